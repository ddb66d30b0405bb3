package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.duaal.costbenefit.LivingCase;
import nl.duaal.engine.Evaluation;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.KnownUntil;
import nl.duaal.shell.StayChart;
import nl.duaal.shell.TextTable;

/** How many people are there: as planned, as it was, and as it may become with the band around it. */
final class LivingPeople extends Section {

    private static final int QUARTER = 3;

    private final CaseWords words;
    private final LivingCase living;
    private final Evaluation plan;
    private final double starters;
    private final int until;

    LivingPeople(CaseWords words, LivingCase living) {
        this.words = words;
        this.living = living;
        plan = living.movement().plan();
        starters = plan.participants();
        until = living.facts().until();
        setId("living-people");
        var forecast = living.forecast();
        var weight = new Paragraph(say(
                "weight",
                words.figures().percent(forecast.weight(), 0),
                forecast.left(),
                words.figures().number(forecast.planned(), 1),
                words.figures().number(forecast.times(), 2)));
        weight.setId("living-weight");
        var figure = new ChartFigure(words.locale(), say("people.title"));
        figure.setId("living-people-chart");
        figure.show(chart(), table());
        add(figure, weight);
    }

    private String say(String key, Object... arguments) {
        return words.say("living." + key, arguments);
    }

    private int months() {
        return plan.active().length;
    }

    private StayChart chart() {
        var points = new ArrayList<StayChart.Point>();
        for (int k = 0; k < months(); k++) {
            double share = k <= until
                    ? living.facts().active()[k]
                    : living.forecast().expected().active()[k];
            var survival = living.forecast().survival();
            points.add(
                    k <= until
                            ? new StayChart.Point(share, share, share)
                            : new StayChart.Point(
                                    share,
                                    survival.getFirst()[k - until] / starters,
                                    survival.getLast()[k - until] / starters));
        }
        return new StayChart(
                points,
                List.of(mark(points, until), mark(points, months() - 1)),
                new StayChart.Plan(
                        say("column.plan"), Arrays.stream(plan.active()).boxed().toList()),
                new KnownUntil(until, say("known")));
    }

    private StayChart.Mark mark(List<StayChart.Point> points, int k) {
        return new StayChart.Mark(
                k, month(k), words.figures().number(points.get(k).share() * starters, k <= until ? 0 : 1));
    }

    private TextTable.Content table() {
        var survival = living.forecast().survival();
        var rows = new ArrayList<List<String>>();
        for (int k = 0; k < months(); k += QUARTER) {
            String planned = words.figures().number(plan.active()[k] * starters, 1);
            if (k <= until) {
                rows.add(List.of(
                        month(k), planned, words.figures().number(living.facts().active()[k] * starters, 0), "–"));
            } else {
                rows.add(List.of(
                        month(k),
                        planned,
                        words.figures().number(living.forecast().expected().active()[k] * starters, 1),
                        say(
                                "between",
                                words.figures().number(survival.getFirst()[k - until], 0),
                                words.figures().number(survival.getLast()[k - until], 0))));
            }
        }
        return new TextTable.Content(
                say("people.title"),
                List.of(say("column.when"), say("column.plan"), say("column.there"), say("column.band")),
                rows);
    }

    private String month(int period) {
        return words.figures().month(plan.model().start().plusMonths(period));
    }
}
