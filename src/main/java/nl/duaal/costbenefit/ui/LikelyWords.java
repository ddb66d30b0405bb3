package nl.duaal.costbenefit.ui;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.engine.Simulation;
import nl.duaal.engine.Simulation.PartySpread;
import nl.duaal.engine.Simulation.Percentiles;
import nl.duaal.shell.PaidBackChart;
import nl.duaal.shell.SpreadChart;
import nl.duaal.shell.TextTable;
import org.jspecify.annotations.Nullable;

/** Puts the draws of one party into words and tables, with no more digits than they are worth. */
final class LikelyWords {

    private static final double ROUNDS_TO_NONE = 0.005;

    /** In months: up to here a table has a row for every quarter, and up to there for every half year. */
    private static final int SHORT = 24;

    private static final int LONG = 240;

    private final CaseWords words;
    private final Simulation simulation;
    private final PartySpread spread;

    LikelyWords(CaseWords words, String party, Simulation simulation) {
        this.words = words;
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
        String horizon = words.figures().duration(horizon());
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

    /** How likely it is earned back within the horizon, as a percentage. */
    String chance() {
        Double never = spread.neverPaysBack();
        return never == null ? words.say("case.none") : percent(1 - never);
    }

    /** How likely something is left over, and how much. */
    String worth() {
        Percentiles npv = spread.npv();
        Double positive = spread.npvPositive();
        if (npv == null || positive == null) return "";
        return say("worth", inHundred(positive), euro(npv.p50()), euro(npv.p10()), euro(npv.p90()));
    }

    String failed() {
        if (simulation.failedDraws() == 0) return "";
        var figures = words.figures();
        return say("failed", figures.number(simulation.failedDraws(), 0), figures.number(simulation.draws(), 0));
    }

    /** None when no draw could be computed. */
    @Nullable
    PaidBackChart chances() {
        if (spread.paidBack().size() < 2) return null;
        return new PaidBackChart(
                spread.party(),
                spread.paidBack(),
                told().stream()
                        .map(months -> new PaidBackChart.Mark(months, within(months), percent(paidBack(months))))
                        .toList());
    }

    /** The months that are told, as far as the horizon goes; else the horizon itself. */
    private List<Integer> told() {
        var told =
                Simulation.MONTHS.stream().filter(months -> months <= horizon()).toList();
        return told.isEmpty() ? List.of(horizon()) : told;
    }

    private int horizon() {
        return Math.max(0, spread.paidBack().size() - 1);
    }

    private double paidBack(int months) {
        return spread.paidBack().get(months);
    }

    private String within(int months) {
        return say("within", words.figures().duration(months));
    }

    /** How the chance grows, in one sentence. */
    String overTime() {
        if (spread.paidBack().size() < 2) return "";
        return say(
                "overTime",
                told().stream()
                        .map(months -> within(months) + " " + percent(paidBack(months)))
                        .collect(Collectors.joining(", ")));
    }

    TextTable.Content chanceTable() {
        var rows = new ArrayList<List<String>>();
        int step = horizon() <= SHORT ? 3 : horizon() <= LONG ? 6 : 12;
        for (int months = step; months < horizon(); months += step) {
            rows.add(List.of(within(months), percent(paidBack(months))));
        }
        if (horizon() > 0) rows.add(List.of(within(horizon()), percent(paidBack(horizon()))));
        return new TextTable.Content(say("chances"), List.of(say("column.within"), say("column.chance")), rows);
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
                new SpreadChart.Mark(npv.p10(), euro(npv.p10())),
                new SpreadChart.Mark(npv.p50(), euro(npv.p50())),
                new SpreadChart.Mark(npv.p90(), euro(npv.p90())));
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
