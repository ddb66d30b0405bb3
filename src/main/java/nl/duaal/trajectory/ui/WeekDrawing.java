package nl.duaal.trajectory.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.duaal.trajectory.check.Timetable;
import nl.duaal.trajectory.design.Slot;

/** A typical week as a picture: a column for each day, the hours from top to bottom. The words stand beside it. */
final class WeekDrawing {

    private static final int LEFT = 34;
    private static final int TOP = 18;
    private static final int COLUMN = 44;
    private static final int HEIGHT = 192;

    private WeekDrawing() {}

    static String of(Timetable timetable, CheckWords words) {
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(LEFT + 7 * COLUMN + 2)
                .append(' ')
                .append(TOP + HEIGHT + 8)
                .append("\">");
        for (int hour = 0; hour <= 24; hour += 6) {
            int y = TOP + hour * HEIGHT / 24;
            text.append("<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>"
                    .formatted(LEFT, LEFT + 7 * COLUMN, y, y));
            text.append("<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%d:00</text>"
                    .formatted(LEFT - 5, y + 4, hour));
        }
        var clashes = timetable.clashes().stream()
                .flatMap(clash -> java.util.stream.Stream.of(clash.one(), clash.other()))
                .collect(Collectors.toSet());
        for (var day : java.time.DayOfWeek.values()) {
            text.append("<text class=\"axis\" x=\"%d\" y=\"12\" text-anchor=\"middle\">%s</text>"
                    .formatted(LEFT + day.ordinal() * COLUMN + COLUMN / 2, words.say("day.short." + day)));
        }
        for (Timetable.Entry entry : timetable.entries()) {
            String style = "slot " + entry.block().kind().name().toLowerCase(Locale.ROOT)
                    + (clashes.contains(entry) ? " clash" : "");
            int until = entry.until();
            for (int from = entry.from(); from < until; ) {
                int day = from / Slot.DAY;
                int end = Math.min(until, (day + 1) * Slot.DAY);
                slot(text, style, day % 7, from - day * Slot.DAY, end - from);
                from = end;
            }
        }
        return text.append("</svg>").toString();
    }

    private static void slot(StringBuilder text, String style, int day, int start, int minutes) {
        text.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" rx=\"3\"/>",
                style,
                LEFT + day * COLUMN + 3,
                TOP + start * HEIGHT / (double) Slot.DAY,
                COLUMN - 6,
                Math.max(2, minutes * HEIGHT / (double) Slot.DAY)));
    }
}
