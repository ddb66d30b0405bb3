package nl.duaal.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The draws of a {@link Simulation} one by one, the same bits: what each uncertain input was and what came of it. An
 * evaluation of the model with the inputs of a draw gives that draw's results.
 *
 * <p>In draws, shares and lengths are kept within their bounds. A parameter that is used for nothing else is told as it
 * was used. Where it is used for more, the drop-out, pass rate or length of the phase is an input of its own, as it was
 * used; it is there only when a draw was out of bounds. What has no input of its own makes the draw not
 * {@link #isRepeatable}.
 */
public final class Sample {

    /** The most draws that are kept. */
    public static final int MAX_DRAWS = Simulation.RANKED_DRAWS;

    private final Simulation simulation;
    private final Map<String, double[]> inputs;
    private final List<String> keys;
    private final Map<String, double[]> npv;
    private final Map<String, double[]> payback;
    private final boolean[] failed;
    private final boolean[] cut;

    Sample(
            Simulation simulation,
            Map<String, double[]> inputs,
            Map<String, double[]> npv,
            Map<String, double[]> payback,
            boolean[] failed,
            boolean[] cut) {
        this.simulation = simulation;
        this.inputs = inputs;
        keys = List.copyOf(inputs.keySet());
        this.npv = npv;
        this.payback = payback;
        this.failed = failed;
        this.cut = cut;
    }

    /** What comes of these draws together. */
    public Simulation simulation() {
        return simulation;
    }

    public int draws() {
        return simulation.draws();
    }

    /** What differs among draws, as {@link Input#key()}: the uncertain parameters, then phases that were kept in bounds. */
    public List<String> inputs() {
        return keys;
    }

    /**
     * What an input was in a draw.
     *
     * @param draw from 0
     */
    public double input(String key, int draw) {
        return of(inputs, key)[draw];
    }

    /** The net present value of a party in euros; none in a draw that failed. */
    public @Nullable Double npv(String party, int draw) {
        return number(of(npv, party)[draw]);
    }

    /** When a party has it back, in periods; none when it never has, or when the draw failed. */
    public @Nullable Double payback(String party, int draw) {
        return number(of(payback, party)[draw]);
    }

    /** Whether a formula failed, or something other than a share or a length was out of bounds. */
    public boolean isFailed(int draw) {
        return failed[draw];
    }

    /** Whether an evaluation with the inputs of the draw gives its results. */
    public boolean isRepeatable(int draw) {
        return !failed[draw] && !cut[draw];
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static double[] of(Map<String, double[]> values, String key) {
        double[] found = values.get(key);
        if (found == null) throw new IllegalArgumentException("not in the sample: " + key);
        return found;
    }

    /** What was drawn for shares and lengths, and what of it was used; filled while the draws are made. */
    static final class Bounds {

        /** One that is kept within its bounds. */
        private record Kept(int used, int drawn, double[] usedValues, double[] drawnValues) {}

        private final Map<String, Bound> alone;
        private final Map<String, Kept> phases = new LinkedHashMap<>();
        private final List<Kept> elsewhere = new ArrayList<>();
        private final int draws;

        Bounds(Model model, Flat flat, List<String> names, int draws) {
            this.draws = draws;
            alone = usedAlone(model);
            Set<Integer> told = new HashSet<>();
            for (int i = 0; i < names.size(); i++) {
                if (alone.containsKey(names.get(i))) told.add(flat.input(i));
            }
            flat.phaseInputs().forEach((key, used) -> {
                Integer drawn = flat.drawnFor(used);
                if (drawn != null && !told.contains(drawn)) phases.put(key, kept(used, drawn));
            });
            for (int used : flat.boundElsewhere()) {
                Integer drawn = flat.drawnFor(used);
                if (drawn != null && !told.contains(drawn)) elsewhere.add(kept(used, drawn));
            }
        }

        private Kept kept(int used, int drawn) {
            return new Kept(used, drawn, new double[draws], new double[draws]);
        }

        void take(Block block, int from, int count) {
            for (Kept kept : phases.values()) take(kept, block, from, count);
            for (Kept kept : elsewhere) take(kept, block, from, count);
        }

        private static void take(Kept kept, Block block, int from, int count) {
            System.arraycopy(block.register(kept.used), 0, kept.usedValues, from, count);
            System.arraycopy(block.register(kept.drawn), 0, kept.drawnValues, from, count);
        }

        /** A parameter as it was used. */
        double[] used(String parameter, double[] drawn) {
            Bound bound = alone.get(parameter);
            double[] used = drawn.clone();
            for (int i = 0; i < used.length && bound != null; i++) {
                used[i] = bound == Bound.SHARE ? Math.clamp(used[i], 0.0, 1.0) : Math.max(1, used[i]);
            }
            return used;
        }

        /** The inputs of phases of which a draw was out of bounds. */
        Map<String, double[]> phases() {
            Map<String, double[]> cut = new LinkedHashMap<>();
            phases.forEach((key, kept) -> {
                boolean[] differs = new boolean[draws];
                mark(kept, differs);
                for (boolean one : differs) if (one) cut.put(key, kept.usedValues);
            });
            return cut;
        }

        /** The draws in which something without an input of its own was out of bounds. */
        boolean[] cut() {
            boolean[] cut = new boolean[draws];
            for (Kept kept : elsewhere) mark(kept, cut);
            return cut;
        }

        private static void mark(Kept kept, boolean[] differs) {
            for (int i = 0; i < differs.length; i++) differs[i] |= kept.usedValues[i] != kept.drawnValues[i];
        }

        /** Parameters that stand alone wherever they are used, and always where a share, or always where a length is. */
        private static Map<String, Bound> usedAlone(Model model) {
            Map<String, Bound> uses = new LinkedHashMap<>();
            for (Model.Parameter parameter : model.parameters()) use(parameter.content(), Bound.ANY, uses);
            use(model.participants(), Bound.ANY, uses);
            use(model.discountRate(), Bound.ANY, uses);
            for (Expression rate : model.partyDiscountRates().values()) use(rate, Bound.ANY, uses);
            for (Model.Phase phase : model.phases()) {
                use(phase.length(), Bound.LENGTH, uses);
                use(phase.dropout(), Bound.SHARE, uses);
                use(phase.passRate(), Bound.SHARE, uses);
            }
            for (Model.BaselinePoint point : model.baseline()) use(point.share(), Bound.SHARE, uses);
            for (Model.Flow flow : model.flows()) {
                if (flow.booking() instanceof Model.Booking.Scaled scaled) use(scaled, uses);
            }
            uses.values().removeIf(bound -> bound == Bound.ANY);
            return uses;
        }

        private static void use(Model.Booking.Scaled scaled, Map<String, Bound> uses) {
            use(scaled.amount(), Bound.ANY, uses);
            use(scaled.probability(), Bound.SHARE, uses);
            use(scaled.growth(), Bound.ANY, uses);
            if (scaled.per() instanceof Model.Per.Group(Expression size)) use(size, Bound.ANY, uses);
            Model.Ramp ramp = scaled.ramp();
            if (ramp == null) return;
            use(ramp.from(), Bound.ANY, uses);
            use(ramp.to(), Bound.ANY, uses);
            use(ramp.length(), Bound.LENGTH, uses);
        }

        private static void use(@Nullable Expression expression, Bound bound, Map<String, Bound> uses) {
            Bound asWritten = expression instanceof Formula formula && formula.node() instanceof Node.Name _ ? bound : Bound.ANY;
            Set<String> names = new HashSet<>();
            UsedParameters.collect(expression, names);
            for (String name : names) {
                uses.merge(name, asWritten, (one, other) -> one == other ? one : Bound.ANY);
            }
        }
    }
}
