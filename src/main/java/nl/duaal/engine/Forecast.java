package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a model comes to, now that its beginning has happened, with a band for what chance may still do to who stays, and
 * for what is uncertain in its assumptions.
 *
 * <p>How fast people leave after the facts is learned from how fast they left so far. The plan's drop-out counts as much
 * as {@code strength} people who would have left by it; so with few people the forecast stays near the plan, and with
 * many it follows what happened. In the terms of statistics: the number of times that people leave as fast as planned
 * has a gamma distribution with shape {@code strength} and mean 1 before anything happened, and after it one with shape
 * {@code strength} plus those who left, and rate {@code strength} plus those who would have left as planned. The band
 * draws that number, and then of each person, period by period, whether they leave. Every uncertain parameter is drawn too,
 * independently as in {@link Simulation}; but drop-out is not, for its uncertainty is that number's, and neither is who
 * started, which is a fact. What was booked stays as it was booked. A draw in which a formula fails or a value is out of
 * bounds is left out.
 *
 * @param expected the results with people leaving as fast as the mean of that number says
 * @param times    that mean: how many times as fast as planned
 * @param weight   how much what happened counts in it, 0 to 1; the plan counts for the rest
 * @param left     how many people left while it was watched
 * @param planned  how many would have left as planned, of those who were there
 * @param drawn    how many uncertain parameters are in the bands
 * @param failed   how many draws were left out
 * @param bands    of each party and of {@link Model#SOCIETY}
 * @param survival 10th, 50th and 90th percentile of the number of people at each point from the last fact on
 */
public record Forecast(
        Evaluation expected,
        double times,
        double weight,
        int left,
        double planned,
        int drawn,
        int failed,
        Map<String, Band> bands,
        List<double[]> survival) {

    /** Draws of which the percentiles are right enough to be shown. */
    public static final int DRAWS = 1_000;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    /**
     * 10th and 90th percentile of what may come: in four of five cases it lies between them.
     *
     * @param payback in periods; none where it is not earned back within the horizon
     * @param never   the share of draws in which it is not
     */
    public record Band(
            double npvLow,
            double npvMiddle,
            double npvHigh,
            @Nullable Double paybackLow,
            @Nullable Double paybackHigh,
            double never) {}

    public Forecast {
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        survival = List.copyOf(survival);
    }

    /**
     * The forecast of a model, or what is wrong with the model.
     *
     * @param facts    with people leaving as in the model
     * @param strength what the plan counts for, in people who would have left by it; above 0
     * @throws IllegalArgumentException when the facts go past the horizon, or are of a flow that there is not
     */
    public static Outcome<Forecast> of(Model model, Facts facts, double strength, long seed, int draws) {
        if (!(strength > 0)) throw new IllegalArgumentException("strength: above 0");
        Problems problems = new Problems(() -> ModelFile.layout(model));
        Calculation calculation = new Calculation(model, problems);
        Evaluation plan = calculation.evaluation();
        if (plan == null) return problems.refused();
        return new Maker(calculation, plan, facts, strength, seed, draws).forecast(problems);
    }

    private static final class Maker {

        private final Calculation calculation;
        private final Evaluation plan;
        private final Facts facts;
        private final double strength;
        private final long seed;
        private final int draws;
        private final int horizon;
        private final Results results;
        private final Course course;

        /**
         * How people go through the phases.
         *
         * @param staying of each period, how likely it is as planned that somebody who is there does not leave
         * @param passing of each period, the share that passes at its end; 1 where nobody has to
         * @param end     the first period after the last phase; nobody is in the trajectory from there
         */
        private record Course(double[] staying, double[] passing, int end) {

            static Course of(Values values, List<Evaluation.PhaseSpan> spans, int horizon) {
                double[] staying = new double[horizon];
                double[] passing = new double[horizon];
                Arrays.fill(staying, 1);
                Arrays.fill(passing, 1);
                int last = 0;
                for (int i = 0; i < spans.size(); i++) {
                    Evaluation.PhaseSpan span = spans.get(i);
                    for (int t = span.from(); t < span.until(); t++) staying[t] = 1 - values.dropouts[i];
                    Integer completed = span.completedAt();
                    if (completed != null && completed > 0) passing[completed - 1] = values.passRates[i];
                    last = Math.max(last, span.until());
                }
                return new Course(staying, passing, last);
            }
        }

        Maker(Calculation calculation, Evaluation plan, Facts facts, double strength, long seed, int draws) {
            this.calculation = calculation;
            this.plan = plan;
            this.facts = facts;
            this.strength = strength;
            this.seed = seed;
            this.draws = draws;
            this.horizon = plan.model().horizon();
            if (facts.until() > horizon) throw new IllegalArgumentException("facts: past the horizon");
            this.results = new Results(plan.model());
            this.course = Course.of(calculation.values(), plan.phases(), horizon);
        }

        Outcome<Forecast> forecast(Problems problems) {
            double people = plan.participants();
            double left = 0;
            double planned = 0;
            for (int t = 0; t < Math.min(facts.until(), course.end()); t++) {
                // who leaves at the end of a phase may have failed to pass: such a period tells nothing of drop-out
                if (course.passing()[t] < 1) continue;
                double before = facts.active()[t] * people;
                left += Math.max(0, before - facts.active()[t + 1] * people);
                planned += before * -Math.log(Math.max(1e-12, course.staying()[t]));
            }
            double times = (strength + left) / (strength + planned);
            Evaluation expected = calculation.evaluation(facts.leaving(times));
            if (expected == null) return problems.refused();
            return new Outcome.Ok<>(drawn(expected, times, left, planned, assumptions()));
        }

        private Forecast drawn(
                Evaluation expected, double times, double left, double planned, Map<String, double[]> assumptions) {
            var parties = List.copyOf(plan.parties().keySet());
            double[][] npv = new double[parties.size()][draws];
            double[][] payback = new double[parties.size()][draws];
            double[][] there = new double[horizon + 1 - facts.until()][draws];
            double people = plan.participants();
            int now = (int) Math.round(facts.at(facts.until()) * people);
            int sound = 0;
            for (int draw = 0; draw < draws; draw++) {
                var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
                double faster = gamma(random, strength + left) / (strength + planned);
                Calculation drawn = drawn(assumptions, draw);
                if (drawn == null) continue;
                Course through = drawn == calculation
                        ? course
                        : Course.of(
                                drawn.values(),
                                Cohort.of(plan.model(), drawn.values()).spans(),
                                horizon);
                double[] active = active(random, through, faster, now, people);
                var found = results(drawn, active);
                if (!drawn.isSound() || found.values().stream().anyMatch(one -> !Results.finite(one))) continue;
                for (int k = facts.until(); k <= horizon; k++) {
                    there[k - facts.until()][sound] = active[k] * people;
                }
                for (int p = 0; p < parties.size(); p++) {
                    Evaluation.PartyResult result = found.get(parties.get(p));
                    if (result == null) throw new IllegalStateException("no results of " + parties.get(p));
                    Double back = result.payback();
                    npv[p][sound] = result.npv();
                    payback[p][sound] = back == null ? Double.POSITIVE_INFINITY : back;
                }
                sound++;
            }
            // assumptions of which no draw can be reckoned with say nothing; chance still does
            if (sound == 0 && !assumptions.isEmpty()) return drawn(expected, times, left, planned, Map.of());
            Map<String, Band> bands = new LinkedHashMap<>();
            double[] low = new double[there.length];
            double[] middle = new double[there.length];
            double[] high = new double[there.length];
            for (int p = 0; p < parties.size() && sound > 0; p++) {
                bands.put(parties.get(p), band(Arrays.copyOf(npv[p], sound), Arrays.copyOf(payback[p], sound)));
            }
            for (int k = 0; k < there.length && sound > 0; k++) {
                double[] at = Arrays.copyOf(there[k], sound);
                Arrays.sort(at);
                low[k] = rank(at, LOW);
                middle[k] = rank(at, MIDDLE);
                high[k] = rank(at, HIGH);
            }
            return new Forecast(
                    expected,
                    times,
                    planned / (strength + planned),
                    (int) Math.round(left),
                    planned,
                    assumptions.size(),
                    draws - sound,
                    bands,
                    List.of(low, middle, high));
        }

        /** By uncertain parameter its values in all draws. */
        private Map<String, double[]> assumptions() {
            Map<String, double[]> drawn = new LinkedHashMap<>();
            for (Model.Parameter parameter : plan.model().parameters()) {
                Model.Uncertainty uncertainty = parameter.uncertainty();
                if (uncertainty == null) continue;
                double[] values = new double[draws];
                new Sampler(Distribution.of(uncertainty), seed, parameter.name()).draw(0, values, draws);
                drawn.put(parameter.name(), values);
            }
            return drawn;
        }

        /** The model with its uncertain parameters as drawn; none when it cannot be reckoned with. */
        private @Nullable Calculation drawn(Map<String, double[]> assumptions, int draw) {
            if (assumptions.isEmpty()) return calculation;
            Map<String, Double> values = LinkedHashMap.newLinkedHashMap(assumptions.size());
            assumptions.forEach((name, drawn) -> values.put(name, drawn[draw]));
            return calculation.with(values);
        }

        /** The results with who is there as drawn, and amounts as booked until the last fact. */
        private Map<String, Evaluation.PartyResult> results(Calculation drawn, double[] active) {
            var modelled = drawn.rows(new Facts(horizon, active, Map.of()));
            var rows = new ArrayList<Evaluation.FlowResult>(modelled.size());
            for (Evaluation.FlowResult flow : modelled) {
                double[] booked = facts.booked().get(flow.flow().id());
                if (booked == null) {
                    rows.add(flow);
                    continue;
                }
                double[] row = flow.row().clone();
                System.arraycopy(booked, 0, row, 0, booked.length);
                rows.add(Evaluation.FlowResult.of(flow.flow(), row));
            }
            return results.of(rows, drawn.values());
        }

        /** Who is there, person by person from the last fact on. */
        private double[] active(SplittableRandom random, Course through, double faster, int now, double people) {
            double[] active = Arrays.copyOf(facts.active(), horizon + 1);
            int there = now;
            for (int t = facts.until(); t < horizon; t++) {
                if (t < through.end() && there > 0) {
                    there = stay(random, there, StrictMath.pow(through.staying()[t], faster));
                    if (through.passing()[t] < 1) there = stay(random, there, through.passing()[t]);
                }
                active[t + 1] = people > 0 ? there / people : 0;
            }
            return active;
        }

        private static int stay(SplittableRandom random, int people, double chance) {
            int staying = 0;
            for (int i = 0; i < people; i++) if (random.nextDouble() < chance) staying++;
            return staying;
        }

        private static Band band(double[] npv, double[] payback) {
            Arrays.sort(npv);
            Arrays.sort(payback);
            long never = Arrays.stream(payback).filter(Double::isInfinite).count();
            return new Band(
                    rank(npv, LOW),
                    rank(npv, MIDDLE),
                    rank(npv, HIGH),
                    back(payback, LOW),
                    back(payback, HIGH),
                    never / (double) payback.length);
        }

        private static @Nullable Double back(double[] sorted, double share) {
            // between two draws of which one is never earned back there is no number
            double at = sorted[(int) Math.round(share * (sorted.length - 1))];
            return Double.isInfinite(at) ? null : at;
        }

        /** A percentile, linear between ranks as a spreadsheet's PERCENTILE. */
        private static double rank(double[] sorted, double share) {
            double at = share * (sorted.length - 1);
            int below = (int) at;
            return below + 1 >= sorted.length
                    ? sorted[sorted.length - 1]
                    : sorted[below] + (sorted[below + 1] - sorted[below]) * (at - below);
        }

        /**
         * A draw of a gamma distribution with a shape of at least 1 or below it, and scale 1.
         *
         * @see "G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, 2000"
         */
        private static double gamma(SplittableRandom random, double shape) {
            if (shape < 1) {
                double lifted = gamma(random, shape + 1);
                return lifted * StrictMath.pow(random.nextDouble(), 1 / shape);
            }
            double d = shape - 1.0 / 3;
            double c = 1 / StrictMath.sqrt(9 * d);
            while (true) {
                double x = normal(random);
                double v = 1 + c * x;
                if (v <= 0) continue;
                v = v * v * v;
                double u = random.nextDouble();
                if (u < 1 - 0.0331 * x * x * x * x) return d * v;
                if (StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) return d * v;
            }
        }

        private static double normal(SplittableRandom random) {
            while (true) {
                double x = 2 * random.nextDouble() - 1;
                double y = 2 * random.nextDouble() - 1;
                double s = x * x + y * y;
                if (s > 0 && s < 1) return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }
}
