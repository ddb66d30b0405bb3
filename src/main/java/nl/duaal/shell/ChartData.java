package nl.duaal.shell;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a chart shows, in the words of the domain; {@link ChartFigure} shows it. */
public sealed interface ChartData
        permits CumulativeChart,
                CategoryBars,
                CohortChart,
                CountBars,
                PaidBackChart,
                RadarChart,
                SpentChart,
                SpreadChart,
                StayChart,
                TornadoChart {

    /** What a chart says to those who do not see it. */
    String description(String heading, Locale locale);

    /** The data as the chart in the browser takes them. */
    ObjectNode json(Locale locale);

    /** An object with the notation and the words of a language. */
    static ObjectNode in(Locale locale, String kind, String... words) {
        var json = JsonMapper.shared().createObjectNode();
        json.put("kind", kind);
        json.put("locale", Words.closest(locale).equals(Words.ENGLISH) ? "en-GB" : "nl-NL");
        var texts = json.putObject("words");
        Arrays.stream(words).forEach(word -> texts.put(word, Words.text(locale, "shell.chart." + word)));
        return json;
    }
}
