package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A bar for each of some things, with what it stands for beside it. */
public record CountBars(List<Bar> bars) implements ChartData {

    /**
     * @param value how long the bar is
     * @param text  what stands beside it
     */
    public record Bar(String label, double value, String text) {}

    public CountBars {
        bars = List.copyOf(bars);
    }

    @Override
    public String description(String heading, Locale locale) {
        String items = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.bars.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "counts");
        var array = json.putArray("bars");
        bars.forEach(bar -> array.addObject()
                .put("label", bar.label())
                .put("value", bar.value())
                .put("text", bar.text()));
        return json;
    }
}
