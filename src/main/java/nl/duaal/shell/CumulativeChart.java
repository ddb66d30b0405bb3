package nl.duaal.shell;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each party has received minus paid so far, one line for each.
 *
 * @param start          month of point 0
 * @param periodsPerYear 12 or 1
 * @param chosen         key of the party whose line is thick
 * @param payback        when the chosen party has earned it back, in periods; none when it has not
 */
public record CumulativeChart(
        YearMonth start,
        int periodsPerYear,
        List<Line> lines,
        String chosen,
        @Nullable Double payback) implements ChartData {

    /**
     * @param key    the party, which decides the colour
     * @param label  its name in the reader's language
     * @param values running sum at each point 0 to H
     */
    public record Line(String key, String label, List<Double> values) {
        public Line {
            if (values.isEmpty()) throw new IllegalArgumentException("values: at least one");
            values = List.copyOf(values);
        }

        public Line(String key, String label, double[] values) {
            this(key, label, java.util.Arrays.stream(values).boxed().toList());
        }
    }

    public CumulativeChart {
        if (periodsPerYear != 1 && periodsPerYear != 12) throw new IllegalArgumentException("periodsPerYear: 1 or 12");
        if (lines.isEmpty()) throw new IllegalArgumentException("lines: at least one");
        lines = List.copyOf(lines);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        String ends = lines.stream()
                .map(line -> line.label() + " " + figures.euro(line.values().getLast()))
                .collect(Collectors.joining(", "));
        String all = Words.text(
                locale,
                "shell.chart.cumulative.description",
                heading,
                figures.month(start),
                figures.month(start.plusMonths(months(lines.getFirst().values().size() - 1.0))),
                ends);
        return payback == null
                ? all
                : all + " " + Words.text(locale, "shell.chart.cumulative.payback", paybackText(payback, figures));
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(
                locale, "cumulative", "start", "firstYear", "months", "years", "thousand", "million", "month", "year");
        json.put("start", start.toString());
        json.put("periodsPerYear", periodsPerYear);
        json.put("chosen", chosen);
        var array = json.putArray("lines");
        for (Line line : lines) {
            var one = array.addObject().put("key", line.key()).put("label", line.label());
            var values = one.putArray("values");
            // Whole cents are finer than any screen, and half the size of all the digits of a double.
            line.values().forEach(value -> values.add(Math.round(value * 100) / 100.0));
        }
        if (payback != null) {
            json.putObject("payback").put("at", payback).put("text", paybackText(payback, new Figures(locale)));
        }
        return json;
    }

    private String paybackText(double periods, Figures figures) {
        return figures.duration(periods * 12 / periodsPerYear);
    }

    private long months(double periods) {
        return Math.round(periods * 12 / periodsPerYear);
    }
}
