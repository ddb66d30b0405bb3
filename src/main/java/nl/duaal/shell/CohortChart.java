package nl.duaal.shell;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many participants are active over time, and in which phase.
 *
 * @param start          month of the first period
 * @param periodsPerYear 12 or 1
 * @param active         participants at the start of each period 0 to H-1
 */
public record CohortChart(YearMonth start, int periodsPerYear, List<Double> active, List<Phase> phases)
        implements ChartData {

    /** Half-open range of periods {@code [from, until)} with the phase's name in the reader's language. */
    public record Phase(String label, int from, int until) {}

    public CohortChart {
        if (periodsPerYear != 1 && periodsPerYear != 12) throw new IllegalArgumentException("periodsPerYear: 1 or 12");
        if (active.isEmpty()) throw new IllegalArgumentException("active: at least one");
        active = List.copyOf(active);
        phases = List.copyOf(phases);
    }

    public CohortChart(YearMonth start, int periodsPerYear, double[] active, List<Phase> phases) {
        this(start, periodsPerYear, Arrays.stream(active).boxed().toList(), phases);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        return Words.text(
                locale,
                "shell.chart.cohort.description",
                heading,
                figures.month(start),
                figures.month(start.plusMonths((long) active.size() * 12 / periodsPerYear)),
                figures.number(active.getFirst(), 1),
                figures.number(active.getLast(), 1),
                phases.stream().map(Phase::label).collect(Collectors.joining(", ")));
    }

    @Override
    public ObjectNode json(Locale locale) {
        var figures = new Figures(locale);
        var json = ChartData.in(
                locale, "cohort", "start", "firstYear", "months", "years", "month", "year", "participants");
        json.put("start", start.toString());
        json.put("periodsPerYear", periodsPerYear);
        json.put("starters", Words.text(locale, "shell.chart.cohort.starters", figures.number(active.getFirst(), 1)));
        json.put(
                "stillActive",
                Words.text(locale, "shell.chart.cohort.stillActive", figures.number(active.getLast(), 1)));
        var counts = json.putArray("active");
        active.forEach(count -> counts.add(Math.round(count * 1000) / 1000.0));
        var array = json.putArray("phases");
        for (Phase phase : phases) {
            array.addObject()
                    .put("label", phase.label())
                    .put("from", phase.from())
                    .put("until", phase.until());
        }
        return json;
    }
}
