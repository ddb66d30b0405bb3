package nl.duaal.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may come of a model whose uncertain parameters are drawn many times, independently (section 7). The same model,
 * number of draws and seed give the same figures to the last bit, on any number of processors.
 *
 * @param draws       how many were made
 * @param failedDraws how many of them are left out, because a formula failed or a value was out of bounds
 * @param parties     in the order of the file, {@link Model#SOCIETY} last
 * @see "decision 0040: draws in blocks"
 */
public record Simulation(int draws, long seed, int failedDraws, Map<String, PartySpread> parties) {

    /** So many draws fit in the memory of a small server for a model of a usual size. */
    public static final int MAX_DRAWS = 10_000_000;

    /** The months for which the chance of payback is counted. */
    public static final List<Integer> MONTHS = List.of(12, 24, 36, 48, 60);

    public Simulation {
        parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    }

    /**
     * How the results of one party are spread over the draws that did not fail; figures are absent when all failed.
     *
     * @param mean            of the net present value, in euros
     * @param sd              standard deviation (n − 1); none with fewer than two draws
     * @param npvPositive     share of the draws in which the net present value is above zero
     * @param neverPaysBack   share in which there is no payback within the horizon
     * @param paybackWithin   by month: share in which it pays back in at most so many months
     * @param paidBack        share in which it pays back in at most 0, 1, 2 … months, up to the horizon; empty when all
     *                        draws failed
     * @param payback         in months, among the draws that pay back; none when none does
     * @param rankCorrelation of every uncertain parameter with the net present value, over the first
     *                        {@link #RANKED_DRAWS} draws; none for one where one of the two does not vary
     * @param varianceShare   of every uncertain parameter the part of the variance of the net present value that goes
     *                        when this parameter alone is known (first-order Sobol index, estimated over the same
     *                        draws); what is missing from 1 is the parameters' working together
     */
    public record PartySpread(
            String party,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Percentiles npv,
            @Nullable Double npvPositive,
            @Nullable Double neverPaysBack,
            Map<Integer, @Nullable Double> paybackWithin,
            List<Double> paidBack,
            @Nullable Percentiles payback,
            Map<String, @Nullable Double> rankCorrelation,
            Map<String, Double> varianceShare,
            Histogram histogram) {

        public PartySpread {
            paybackWithin = Collections.unmodifiableMap(new LinkedHashMap<>(paybackWithin));
            paidBack = List.copyOf(paidBack);
            rankCorrelation = Collections.unmodifiableMap(new LinkedHashMap<>(rankCorrelation));
            varianceShare = Collections.unmodifiableMap(new LinkedHashMap<>(varianceShare));
        }
    }

    /** Over how many draws ranks are compared, at most. */
    public static final int RANKED_DRAWS = 10_000;

    /** Values below which lie so many per cent of the draws, linear between ranks as a spreadsheet's PERCENTILE. */
    public record Percentiles(double p5, double p10, double p25, double p50, double p75, double p90, double p95) {

        /** In the order of {@link #byName}. */
        public static final List<String> NAMES = List.of("p5", "p10", "p25", "p50", "p75", "p90", "p95");

        static final double[] SHARES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

        /**
         * @param p in the order of {@link #SHARES}; empty when there are no numbers
         */
        static @Nullable Percentiles of(double[] p) {
            return p.length == 0 ? null : new Percentiles(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        }

        /** By name, p5 to p95. */
        public Map<String, Double> byName() {
            Map<String, Double> names = new LinkedHashMap<>();
            double[] values = {p5, p10, p25, p50, p75, p90, p95};
            for (int i = 0; i < values.length; i++) names.put(NAMES.get(i), values[i]);
            return names;
        }
    }

    /**
     * How often the net present value lay where, for a chart: classes of one width side by side. What lies below the
     * first or above the last counts in those.
     *
     * @param from  lower bound of the first class
     * @param width of each, in euros; 0 when the value is the same in all draws
     */
    public record Histogram(double from, double width, List<Integer> counts) {

        static final int CLASSES = 60;

        public Histogram {
            counts = List.copyOf(counts);
        }

        /**
         * @param bounds between which the classes lie; none when there are no values
         */
        static Histogram of(double[] values, double[] bounds) {
            if (bounds.length == 0) return new Histogram(0, 0, List.of());
            double from = bounds[0];
            double width = (bounds[1] - from) / CLASSES;
            int[] counts = new int[width > 0 ? CLASSES : 1];
            for (double value : values) {
                if (Double.isNaN(value)) continue;
                double place = width > 0 ? (value - from) / width : 0;
                counts[(int) Math.clamp(place, 0, counts.length - 1)]++;
            }
            return new Histogram(from, width, Arrays.stream(counts).boxed().toList());
        }
    }

    /** The spread of a party, or of {@link Model#SOCIETY}. */
    public PartySpread party(String party) {
        PartySpread spread = parties.get(party);
        if (spread == null) throw new IllegalArgumentException("no such party: " + party);
        return spread;
    }

    /**
     * Draws a model's uncertain parameters so many times, or says what is wrong with the model as it stands.
     *
     * @param draws 1 to {@link #MAX_DRAWS}
     * @throws IllegalArgumentException when the number of draws is out of bounds
     * @throws java.util.concurrent.CancellationException when {@code progress} ends it
     */
    public static Outcome<Simulation> run(Model model, int draws, long seed, Progress progress) {
        return run(model, draws, seed, progress, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same draws one by one, with what comes of them together; or what is wrong with the model as it stands.
     *
     * @param draws 1 to {@link Sample#MAX_DRAWS}
     * @throws IllegalArgumentException when the number of draws is out of bounds
     */
    public static Outcome<Sample> sample(Model model, long seed, int draws) {
        if (draws < 1 || draws > Sample.MAX_DRAWS) throw new IllegalArgumentException("draws: 1 to " + Sample.MAX_DRAWS);
        int threads = Runtime.getRuntime().availableProcessors();
        return switch (Engine.evaluate(model)) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation> _ ->
                new Outcome.Ok<>(new Draws(model, draws, seed, Progress.NONE, threads).sample());
        };
    }

    /**
     * The same on so many threads, which changes nothing but how long it takes.
     *
     * @param draws   1 to {@link #MAX_DRAWS}
     * @param threads at least 1
     * @throws IllegalArgumentException when the number of draws is out of bounds
     * @throws java.util.concurrent.CancellationException when {@code progress} ends it
     */
    public static Outcome<Simulation> run(Model model, int draws, long seed, Progress progress, int threads) {
        if (draws < 1 || draws > MAX_DRAWS) throw new IllegalArgumentException("draws: 1 to " + MAX_DRAWS);
        return switch (Engine.evaluate(model)) {
            case Outcome.Refused<Evaluation>(List<Problem> problems) -> new Outcome.Refused<>(problems);
            case Outcome.Ok<Evaluation> _ ->
                new Outcome.Ok<>(new Draws(model, draws, seed, progress, threads).simulation());
        };
    }
}
