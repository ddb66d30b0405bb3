package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Marks on several axes around a centre.
 *
 * @param most  the highest mark there is
 * @param least the least that is enough, drawn as a line
 * @param axes  in the order in which they go around
 */
public record RadarChart(int most, int least, List<Axis> axes) implements ChartData {

    /**
     * @param label what gets a mark
     * @param value none: no mark yet
     */
    public record Axis(String label, @Nullable Double value) {}

    public RadarChart {
        axes = List.copyOf(axes);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        String items = axes.stream()
                .map(axis -> axis.label() + ": "
                        + (axis.value() == null
                                ? Words.text(locale, "shell.chart.radar.none")
                                : figures.number(axis.value(), 1)))
                .collect(Collectors.joining("; "));
        return Words.text(locale, "shell.chart.radar.description", heading, items);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "radar", "radar.marks", "radar.least");
        json.put("most", most).put("least", least);
        var array = json.putArray("axes");
        for (Axis axis : axes) {
            var one = array.addObject().put("label", axis.label());
            if (axis.value() != null) one.put("value", axis.value());
        }
        return json;
    }
}
