package nl.duaal.shell;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What was spent, month by month. */
public record SpentChart(List<Month> months) implements ChartData {

    public record Month(YearMonth month, double euros) {}

    public SpentChart {
        if (months.isEmpty()) throw new IllegalArgumentException("months: at least one");
        months = List.copyOf(months);
    }

    @Override
    public String description(String heading, Locale locale) {
        var figures = new Figures(locale);
        return Words.text(
                locale,
                "shell.chart.spent.description",
                heading,
                figures.month(months.getFirst().month()),
                figures.month(months.getLast().month()),
                figures.euro(months.stream().mapToDouble(Month::euros).sum()));
    }

    @Override
    public ObjectNode json(Locale locale) {
        var figures = new Figures(locale);
        var json = ChartData.in(locale, "spent", "thousand", "million");
        var array = json.putArray("months");
        months.forEach(one ->
                array.addObject().put("label", figures.month(one.month())).put("amount", one.euros()));
        return json;
    }
}
