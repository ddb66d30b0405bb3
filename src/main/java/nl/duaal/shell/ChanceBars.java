package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * How likely some things are, one bar each.
 *
 * @param party key of the party, which decides the colour
 * @param bars  in the order in which they are shown
 */
public record ChanceBars(String party, List<Bar> bars) implements ChartData {

    /**
     * @param label  what may happen, in the reader's language
     * @param chance 0 to 1
     * @param text   the chance as it is written beside the bar
     */
    public record Bar(String label, double chance, String text) {
        public Bar {
            if (!(chance >= 0 && chance <= 1)) throw new IllegalArgumentException("chance: 0 to 1");
        }
    }

    public ChanceBars {
        bars = List.copyOf(bars);
    }

    @Override
    public String description(String heading, Locale locale) {
        String items = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.categories.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "chances");
        json.put("party", party);
        var array = json.putArray("bars");
        for (Bar bar : bars) {
            array.addObject()
                    .put("label", bar.label())
                    .put("chance", bar.chance())
                    .put("text", bar.text());
        }
        return json;
    }
}
