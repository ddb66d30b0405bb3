package nl.duaal.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a {@link Flat} model for some draws at once, as many as fit the processor's near memory; used by one thread.
 * Fill {@link #input}, call {@link #run}, read the results of each draw. It allocates nothing on the way, except where
 * the lengths of phases differ among draws: those that agree are then evaluated together.
 */
final class Block {

    /** What the rows of one block may take: most of the second-level cache of a processor of today. */
    private static final int ROWS_BYTES = 1 << 20;

    private static final int MOST_LANES = 256;
    private static final int LEAST_LANES = 8;
    private static final int KEPT_PLANS = 512;

    /** Where phases lie and flows are booked, for one choice of lengths. */
    private record Plan(Moments.Spans spans, Moments[] moments) {}

    private final Flat flat;
    private final int lanes;
    private final int horizon;
    private final double[][] registers;
    private final boolean lengthsVary;
    private final boolean cohortVaries;
    private final boolean baselineVaries;
    private final Map<List<Integer>, Plan> plans = new HashMap<>();

    /** Share of those who started that is left at each point. */
    private final double[][] present;

    private final double[][] baseline;
    private final double[] fixedBaseline;

    /** By account and point: net amounts, then running sums. */
    private final double[][][] net;

    private final double[][] npv;
    private final double[][] payback;
    private final double[] share;
    private final double[] value;
    private final double[] factor;
    private final double[] lastDeficit;

    /** Of the shapes that are the same in every draw; made when first asked for. */
    private final double[][] fixedShapes;

    private @Nullable Plan cohortOf;

    /** A second block for the draws of the first that agree in lengths. */
    private final @Nullable Block agreeing;

    Block(Flat flat) {
        this(flat, lanesFor(flat), !flat.areConstant(flat.lengths()));
    }

    private Block(Flat flat, int lanes, boolean separates) {
        this.flat = flat;
        this.lanes = separates ? 8 * lanes : lanes;
        this.horizon = flat.horizon();
        this.lengthsVary = !flat.areConstant(flat.lengths());
        this.cohortVaries = !flat.areConstant(flat.staying()) || !flat.areConstant(flat.passing());
        this.baselineVaries = !flat.areConstant(flat.baseline());
        registers = new double[flat.tape().size()][this.lanes];
        for (int i = 0; i < registers.length; i++) {
            if (flat.tape().isConstant(i)) Arrays.fill(registers[i], flat.tape().constant(i));
        }
        int accounts = flat.accounts().size();
        npv = new double[accounts][this.lanes];
        payback = new double[accounts][this.lanes];
        agreeing = separates ? new Block(flat, lanes, false) : null;
        int rows = separates ? 0 : lanes;
        present = new double[separates ? 0 : horizon + 1][rows];
        baseline = new double[separates || !baselineVaries ? 0 : horizon + 1][rows];
        fixedBaseline = new double[horizon + 1];
        net = new double[separates ? 0 : accounts][horizon + 1][rows];
        share = new double[rows];
        value = new double[rows];
        factor = new double[rows];
        lastDeficit = new double[rows];
        fixedShapes = new double[flat.shapes().length][];
        if (!baselineVaries) {
            for (int k = 0; k <= horizon; k++) fixedBaseline[k] = baselineAt(k, 0);
        }
    }

    private static int lanesFor(Flat flat) {
        long bytesPerLane = 8L * (flat.horizon() + 1) * (flat.accounts().size() + 1);
        int lanes = MOST_LANES;
        while (lanes > LEAST_LANES && lanes * bytesPerLane > ROWS_BYTES) lanes /= 2;
        return lanes;
    }

    /** How many draws fit. */
    int lanes() {
        return lanes;
    }

    /** The values of an input, one for each draw; to be filled. */
    double[] input(int number) {
        return registers[flat.input(number)];
    }

    /** Whether nothing failed in a draw. */
    boolean isSound(int lane) {
        if (Double.isNaN(registers[flat.sound()][lane])) return false;
        for (double[] values : npv) if (!Double.isFinite(values[lane])) return false;
        return true;
    }

    /** Present values of an account, one for each draw. */
    double[] npv(int account) {
        return npv[account];
    }

    /** Paybacks of an account in periods; not a number where it never pays back. */
    double[] payback(int account) {
        return payback[account];
    }

    /** Evaluates the first so many draws. */
    void run(int count) {
        flat.tape().run(registers, count);
        if (!lengthsVary) evaluate(lengths(0), count);
        else if (agreeing != null) separate(agreeing, count);
    }

    private int[] lengths(int lane) {
        int[] lengths = new int[flat.lengths().length];
        for (int i = 0; i < lengths.length; i++) {
            int register = flat.lengths()[i];
            lengths[i] = register == Flat.NONE ? -1 : Cohort.periods(registers[register][lane]);
        }
        return lengths;
    }

    private void separate(Block other, int count) {
        Map<List<Integer>, int[]> groups = new HashMap<>();
        Map<List<Integer>, Integer> sizes = new HashMap<>();
        for (int lane = 0; lane < count; lane++) {
            if (Double.isNaN(registers[flat.sound()][lane])) {
                for (double[] values : npv) values[lane] = Double.NaN;
                continue;
            }
            List<Integer> key = Arrays.stream(lengths(lane)).boxed().toList();
            int size = sizes.merge(key, 1, Integer::sum);
            int[] members = groups.computeIfAbsent(key, _ -> new int[16]);
            if (size > members.length) {
                members = Arrays.copyOf(members, 2 * members.length);
                groups.put(key, members);
            }
            members[size - 1] = lane;
        }
        groups.forEach((key, members) -> {
            int size = sizes.getOrDefault(key, 0);
            for (int from = 0; from < size; from += other.lanes) {
                together(other, lengths(members[from]), members, from, Math.min(size, from + other.lanes));
            }
        });
    }

    private void together(Block other, int[] lengths, int[] members, int from, int to) {
        int count = to - from;
        for (int register : flat.outputs()) {
            double[] source = registers[register];
            double[] target = other.registers[register];
            for (int i = 0; i < count; i++) target[i] = source[members[from + i]];
        }
        other.evaluate(lengths, count);
        for (int account = 0; account < npv.length; account++) {
            for (int i = 0; i < count; i++) {
                npv[account][members[from + i]] = other.npv[account][i];
                payback[account][members[from + i]] = other.payback[account][i];
            }
        }
    }

    private Plan plan(int[] lengths) {
        List<Integer> key = Arrays.stream(lengths).boxed().toList();
        Plan plan = plans.get(key);
        if (plan != null) return plan;
        if (plans.size() == KEPT_PLANS) plans.clear();
        Moments.Spans spans = Moments.Spans.of(lengths, horizon);
        Moments[] moments = new Moments[flat.shapes().length];
        for (int i = 0; i < moments.length; i++) {
            Flat.Shape shape = flat.shapes()[i];
            moments[i] = Moments.of(shape.timing(), shape.phases(), spans);
        }
        plan = new Plan(spans, moments);
        plans.put(key, plan);
        return plan;
    }

    private void evaluate(int[] lengths, int count) {
        Plan plan = plan(lengths);
        if (cohortVaries || cohortOf != plan) {
            cohort(plan.spans(), cohortVaries ? count : lanes);
            cohortOf = plan;
        }
        if (baselineVaries) baseline(count);
        for (int account = 0; account < net.length; account++) {
            double[] fixed = flat.accounts().get(account).fixed();
            for (int k = 0; k <= horizon; k++) Lanes.fill(net[account][k], fixed[k], count);
        }
        for (int i = 0; i < plan.moments().length; i++) shape(i, plan.moments()[i], count);
        for (int account = 0; account < net.length; account++) settle(account, count);
    }

    /** Section 3, for every draw; the order of the factors is the evaluation's, and so are the bits. */
    private void cohort(Moments.Spans spans, int count) {
        Lanes.fill(present[0], 1, count);
        for (int phase = 0; phase < spans.from().length; phase++) {
            double[] staying = registers[flat.staying()[phase]];
            for (int t = spans.from()[phase]; t < spans.until()[phase]; t++) {
                Lanes.times(present[t], staying, present[t + 1], count);
                if (t + 1 == spans.completedAt()[phase]) {
                    Lanes.times(present[t + 1], registers[flat.passing()[phase]], present[t + 1], count);
                }
            }
        }
    }

    private void baseline(int count) {
        for (int k = 0; k <= horizon; k++) {
            for (int lane = 0; lane < count; lane++) baseline[k][lane] = baselineAt(k, lane);
        }
    }

    private double baselineAt(int k, int lane) {
        int[] points = flat.baseline();
        if (points.length == 0) return 0;
        int next = 0;
        while (next < points.length && flat.baselineAt(next) <= k) next++;
        if (next == 0) return registers[points[0]][lane];
        double low = registers[points[next - 1]][lane];
        if (next == points.length) return low;
        double from = flat.baselineAt(next - 1);
        double high = registers[points[next]][lane];
        return low + (high - low) * ((k - from) / (flat.baselineAt(next) - from));
    }

    private boolean isFixed(Flat.Shape shape) {
        boolean counted = shape.isCounted();
        return !lengthsVary
                && flat.isConstant(shape.growth())
                && flat.isConstant(shape.ramp())
                && (!counted || shape.unit() == Flat.Unit.BASELINE || !cohortVaries)
                && (!counted || shape.unit() == Flat.Unit.ACTIVE || !baselineVaries)
                && (shape.unit() != Flat.Unit.GROUP
                        || flat.isConstant(shape.size()) && flat.isConstant(flat.participants()));
    }

    private void shape(int index, Moments moments, int count) {
        Flat.Shape shape = flat.shapes()[index];
        double[] fixed = fixedShapes[index];
        int[] points = moments.points();
        if (fixed != null) {
            for (int j = 0; j < points.length; j++) takeFixed(shape, points[j], fixed[j], count);
            return;
        }
        boolean isFixed = isFixed(shape);
        double[] made = isFixed ? new double[points.length] : null;
        if (shape.growth() != Flat.NONE) Lanes.fill(factor, 1, count);
        int grown = 0;
        for (int j = 0; j < points.length; j++) {
            double[] current = units(shape, points[j], moments.periods()[j], count);
            if (shape.ramp() != Flat.NONE) {
                Lanes.ramp(current, registers[shape.ramp()], points[j] - points[0], value, count);
                current = value;
            }
            if (shape.growth() != Flat.NONE) {
                double[] perPeriod = registers[shape.growth()];
                for (; grown < points[j]; grown++) Lanes.times(factor, perPeriod, factor, count);
                Lanes.times(current, factor, value, count);
                current = value;
            }
            if (made == null) take(shape, points[j], current, count);
            else made[j] = current[0];
        }
        if (made == null) return;
        fixedShapes[index] = made;
        for (int j = 0; j < points.length; j++) takeFixed(shape, points[j], made[j], count);
    }

    private void take(Flat.Shape shape, int point, double[] units, int count) {
        for (int i = 0; i < shape.accounts().length; i++) {
            Lanes.addProduct(net[shape.accounts()[i]][point], registers[shape.amounts()[i]], units, count);
        }
    }

    private void takeFixed(Flat.Shape shape, int point, double units, int count) {
        for (int i = 0; i < shape.accounts().length; i++) {
            Lanes.addProduct(net[shape.accounts()[i]][point], registers[shape.amounts()[i]], units, count);
        }
    }

    /** How many units count at a booking, per participant where it is participants that count. */
    private double[] units(Flat.Shape shape, int point, int period, int count) {
        int k = shape.isAtEnd() ? point - 1 : point;
        return switch (shape.unit()) {
            case ACTIVE -> share(shape, period, count);
            case ADDITIONAL -> {
                double[] share = share(shape, period, count);
                if (baselineVaries) Lanes.withoutShare(share, baseline[k], value, count);
                else Lanes.times(share, 1 - fixedBaseline[k], value, count);
                yield value;
            }
            case LOCKIN -> {
                double[] share = share(shape, period, count);
                if (baselineVaries) Lanes.times(share, baseline[k], value, count);
                else Lanes.times(share, fixedBaseline[k], value, count);
                yield value;
            }
            case BASELINE -> {
                if (baselineVaries) yield baseline[k];
                Lanes.fill(value, fixedBaseline[k], count);
                yield value;
            }
            case COHORT -> {
                Lanes.fill(value, 1, count);
                yield value;
            }
            case GROUP -> {
                double[] share = share(shape, period, count);
                Lanes.groups(registers[flat.participants()], share, registers[shape.size()], value, count);
                yield value;
            }
        };
    }

    private double[] share(Flat.Shape shape, int period, int count) {
        if (!(shape.timing() instanceof Model.Timing.Exit)) return present[period];
        Lanes.minus(present[period], present[period + 1], share, count);
        return share;
    }

    /** Section 6: present value and payback of one account. */
    private void settle(int account, int count) {
        double[][] rows = net[account];
        double[] sum = share;
        Lanes.fill(sum, 0, count);
        Lanes.fill(npv[account], 0, count);
        Lanes.fill(lastDeficit, 0, count);
        Flat.Account discounted = flat.accounts().get(account);
        boolean fixed = flat.isConstant(discounted.factor());
        double[] factors = fixed ? flat.factors(discounted) : fixedBaseline;
        if (!fixed) Lanes.fill(factor, 1, count);
        for (int k = 0; k <= horizon; k++) {
            if (fixed) {
                Lanes.settle(rows[k], sum, npv[account], lastDeficit, factors[k], k + 1, count);
            } else {
                if (k > 0) Lanes.times(factor, registers[discounted.factor()], factor, count);
                Lanes.settle(rows[k], sum, npv[account], lastDeficit, factor, k + 1, count);
            }
        }
        double[] paid = payback[account];
        for (int lane = 0; lane < count; lane++) {
            int after = (int) lastDeficit[lane];
            if (after == 0) {
                paid[lane] = 0;
            } else if (after > horizon) {
                paid[lane] = Double.NaN;
            } else {
                double deficit = rows[after - 1][lane];
                paid[lane] = after - 1 + Math.min(1, -deficit / (rows[after][lane] - deficit));
            }
        }
    }
}
