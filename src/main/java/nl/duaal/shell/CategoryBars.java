package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party pays and receives in each category: costs to the left, benefits to the right.
 *
 * @param party key of the party, which decides the colour of the benefits
 * @param bars  in the order in which they are shown
 */
public record CategoryBars(String party, List<Bar> bars) implements ChartData {

    /**
     * @param label    the category's name in the reader's language
     * @param costs    euros paid, 0 or more
     * @param benefits euros received, 0 or more
     */
    public record Bar(String label, double costs, double benefits) {
        public Bar {
            if (!(costs >= 0) || !(benefits >= 0)) throw new IllegalArgumentException("costs, benefits: 0 or more");
        }
    }

    public CategoryBars {
        bars = List.copyOf(bars);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        String items = bars.stream()
                .map(bar -> Words.text(
                        locale,
                        "shell.chart.categories.item",
                        bar.label(),
                        figures.euro(bar.costs()),
                        figures.euro(bar.benefits())))
                .collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.categories.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "categories", "costs", "benefits");
        json.put("party", party);
        var array = json.putArray("bars");
        for (Bar bar : bars) {
            array.addObject()
                    .put("label", bar.label())
                    .put("costs", bar.costs())
                    .put("benefits", bar.benefits());
        }
        return json;
    }
}
