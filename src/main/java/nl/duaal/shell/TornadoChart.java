package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an amount becomes when one assumption at a time is low or high; the widest first, as a funnel.
 *
 * @param party key of the party, which decides the colour
 * @param base  the amount with every assumption at its value, in euros
 * @param bars  in the order in which they are shown
 */
public record TornadoChart(String party, double base, List<Bar> bars) implements ChartData {

    /**
     * @param label  the assumption's name
     * @param low    its low value as it is written
     * @param high   its high value
     * @param atLow  the amount with the low value, in euros
     * @param atHigh with the high one
     */
    public record Bar(String label, String low, String high, double atLow, double atHigh) {}

    public TornadoChart {
        bars = List.copyOf(bars);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        String items = bars.stream()
                .map(bar -> Words.text(
                        locale,
                        "shell.chart.tornado.item",
                        bar.label(),
                        bar.low(),
                        figures.euro(bar.atLow()),
                        bar.high(),
                        figures.euro(bar.atHigh())))
                .collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.categories.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "tornado", "thousand", "million", "lowValue", "highValue", "asItIs");
        json.put("party", party).put("base", base);
        var array = json.putArray("bars");
        for (Bar bar : bars) {
            array.addObject()
                    .put("label", bar.label())
                    .put("low", bar.low())
                    .put("high", bar.high())
                    .put("atLow", bar.atLow())
                    .put("atHigh", bar.atHigh());
        }
        return json;
    }
}
