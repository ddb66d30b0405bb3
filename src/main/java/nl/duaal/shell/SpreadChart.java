package nl.duaal.shell;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often an amount lay where, over many draws: classes of one width side by side, with the middle and the band in
 * which eight of ten lie.
 *
 * @param party  key of the party, which decides the colour
 * @param from   lower bound of the first class, in euros
 * @param width  of each, in euros; above 0
 * @param counts draws in each class
 * @param low    below which 10 per cent lie
 * @param middle below which half lies
 * @param high   above which 10 per cent lie
 */
public record SpreadChart(
        String party, double from, double width, List<Integer> counts, Mark low, Mark middle, Mark high)
        implements ChartData {

    /** An amount, and how it is written. */
    public record Mark(double amount, String text) {}

    public SpreadChart {
        if (!(width > 0)) throw new IllegalArgumentException("width: above 0");
        counts = List.copyOf(counts);
    }

    @Override
    public String description(String heading, Locale locale) {
        return Words.text(locale, "shell.chart.spread.description", heading, low.text, high.text, middle.text);
    }

    @Override
    public ObjectNode json(Locale locale) {
        var json = ChartData.in(locale, "spread", "thousand", "million", "middle", "eightOfTen", "draws");
        json.put("party", party).put("from", from).put("width", width);
        var array = json.putArray("counts");
        counts.forEach(array::add);
        put(json, "low", low);
        put(json, "middle", middle);
        put(json, "high", high);
        return json;
    }

    private static void put(ObjectNode json, String name, Mark mark) {
        json.putObject(name).put("amount", mark.amount).put("text", mark.text);
    }
}
