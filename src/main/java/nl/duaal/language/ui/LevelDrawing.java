package nl.duaal.language.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.duaal.language.Measurement;
import nl.duaal.language.forecast.Forecast;
import nl.duaal.library.LanguageLevel;
import org.jspecify.annotations.Nullable;

/** What was measured of one skill through time, and where it is likely to go: a line of points, then a band. */
final class LevelDrawing {

    private static final int LEFT = 26;
    private static final int TOP = 8;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 100;

    private final LocalDate from;
    private final LocalDate until;

    LevelDrawing(LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until.isAfter(from) ? until : from.plusDays(1);
    }

    /** @param ahead what is asked next in this skill; none where nothing is */
    String of(List<Measurement> measured, Forecast.@Nullable Line ahead, LocalDate today) {
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
                .formatted(LEFT + WIDTH + 8, TOP + HEIGHT + 20));
        for (LanguageLevel level : LanguageLevel.values()) {
            double y = y(level.ordinal());
            text.append(format(
                    "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>", LEFT, LEFT + WIDTH, y, y));
            text.append(format(
                    "<text class=\"axis\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 5, y + 4, level));
        }
        text.append(format(
                "<line class=\"today\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>",
                x(today), x(today), TOP, TOP + HEIGHT));
        if (ahead != null && !measured.isEmpty()) text.append(band(measured.getLast(), ahead));
        var line = new StringBuilder();
        for (var one : measured)
            line.append(point(one.data().on(), one.data().level().value()));
        text.append("<polyline class=\"likely\" points=\"").append(line).append("\"/>");
        for (var one : measured) {
            text.append(format(
                    "<circle class=\"measured\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>",
                    x(one.data().on()), y(one.data().level().value())));
        }
        text.append(axis(from, LEFT, "start")).append(axis(until, LEFT + WIDTH, "end"));
        return text.append("</svg>").toString();
    }

    private String band(Measurement last, Forecast.Line ahead) {
        var early = ahead.band().early();
        var late = ahead.band().late();
        var likely = ahead.band().likely();
        if (ahead.isReached() || early == null) return "";
        double level = ahead.level().ordinal();
        String start = point(last.data().on(), last.data().level().value());
        String end = point(late == null || late.isAfter(until) ? until : late, level);
        var text = "<polygon class=\"band\" points=\"" + start + point(early, level) + end + "\"/>";
        return likely == null
                ? text
                : text + "<polyline class=\"expected\" points=\"" + start + point(likely, level) + "\"/>";
    }

    private static String axis(LocalDate day, int x, String anchor) {
        return format(
                "<text class=\"axis\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%d-%d</text>",
                x, TOP + HEIGHT + 14, anchor, day.getMonthValue(), day.getYear());
    }

    private static String format(String text, Object... arguments) {
        return String.format(Locale.ROOT, text, arguments);
    }

    private String point(LocalDate day, double level) {
        return format("%.1f,%.1f ", x(day), y(level));
    }

    private double x(LocalDate day) {
        double part = ChronoUnit.DAYS.between(from, day) / (double) ChronoUnit.DAYS.between(from, until);
        return LEFT + Math.clamp(part, 0, 1) * WIDTH;
    }

    private static double y(double level) {
        return TOP + HEIGHT - level * HEIGHT / (LanguageLevel.values().length - 1);
    }
}
