package nl.duaal.trajectory.ui;

import java.util.List;
import java.util.Locale;
import nl.duaal.library.LanguageLevel;
import nl.duaal.trajectory.check.LanguageForecast.SkillLine;

/** The level of one skill through the weeks: what is likely as a line, between the quick and the slow end. */
final class LanguageDrawing {

    private static final int LEFT = 26;
    private static final int TOP = 8;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;

    private LanguageDrawing() {}

    static String of(SkillLine line) {
        int weeks = line.likely().size() - 1;
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                .formatted(LEFT + WIDTH + 8, TOP + HEIGHT + 20));
        for (LanguageLevel level : LanguageLevel.values()) {
            double y = y(level.ordinal());
            text.append(format(
                    "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, LEFT + WIDTH, y, y));
            text.append(format(
                    "<text class=\"axis\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 5, y + 4, level));
        }
        var band = new StringBuilder();
        for (int week = 0; week <= weeks; week++) band.append(point(week, weeks, line.early()));
        for (int week = weeks; week >= 0; week--) band.append(point(week, weeks, line.late()));
        text.append("<polygon class=\"band\" points=\"").append(band).append("\"/>");
        var likely = new StringBuilder();
        for (int week = 0; week <= weeks; week++) likely.append(point(week, weeks, line.likely()));
        text.append("<polyline class=\"likely\" points=\"").append(likely).append("\"/>");
        for (int week = 0; week <= weeks; week += Math.max(1, weeks)) {
            text.append(format(
                    "<text class=\"axis\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%d</text>",
                    x(week, weeks), TOP + HEIGHT + 14, week == 0 ? "start" : "end", Math.max(1, week)));
        }
        return text.append("</svg>").toString();
    }

    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }

    private static String point(int week, int weeks, List<Double> levels) {
        return format("%.1f,%.1f ", x(week, weeks), y(levels.get(week)));
    }

    private static double x(int week, int weeks) {
        return LEFT + (weeks == 0 ? 0 : week * WIDTH / (double) weeks);
    }

    private static double y(double level) {
        return TOP + HEIGHT - level * HEIGHT / (LanguageLevel.values().length - 1);
    }
}
