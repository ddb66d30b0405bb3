package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Model;
import nl.duaal.shell.CategoryBars;
import nl.duaal.shell.ChartFigure;
import nl.duaal.shell.CohortChart;
import nl.duaal.shell.CumulativeChart;
import nl.duaal.shell.TextTable;

/** The three charts of a case, each with its figures as a table. */
class CaseCharts {

    private final CaseWords words;
    private final ChartFigure cumulative;
    private final ChartFigure categories;
    private final ChartFigure cohort;
    private final Section cohortSection;

    CaseCharts(CaseWords words) {
        this.words = words;
        this.cumulative = new ChartFigure(words.locale(), words.say("chart.cumulative.title"));
        this.categories = new ChartFigure(words.locale(), "");
        this.cohort = new ChartFigure(words.locale(), words.say("chart.cohort.title"));
        this.cohortSection = new Section(cohort);
        cumulative.setId("chart-cumulative");
        categories.setId("chart-categories");
        cohort.setId("chart-cohort");
    }

    ChartFigure cumulative() {
        return cumulative;
    }

    ChartFigure categories() {
        return categories;
    }

    /** Left out where a model has no phases. */
    Section cohort() {
        return cohortSection;
    }

    void show(Evaluation evaluation, String party) {
        showCumulative(evaluation, party);
        showCategories(evaluation, party);
        boolean hasCohort = !evaluation.phases().isEmpty();
        cohortSection.setVisible(hasCohort);
        if (hasCohort) showCohort(evaluation);
    }

    private void showCumulative(Evaluation evaluation, String party) {
        Model model = evaluation.model();
        var shown = new ArrayList<PartyResult>();
        for (PartyResult result : evaluation.parties().values()) {
            boolean society = result.party().equals(Model.SOCIETY);
            if (result.party().equals(party) || !society && takesPart(result)) shown.add(result);
        }
        var lines = shown.stream()
                .map(result ->
                        new CumulativeChart.Line(result.party(), words.party(result.party()), result.cumulative()))
                .toList();
        Double payback = evaluation.party(party).payback();
        cumulative.show(
                new CumulativeChart(
                        model.start(),
                        model.periodsPerYear(),
                        lines,
                        party,
                        payback == null || payback == 0 ? null : payback),
                CumulativeTable.of(words, words.say("chart.cumulative.caption"), evaluation, lines));
    }

    private static boolean takesPart(PartyResult result) {
        for (double net : result.net()) {
            if (net != 0) return true;
        }
        return false;
    }

    private static final class Sums {
        private double costs;
        private double benefits;

        /** A negative payment is something gained, and the other way round. */
        private void pay(double amount) {
            if (amount >= 0) costs += amount;
            else benefits -= amount;
        }

        private double balance() {
            return benefits - costs;
        }
    }

    private void showCategories(Evaluation evaluation, String party) {
        var sums = new LinkedHashMap<String, Sums>();
        boolean society = party.equals(Model.SOCIETY);
        for (var result : evaluation.flows()) {
            Model.Flow flow = result.flow();
            boolean pays = society ? flow.payer() != null && flow.receiver() == null : party.equals(flow.payer());
            boolean receives =
                    society ? flow.receiver() != null && flow.payer() == null : party.equals(flow.receiver());
            if (!pays && !receives || result.total() == 0) continue;
            sums.computeIfAbsent(words.category(flow.category()), label -> new Sums())
                    .pay(pays ? result.total() : -result.total());
        }
        var bars = sums.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().balance()))
                .map(entry -> new CategoryBars.Bar(entry.getKey(), entry.getValue().costs, entry.getValue().benefits))
                .toList();
        String title = words.say("chart.categories.title", words.partyInSentence(party));
        categories.setHeading(title);
        var figures = words.figures();
        categories.show(
                new CategoryBars(party, bars),
                new TextTable.Content(
                        title,
                        List.of(
                                words.say("flows.column.category"),
                                words.say("chart.categories.costs"),
                                words.say("chart.categories.benefits"),
                                words.say("chart.categories.balance")),
                        bars.stream()
                                .map(bar -> List.of(
                                        bar.label(),
                                        figures.euro(bar.costs()),
                                        figures.euro(bar.benefits()),
                                        figures.euro(bar.benefits() - bar.costs())))
                                .toList()));
    }

    private void showCohort(Evaluation evaluation) {
        Model model = evaluation.model();
        var figures = words.figures();
        double[] active = evaluation.active().clone();
        for (int t = 0; t < active.length; t++) {
            active[t] *= evaluation.participants();
        }
        var phases = evaluation.phases().stream()
                .filter(span -> span.until() > span.from())
                .map(span -> new CohortChart.Phase(words.phase(model, span.id()), span.from(), span.until()))
                .toList();
        var rows = evaluation.phases().stream()
                .filter(span -> span.until() > span.from())
                .map(span -> List.of(
                        words.phase(model, span.id()),
                        span.from() == 0 ? words.say("explain.start") : words.duration(evaluation, span.from()),
                        figures.number(active[span.from()], 1),
                        span.completedAt() == null
                                ? words.say("case.none")
                                : figures.number(span.completedShare() * evaluation.participants(), 1)))
                .toList();
        cohort.show(
                new CohortChart(model.start(), model.periodsPerYear(), active, phases),
                new TextTable.Content(
                        words.say("chart.cohort.caption"),
                        List.of(
                                words.say("chart.cohort.phase"),
                                words.say("chart.cumulative.when"),
                                words.say("chart.cohort.start"),
                                words.say("chart.cohort.completed")),
                        rows));
    }
}
