package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the chance that something is earned back grows with time.
 *
 * @param party   key of the party, which decides the colour
 * @param chances 0 to 1, for month 0, 1, 2 … up to the horizon
 * @param marks   months that are told apart, in order
 */
public record PaidBackChart(String party, List<Double> chances, List<Mark> marks) implements ChartData {

    /**
     * @param month 0 to the horizon
     * @param label the month in the reader's language
     * @param text  the chance as it is written
     */
    public record Mark(int month, String label, String text) {}

    public PaidBackChart {
        if (chances.size() < 2) throw new IllegalArgumentException("chances: at least two");
        chances = List.copyOf(chances);
        marks = List.copyOf(marks);
        for (Mark mark : marks) {
            if (mark.month < 0 || mark.month >= chances.size()) throw new IllegalArgumentException("month: not there");
        }
    }

    @Override
    public String description(String heading, Locale locale) {
        String items =
                marks.stream().map(mark -> mark.label() + ": " + mark.text()).collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.paidBack.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "paidBack", "start", "firstYear", "months", "years", "monthAt");
        json.put("party", party);
        var values = json.putArray("chances");
        chances.forEach(chance -> values.add(Math.round(chance * 10_000) / 10_000.0));
        var array = json.putArray("marks");
        for (Mark mark : marks) array.addObject().put("at", mark.month()).put("text", mark.text());
        return json;
    }
}
