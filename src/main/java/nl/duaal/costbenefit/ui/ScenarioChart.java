package nl.duaal.costbenefit.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.CumulativeChart;
import nl.duaal.shell.CumulativeChart.Line;
import nl.duaal.shell.CumulativeChart.Pattern;
import org.jspecify.annotations.Nullable;

/** What a party has received minus paid so far, in the base and in every scenario, over each other. */
final class ScenarioChart {

    private static final String BASE = "base";
    private static final List<Pattern> PATTERNS =
            List.of(Pattern.DASHED, Pattern.DOTTED, Pattern.LONG_DASHED, Pattern.DASH_DOTTED);

    private final CaseWords words;
    private final ScenarioWords texts;
    private final ChartFigure figure;

    ScenarioChart(CaseWords words, ScenarioWords texts) {
        this.words = words;
        this.texts = texts;
        this.figure = new ChartFigure(words.locale(), texts.say("chart.title"));
        figure.setId("chart-scenarios");
    }

    ChartFigure figure() {
        return figure;
    }

    void show(ScenarioSet set, String party, @Nullable UUID chosen) {
        Evaluation base = set.base().evaluation();
        Evaluation shown = base;
        String thick = BASE;
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                BASE,
                texts.say("base"),
                texts.say("base"),
                Pattern.SOLID,
                base.party(party).cumulative()));
        for (int i = 0; i < set.scenarios().size(); i++) {
            var scenario = set.scenarios().get(i);
            var evaluation = scenario.evaluation().orElse(null);
            if (evaluation == null) continue;
            String letter = ScenarioWords.letter(i);
            String key = "scenario-" + letter.toLowerCase(Locale.ROOT);
            lines.add(new Line(
                    key,
                    ScenarioWords.name(i, scenario),
                    letter,
                    PATTERNS.get(i % PATTERNS.size()),
                    evaluation.party(party).cumulative()));
            if (scenario.stored().uuid().equals(chosen)) {
                thick = key;
                shown = evaluation;
            }
        }
        Model model = base.model();
        Double payback = shown.party(party).payback();
        figure.setHeading(texts.say("chart.title", words.partyInSentence(party)));
        figure.show(
                new CumulativeChart(
                        model.start(),
                        model.periodsPerYear(),
                        lines,
                        thick,
                        payback == null || payback == 0 ? null : payback),
                CumulativeTable.of(words, texts.say("chart.caption"), base, lines));
    }
}
