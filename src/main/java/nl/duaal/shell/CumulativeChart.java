package nl.duaal.shell;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What parties have received minus paid so far, one line for each; or what one party has, one line for each variant.
 *
 * @param start          month of point 0
 * @param periodsPerYear 12 or 1
 * @param chosen         key of the line that is thick
 * @param payback        when it is earned back on the chosen line, in periods; none when it is not
 * @param known          where facts end; none where all is plan
 */
public record CumulativeChart(
        YearMonth start,
        int periodsPerYear,
        List<Line> lines,
        String chosen,
        @Nullable Double payback,
        @Nullable KnownUntil known)
        implements ChartData {

    /** How a line is drawn, so that colour alone never tells two apart. */
    public enum Pattern {
        SOLID,
        DASHED(8, 4),
        DOTTED(2, 4),
        LONG_DASHED(16, 5),
        DASH_DOTTED(10, 4, 2, 4);

        private final int[] pixels;

        /** @param pixels drawn and left out, in turn */
        Pattern(int... pixels) {
            this.pixels = pixels;
        }
    }

    /**
     * @param key    the party or variant, which decides the colour
     * @param label  its name in the reader's language
     * @param mark   what stands at the end of the line
     * @param values running sum at each point 0 to H
     */
    public record Line(String key, String label, String mark, Pattern pattern, List<Double> values) {
        public Line {
            if (values.isEmpty()) throw new IllegalArgumentException("values: at least one");
            values = List.copyOf(values);
        }

        public Line(String key, String label, String mark, Pattern pattern, double[] values) {
            this(key, label, mark, pattern, Arrays.stream(values).boxed().toList());
        }

        /** A solid line with its whole name at its end. */
        public Line(String key, String label, List<Double> values) {
            this(key, label, label, Pattern.SOLID, values);
        }

        /** A solid line with its whole name at its end. */
        public Line(String key, String label, double[] values) {
            this(key, label, label, Pattern.SOLID, values);
        }
    }

    /** All of it a plan. */
    public CumulativeChart(
            YearMonth start, int periodsPerYear, List<Line> lines, String chosen, @Nullable Double payback) {
        this(start, periodsPerYear, lines, chosen, payback, null);
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
            one.put("mark", line.mark());
            var pattern = one.putArray("pattern");
            for (int pixels : line.pattern().pixels) pattern.add(pixels);
            var values = one.putArray("values");
            // Whole cents are finer than any screen, and half the size of all the digits of a double.
            line.values().forEach(value -> values.add(Math.round(value * 100) / 100.0));
        }
        if (payback != null) {
            json.putObject("payback").put("at", payback).put("text", paybackText(payback, new Figures(locale)));
        }
        if (known != null) known.into(json);
        return json;
    }

    private String paybackText(double periods, Figures figures) {
        return figures.duration(periods * 12 / periodsPerYear);
    }

    private long months(double periods) {
        return Math.round(periods * 12 / periodsPerYear);
    }
}
