package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which part of people is still there, month by month, and how sure that is.
 *
 * @param points after 0, 1, 2 … months
 * @param marks  months that are told apart, in order
 * @param plan   what was planned, as a line beside it; none where nothing was
 * @param known  where facts end; none where all are facts
 */
public record StayChart(
        List<Point> points,
        List<Mark> marks,
        @Nullable Plan plan,
        @Nullable KnownUntil known) implements ChartData {

    /**
     * @param label  what stands at the end of its line
     * @param shares after 0, 1, 2 … months, 0 to 1
     */
    public record Plan(String label, List<Double> shares) {
        public Plan {
            shares = List.copyOf(shares);
        }
    }

    /** Shares, 0 to 1; where nothing is known about how sure it is, all three are equal. */
    public record Point(double share, double low, double high) {}

    /**
     * @param month one of the points
     * @param label the month in the reader's language
     * @param text  the share as it is written
     */
    public record Mark(int month, String label, String text) {}

    /** Facts alone, with nothing beside them. */
    public StayChart(List<Point> points, List<Mark> marks) {
        this(points, marks, null, null);
    }

    public StayChart {
        points = List.copyOf(points);
        marks = List.copyOf(marks);
        for (Mark mark : marks) {
            if (mark.month < 0 || mark.month >= points.size()) throw new IllegalArgumentException("month: not there");
        }
    }

    @Override
    public String description(String heading, Locale locale) {
        String items =
                marks.stream().map(mark -> mark.label() + ": " + mark.text()).collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.stay.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "stay", "start", "firstYear", "months", "years", "monthAt");
        var array = json.putArray("points");
        for (Point point : points) {
            array.addObject()
                    .put("share", rounded(point.share()))
                    .put("low", rounded(point.low()))
                    .put("high", rounded(point.high()));
        }
        var told = json.putArray("marks");
        for (Mark mark : marks) told.addObject().put("at", mark.month()).put("text", mark.text());
        if (plan != null) {
            var planned = json.putObject("plan").put("label", plan.label()).putArray("shares");
            plan.shares().forEach(share -> planned.add(rounded(share)));
        }
        if (known != null) known.into(json);
        return json;
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
