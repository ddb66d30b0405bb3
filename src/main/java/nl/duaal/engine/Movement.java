package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the results moved from the plan to what is expected now, cause by cause. What a cause does depends on which others
 * are at work already, so each counts as its mean effect over all orders in which the causes can come in (Shapley values):
 * nothing depends on an order, and the causes add up to the whole movement.
 *
 * <p>A cause that is not at work leaves what it is about as planned. Drop-out is about who is there, during the facts and
 * after. The others but {@link Cause#TIMING} are about how much was booked in all, each for its own categories of flows:
 * until the last fact, what was booked in all of a flow is spread as the plan spreads it. Timing is about at which points
 * that much was booked. Where the plan books nothing of a flow, or what was booked adds up to nothing, there is no such
 * spread, and the one that there is holds.
 *
 * @param plan     the model without facts
 * @param forecast the model with them
 * @param parties  in the order of the file, {@link Model#SOCIETY} last
 * @see "L. S. Shapley, A value for n-person games, 1953"
 */
public record Movement(Evaluation plan, Evaluation forecast, Map<String, OfParty> parties) {

    /** What can move results; in the order in which it is told. */
    public enum Cause {
        /** Other people, or fewer or more of them, than planned. */
        DROP_OUT,
        LANGUAGE,
        /** What work brings in. */
        PRODUCTIVITY,
        WAGE,
        /** With relief of taxes. */
        SUBSIDIES,
        /** Vacancies that stay open, and people who leave their jobs. */
        SHORTAGE,
        /** Training, guidance, material and whatever else. */
        OTHER,
        /** At other moments than planned. */
        TIMING;

        /** What the amounts of a flow belong to, by its category. */
        public static Cause of(Model.Flow flow) {
            return switch (flow.category() == null ? "" : flow.category()) {
                case "language" -> LANGUAGE;
                case "output" -> PRODUCTIVITY;
                case "wage" -> WAGE;
                case "subsidy", "tax" -> SUBSIDIES;
                case "shortage", "turnover" -> SHORTAGE;
                default -> OTHER;
            };
        }
    }

    /**
     * How one party's results moved.
     *
     * @param npv     by cause, in euros; together the forecast's net present value minus the plan's
     * @param total   by cause, in euros; together the forecast's total minus the plan's
     * @param payback by cause, in periods; together the forecast's payback minus the plan's, where not earned back counts
     *                as the horizon
     * @param never   whether the plan, the forecast or anything between them is not earned back within the horizon
     */
    public record OfParty(Map<Cause, Double> npv, Map<Cause, Double> total, Map<Cause, Double> payback, boolean never) {
        public OfParty {
            npv = Collections.unmodifiableMap(new EnumMap<>(npv));
            total = Collections.unmodifiableMap(new EnumMap<>(total));
            payback = Collections.unmodifiableMap(new EnumMap<>(payback));
        }
    }

    public Movement {
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    }

    /** How the results of a party, or of {@link Model#SOCIETY}, moved. */
    public OfParty party(String party) {
        var found = parties.get(party);
        if (found == null) throw new IllegalArgumentException("no such party: " + party);
        return found;
    }

    /**
     * Why the results of a model moved by facts, or what is wrong with the model.
     *
     * @throws IllegalArgumentException when the facts go past the horizon, or are of a flow that there is not
     */
    public static Outcome<Movement> of(Model model, Facts facts) {
        Problems problems = new Problems(() -> ModelFile.layout(model));
        Calculation calculation = new Calculation(model, problems);
        Evaluation plan = calculation.evaluation();
        Evaluation forecast = plan == null ? null : calculation.evaluation(facts);
        // the same people as in the forecast, and no amounts yet
        Evaluation there = forecast == null
                ? null
                : calculation.evaluation(new Facts(facts.until(), facts.active(), Map.of(), facts.leaving()));
        if (plan == null || forecast == null || there == null) return problems.refused();
        return new Outcome.Ok<>(new Coalitions(calculation, plan, forecast, there, facts).movement());
    }

    /** Every set of causes at work, as a number whose bits are the causes. */
    private static final class Coalitions {

        private static final Cause[] CAUSES = Cause.values();
        private static final double NOTHING = 1e-9;

        private final Calculation calculation;
        private final Evaluation plan;
        private final Evaluation forecast;
        private final Evaluation there;
        private final Facts facts;
        private final Results results;
        private final List<String> parties;
        /** Of each party, after each other: net present value, total and payback; of each set of causes. */
        private final double[][] values;

        private final boolean[] never;

        Coalitions(Calculation calculation, Evaluation plan, Evaluation forecast, Evaluation there, Facts facts) {
            this.calculation = calculation;
            this.plan = plan;
            this.forecast = forecast;
            this.there = there;
            this.facts = facts;
            this.results = new Results(plan.model());
            this.parties = List.copyOf(plan.parties().keySet());
            this.values = new double[1 << CAUSES.length][];
            this.never = new boolean[parties.size()];
        }

        Movement movement() {
            int all = values.length - 1;
            for (int set = 0; set <= all; set++) {
                values[set] = figures(
                        set == 0
                                ? plan.parties()
                                : set == all ? forecast.parties() : results.of(rows(set), calculation.values()));
            }
            Map<String, OfParty> moved = new LinkedHashMap<>();
            for (int p = 0; p < parties.size(); p++) {
                moved.put(parties.get(p), new OfParty(shares(3 * p), shares(3 * p + 1), shares(3 * p + 2), never[p]));
            }
            return new Movement(plan, forecast, moved);
        }

        private double[] figures(Map<String, Evaluation.PartyResult> of) {
            double[] figures = new double[3 * parties.size()];
            for (int p = 0; p < parties.size(); p++) {
                Evaluation.PartyResult result = of.get(parties.get(p));
                if (result == null) throw new IllegalStateException("no results of " + parties.get(p));
                Double payback = result.payback();
                never[p] |= payback == null;
                figures[3 * p] = result.npv();
                figures[3 * p + 1] = result.total();
                figures[3 * p + 2] = payback == null ? plan.model().horizon() : payback;
            }
            return figures;
        }

        private static boolean has(int set, Cause cause) {
            return (set >> cause.ordinal() & 1) == 1;
        }

        private List<Evaluation.FlowResult> rows(int set) {
            Evaluation base = has(set, Cause.DROP_OUT) ? there : plan;
            List<Evaluation.FlowResult> rows = new ArrayList<>(base.flows().size());
            for (Evaluation.FlowResult flow : base.flows()) {
                double[] booked = facts.booked().get(flow.flow().id());
                rows.add(
                        booked == null
                                ? flow
                                : Evaluation.FlowResult.of(
                                        flow.flow(),
                                        row(
                                                flow.row(),
                                                booked,
                                                has(set, Cause.of(flow.flow())),
                                                has(set, Cause.TIMING))));
            }
            return rows;
        }

        /**
         * A row of which the part until the last fact is spread by one and adds up to another.
         *
         * @param amounts whether it adds up to what was booked; else to what the model books there
         * @param timing  whether it is spread as it was booked; else as the model spreads it
         */
        private static double[] row(double[] modelled, double[] booked, boolean amounts, boolean timing) {
            double[] row = modelled.clone();
            if (!amounts && !timing) return row;
            double inModel = 0;
            double inFact = 0;
            for (int k = 0; k < booked.length; k++) {
                inModel += modelled[k];
                inFact += booked[k];
            }
            double target = amounts ? inFact : inModel;
            double[] spread = timing ? booked : modelled;
            double spreadSum = timing ? inFact : inModel;
            if (Math.abs(spreadSum) < NOTHING && !(amounts && timing)) {
                spread = timing ? modelled : booked;
                spreadSum = timing ? inModel : inFact;
            }
            if (amounts && timing || spreadSum == target) {
                System.arraycopy(spread, 0, row, 0, booked.length);
            } else if (Math.abs(spreadSum) >= NOTHING) {
                for (int k = 0; k < booked.length; k++) row[k] = spread[k] * (target / spreadSum);
            }
            return row;
        }

        /** The share of each cause in what moved one figure. */
        private Map<Cause, Double> shares(int figure) {
            Map<Cause, Double> shares = new EnumMap<>(Cause.class);
            double sum = 0;
            Cause largest = Cause.OTHER;
            for (Cause cause : CAUSES) {
                double share = share(figure, cause);
                shares.put(cause, share);
                sum += share;
                if (Math.abs(share) > Math.abs(shares.getOrDefault(largest, 0.0))) largest = cause;
            }
            // what rounding leaves over, some billionths, goes where it is seen least
            double left = values[values.length - 1][figure] - values[0][figure] - sum;
            shares.merge(largest, left, Double::sum);
            return shares;
        }

        private double share(int figure, Cause cause) {
            double share = 0;
            int bit = 1 << cause.ordinal();
            for (int set = 0; set < values.length; set++) {
                if ((set & bit) != 0) continue;
                double weight = weight(Integer.bitCount(set));
                share += weight * (values[set | bit][figure] - values[set][figure]);
            }
            return share;
        }

        /** In how many of all orders just these many come before: s! (n - s - 1)! / n!. */
        private static double weight(int before) {
            int n = CAUSES.length;
            double orders = n;
            for (int i = 1; i <= before; i++) orders = orders * (n - i) / i;
            return 1 / orders;
        }
    }

    /**
     * Shares as whole units that add up to the whole as it is shown: each is rounded, and what is left over goes to those
     * that rounding changed most.
     *
     * @param unit such as 1 for euros, or 0.01 for cents
     */
    public static Map<Cause, Double> rounded(Map<Cause, Double> shares, double unit) {
        double whole = 0;
        for (double share : shares.values()) whole += share;
        Map<Cause, Long> units = new EnumMap<>(Cause.class);
        long sum = 0;
        for (var one : shares.entrySet()) {
            long rounded = Math.round(one.getValue() / unit);
            units.put(one.getKey(), rounded);
            sum += rounded;
        }
        long left = Math.round(whole / unit) - sum;
        while (left != 0) {
            int step = left > 0 ? 1 : -1;
            Cause most = furthest(shares, units, unit, step);
            if (most == null) break;
            units.merge(most, (long) step, Long::sum);
            left -= step;
        }
        Map<Cause, Double> rounded = new EnumMap<>(Cause.class);
        units.forEach((cause, many) -> rounded.put(cause, many * unit));
        return rounded;
    }

    private static @Nullable Cause furthest(Map<Cause, Double> shares, Map<Cause, Long> units, double unit, int step) {
        Cause most = null;
        double furthest = Double.NEGATIVE_INFINITY;
        for (var one : shares.entrySet()) {
            Long many = units.get(one.getKey());
            if (many == null) continue;
            double away = step * (one.getValue() / unit - many);
            if (away > furthest) {
                furthest = away;
                most = one.getKey();
            }
        }
        return most;
    }
}
