package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /**
     * Where phases lie and flows are booked, for one choice of lengths.
     *
     * @param bookings by point: what is booked there
     * @param terms    by point and account: the numbers, in {@code bookings}, of what reaches the account, each
     *                 followed by the register with its amount
     */
    private record Plan(Moments.Spans spans, Booking[][] bookings, int[][][] terms) {}

    /**
     * A shape at one of its points.
     *
     * @param first  the earliest point at which it is booked
     * @param number in the order of its points
     */
    private record Booking(int shape, int point, int period, int first, int number) {}

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

    /** By account and point: running sums of net amounts. */
    private final double[][][] running;

    /** By booking at the current point: how many units. */
    private final double[][] units;

    /** By the register of a growth: its factor at the current point. */
    private final Map<Integer, double[]> grown = new LinkedHashMap<>();

    private final double[][] sums;
    private final double[][] lastDeficit;

    private final double[][] npv;
    private final double[][] payback;
    private final double[] share;
    private final double[] net;

    /** By booking at the current point: its units, which may be a row of shares itself. */
    private final double[][] current;

    /** By account: its discount factor at the current point, where that differs among draws; else empty. */
    private final double[][] factors;

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
        running = new double[separates ? 0 : accounts][horizon + 1][rows];
        current = new double[flat.shapes().length][];
        units = new double[flat.shapes().length][rows];
        sums = new double[accounts][rows];
        lastDeficit = new double[accounts][rows];
        share = new double[rows];
        net = new double[rows];
        factors = new double[accounts][];
        for (int i = 0; i < accounts; i++) {
            factors[i] = new double[flat.isConstant(flat.accounts().get(i).factor()) ? 0 : rows];
        }
        for (Flat.Shape shape : flat.shapes()) {
            if (shape.growth() != Flat.NONE) grown.put(shape.growth(), new double[rows]);
        }
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

    /** What a register came to, in each draw. */
    double[] register(int number) {
        return registers[number];
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

    /** Running sums of an account at a point, where lengths are the same in all draws; else of the last that agreed. */
    double[] running(int account, int point) {
        return agreeing == null ? running[account][point] : agreeing.running[account][point];
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
        Booking[][] bookings = bookings(spans);
        int[][][] terms = new int[horizon + 1][flat.accounts().size()][];
        for (int k = 0; k <= horizon; k++) {
            for (int account = 0; account < terms[k].length; account++) terms[k][account] = terms(bookings[k], account);
        }
        plan = new Plan(spans, bookings, terms);
        plans.put(key, plan);
        return plan;
    }

    private Booking[][] bookings(Moments.Spans spans) {
        List<List<Booking>> byPoint = new ArrayList<>();
        for (int k = 0; k <= horizon; k++) byPoint.add(new ArrayList<>());
        for (int i = 0; i < flat.shapes().length; i++) {
            Flat.Shape shape = flat.shapes()[i];
            Moments moments = Moments.of(shape.timing(), shape.phases(), spans);
            int[] points = moments.points();
            for (int j = 0; j < points.length; j++) {
                byPoint.get(points[j]).add(new Booking(i, points[j], moments.periods()[j], points[0], j));
            }
        }
        return byPoint.stream().map(list -> list.toArray(Booking[]::new)).toArray(Booking[][]::new);
    }

    private int[] terms(Booking[] bookings, int account) {
        IntStream.Builder terms = IntStream.builder();
        for (int i = 0; i < bookings.length; i++) {
            Flat.Shape shape = flat.shapes()[bookings[i].shape()];
            for (int j = 0; j < shape.accounts().length; j++) {
                if (shape.accounts()[j] == account) terms.add(i).add(shape.amounts()[j]);
            }
        }
        return terms.build().toArray();
    }

    private void evaluate(int[] lengths, int count) {
        Plan plan = plan(lengths);
        if (cohortVaries || cohortOf != plan) {
            cohort(plan.spans(), cohortVaries ? count : lanes);
            cohortOf = plan;
        }
        if (baselineVaries) baseline(count);
        begin(count);
        for (int k = 0; k <= horizon; k++) {
            if (k > 0) move(count);
            Booking[] bookings = plan.bookings()[k];
            for (int i = 0; i < bookings.length; i++) current[i] = units(bookings[i], units[i], count);
            for (int account = 0; account < running.length; account++) {
                add(plan.terms()[k][account], flat.accounts().get(account).fixed()[k], count);
                settle(account, k, count);
            }
        }
        for (int account = 0; account < running.length; account++) payback(account, count);
    }

    private void begin(int count) {
        for (int account = 0; account < running.length; account++) {
            Lanes.fill(sums[account], 0, count);
            Lanes.fill(npv[account], 0, count);
            Lanes.fill(lastDeficit[account], 0, count);
            if (factors[account].length > 0) Lanes.fill(factors[account], 1, count);
        }
        for (double[] factor : grown.values()) Lanes.fill(factor, 1, count);
    }

    /** Factors that differ among draws grow, or shrink, from point to point. */
    private void move(int count) {
        for (int account = 0; account < running.length; account++) {
            if (factors[account].length == 0) continue;
            double[] perPeriod = registers[flat.accounts().get(account).factor()];
            Lanes.times(factors[account], perPeriod, factors[account], count);
        }
        grown.forEach((register, factor) -> Lanes.times(factor, registers[register], factor, count));
    }

    /** The net amounts of one account at one point. */
    private void add(int[] terms, double fixed, int count) {
        double[][] r = registers;
        double[][] u = current;
        int[] t = terms;
        int next = Math.min(8, t.length);
        switch (next) {
            case 0 -> Lanes.fill(net, fixed, count);
            case 2 -> Lanes.products(net, fixed, r[t[1]], u[t[0]], count);
            case 4 -> Lanes.products(net, fixed, r[t[1]], u[t[0]], r[t[3]], u[t[2]], count);
            case 6 -> Lanes.products(net, fixed, r[t[1]], u[t[0]], r[t[3]], u[t[2]], r[t[5]], u[t[4]], count);
            default ->
                Lanes.products(
                        net, fixed, r[t[1]], u[t[0]], r[t[3]], u[t[2]], r[t[5]], u[t[4]], r[t[7]], u[t[6]], count);
        }
        for (int i = next; i < t.length; i += 2) Lanes.addProduct(net, r[t[i + 1]], u[t[i]], count);
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

    /** How many units count at a booking, per participant where it is participants that count, with what scales. */
    private double[] units(Booking booking, double[] value, int count) {
        Flat.Shape shape = flat.shapes()[booking.shape()];
        double[] result = counted(shape, booking, value, count);
        if (shape.ramp() != Flat.NONE) {
            Lanes.ramp(result, registers[shape.ramp()], booking.point() - booking.first(), value, count);
            result = value;
        }
        double[] growth = shape.growth() == Flat.NONE ? null : grown.get(shape.growth());
        if (growth == null) return result;
        Lanes.times(result, growth, value, count);
        return value;
    }

    private double[] counted(Flat.Shape shape, Booking booking, double[] value, int count) {
        int k = shape.isAtEnd() ? booking.point() - 1 : booking.point();
        double[] b = baselineVaries ? baseline[k] : fixedBaseline;
        return switch (shape.unit()) {
            case ACTIVE -> share(shape, booking.period(), value, count);
            case ADDITIONAL -> {
                double[] share = share(shape, booking.period(), value, count);
                if (baselineVaries) Lanes.withoutShare(share, b, value, count);
                else Lanes.times(share, 1 - b[k], value, count);
                yield value;
            }
            case LOCKIN -> {
                double[] share = share(shape, booking.period(), value, count);
                if (baselineVaries) Lanes.times(share, b, value, count);
                else Lanes.times(share, b[k], value, count);
                yield value;
            }
            case BASELINE -> {
                if (baselineVaries) yield b;
                Lanes.fill(value, b[k], count);
                yield value;
            }
            case COHORT -> {
                Lanes.fill(value, 1, count);
                yield value;
            }
            case GROUP -> {
                double[] share = share(shape, booking.period(), value, count);
                Lanes.groups(registers[flat.participants()], share, registers[shape.size()], value, count);
                yield value;
            }
        };
    }

    private double[] share(Flat.Shape shape, int period, double[] value, int count) {
        if (!(shape.timing() instanceof Model.Timing.Exit)) return present[period];
        Lanes.minus(present[period], present[period + 1], value, count);
        return value;
    }

    /** Section 6: one point further in present value and running sum. */
    private void settle(int account, int k, int count) {
        double fixed = 0;
        if (factors[account].length > 0) Lanes.addProduct(npv[account], net, factors[account], count);
        else fixed = flat.factors(flat.accounts().get(account))[k];
        Lanes.settle(net, sums[account], npv[account], lastDeficit[account], running[account][k], fixed, k + 1, count);
    }

    private void payback(int account, int count) {
        double[] paid = payback[account];
        double[][] rows = running[account];
        for (int lane = 0; lane < count; lane++) {
            int after = (int) lastDeficit[account][lane];
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
