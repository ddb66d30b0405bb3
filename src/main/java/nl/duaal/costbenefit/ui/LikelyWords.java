package nl.duaal.costbenefit.ui;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Simulation.PartySpread;
import nl.duaal.engine.Simulation.Percentiles;
import nl.duaal.shell.ChanceBars;
import nl.duaal.shell.SpreadChart;
import nl.duaal.shell.TextTable;
import org.jspecify.annotations.Nullable;

/** Puts the draws of one party into words and tables, with no more digits than they are worth. */
final class LikelyWords {

    private static final double ROUNDS_TO_NONE = 0.005;

    private final CaseWords words;
    private final Evaluation evaluation;
    private final Simulation simulation;
    private final PartySpread spread;

    LikelyWords(CaseWords words, Evaluation evaluation, String party, Simulation simulation) {
        this.words = words;
        this.evaluation = evaluation;
        this.simulation = simulation;
        this.spread = simulation.party(party);
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.likely." + key, arguments);
    }

    /** How likely it is earned back, and when. */
    String payback() {
        Double never = spread.neverPaysBack();
        if (never == null) return say("allFailed");
        String who = words.partyInSentence(spread.party());
        String horizon = words.horizon(evaluation);
        Percentiles payback = spread.payback();
        if (payback == null) return say("payback.none", who, horizon);
        String chance = inHundred(1 - never);
        if (payback.p95() <= 0) return say("payback.atOnce", chance, who);
        var figures = words.figures();
        String most = say("payback", chance, who, horizon);
        return payback.p50() <= 0
                ? most + " " + say("payback.half.atOnce", figures.duration(payback.p95()))
                : most + " " + say("payback.half", figures.duration(payback.p50()), figures.duration(payback.p95()));
    }

    /** How likely something is left over, and how much. */
    String worth() {
        Percentiles npv = spread.npv();
        Double positive = spread.npvPositive();
        if (npv == null || positive == null) return "";
        return say("worth", inHundred(positive), euro(npv.p50()), euro(npv.p5()), euro(npv.p95()));
    }

    String failed() {
        if (simulation.failedDraws() == 0) return "";
        var figures = words.figures();
        return say("failed", figures.number(simulation.failedDraws(), 0), figures.number(simulation.draws(), 0));
    }

    /** Chances of payback within some months; the horizon comes last where it is further away. */
    ChanceBars chances() {
        var bars = new ArrayList<ChanceBars.Bar>();
        spread.paybackWithin().forEach((months, chance) -> {
            if (chance != null) bars.add(bar(say("within", words.figures().duration(months)), chance));
        });
        Double never = spread.neverPaysBack();
        int last = Simulation.MONTHS.getLast();
        if (never != null
                && evaluation.model().horizon() * 12.0 / evaluation.model().periodsPerYear() > last) {
            bars.add(bar(say("within", words.horizon(evaluation)), 1 - never));
        }
        return new ChanceBars(spread.party(), bars);
    }

    private ChanceBars.Bar bar(String label, double chance) {
        return new ChanceBars.Bar(label, Math.clamp(chance, 0, 1), percent(chance));
    }

    TextTable.Content chanceTable() {
        return new TextTable.Content(
                say("chances"),
                List.of(say("column.within"), say("column.chance")),
                chances().bars().stream()
                        .map(bar -> List.of(bar.label(), bar.text()))
                        .toList());
    }

    /** None where all draws give the same. */
    @Nullable
    SpreadChart distribution() {
        Percentiles npv = spread.npv();
        var histogram = spread.histogram();
        if (npv == null || !(histogram.width() > 0)) return null;
        return new SpreadChart(
                spread.party(),
                histogram.from(),
                histogram.width(),
                histogram.counts(),
                new SpreadChart.Mark(npv.p5(), euro(npv.p5())),
                new SpreadChart.Mark(npv.p50(), euro(npv.p50())),
                new SpreadChart.Mark(npv.p95(), euro(npv.p95())));
    }

    TextTable.Content percentiles() {
        var rows = new ArrayList<List<String>>();
        Percentiles npv = spread.npv();
        Percentiles payback = spread.payback();
        if (npv != null) {
            var months = payback == null ? null : payback.byName();
            npv.byName()
                    .forEach((name, amount) -> rows.add(List.of(
                            say("percentile", name.substring(1)),
                            euro(amount),
                            months == null
                                    ? words.say("case.none")
                                    : words.figures().duration(months.getOrDefault(name, Double.NaN)))));
        }
        Double mean = spread.mean();
        if (mean != null) rows.add(List.of(say("mean"), euro(mean), ""));
        Double sd = spread.sd();
        if (sd != null) rows.add(List.of(say("sd"), euro(sd), ""));
        return new TextTable.Content(
                say("distribution"), List.of(say("column.percentile"), say("column.npv"), say("column.payback")), rows);
    }

    private String euro(double amount) {
        Percentiles npv = spread.npv();
        double largest = npv == null ? 0 : Math.max(Math.abs(npv.p5()), Math.abs(npv.p95()));
        return words.figures().euro(Uncertain.rounded(amount, largest));
    }

    /** A share as so many of a hundred, which never claims a certainty that is not there. */
    private String inHundred(double share) {
        if (share == 1) return say("all");
        if (share == 0) return say("none");
        if (share < ROUNDS_TO_NONE) return say("lessThanOne");
        if (share > 1 - ROUNDS_TO_NONE) return say("moreThanAll");
        return say("inHundred", words.figures().number(share * 100, 0));
    }

    private String percent(double share) {
        if (share > 0 && share < ROUNDS_TO_NONE) return "< 1%";
        if (share < 1 && share > 1 - ROUNDS_TO_NONE) return "> 99%";
        return words.figures().percent(Uncertain.rounded(share, RoundingMode.HALF_UP), 0);
    }
}
