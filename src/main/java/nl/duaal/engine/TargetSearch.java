package nl.duaal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for all values of a parameter at which a result is its target. A fine grid first; wherever the result passes
 * the target between two neighbours, the stretch is divided again and again until its ends are neighbouring numbers.
 * What is then still far from the target has jumped. Where the result turns back just before the target, and where a
 * stretch of values cannot be evaluated, the grid is made finer there.
 *
 * @see "decision 0041: switching values"
 */
final class TargetSearch {

    private static final int GRID = 8192;
    private static final int PARTS = 255;

    /** Differences below this part of the amounts are noise of the arithmetic. */
    private static final double NOISE = 4e-15;

    /** A value counts when the result is this near to the target, as a part of the amounts. */
    private static final double NEAR = 1e-9;

    /** Where the result touches the target without passing it, it must come this near. */
    private static final double TOUCHING = 1e-12;

    /** Values nearer to each other than this part of their size are one. */
    private static final double SAME = 1e-9;

    /** A stretch narrower than this part of the bounds is one value. */
    private static final double STRETCH = 1e-5;

    /** Divisions after which several passings are taken for noise. */
    private static final int DEEP = 4;

    private static final int MOST_DIVISIONS = 12;

    private final SwitchingValue.Question question;
    private final Block block;
    private final int account;
    private final int horizon;
    private final double size;
    private final List<Double> found = new ArrayList<>();

    TargetSearch(Evaluation base, SwitchingValue.Question question) {
        this.question = question;
        Flat flat = new Flat(base.model(), List.of(question.parameter()), false);
        block = new Block(flat);
        account = flat.accountOf(question.party());
        horizon = base.model().horizon();
        Evaluation.PartyResult party = base.party(question.party());
        size = question.result() == SwitchingValue.Result.PAYBACK
                ? horizon
                : Math.abs(party.pvBenefits()) + Math.abs(party.pvCosts()) + Math.abs(question.target());
    }

    /** Ascending. */
    List<Double> values() {
        double[] x = grid();
        double[] miss = misses(x);
        stretches(x, miss);
        for (int i = 0; i + 1 < x.length; i++) between(x[i], miss[i], x[i + 1], miss[i + 1], 0);
        for (int i = 1; i + 1 < x.length; i++) {
            if (turns(miss[i - 1], miss[i], miss[i + 1])) turn(x[i - 1], x[i + 1]);
        }
        return distinct();
    }

    /** Evenly spread, and also by equal factors where the bounds allow that. */
    private double[] grid() {
        double from = question.from();
        double to = question.to();
        boolean wide = from > 0 && to / from > 16;
        double[] x = new double[wide ? GRID + GRID / 4 : GRID];
        for (int i = 0; i < GRID; i++) x[i] = between(from, to, (double) i / (GRID - 1));
        for (int i = GRID; i < x.length; i++) {
            double value = from * StrictMath.pow(to / from, (double) (i - GRID) / (x.length - GRID));
            x[i] = Math.clamp(value, from, to);
        }
        return Arrays.stream(x).sorted().distinct().toArray();
    }

    private static double between(double a, double b, double share) {
        return share >= 1 ? b : Math.min(b, a + (b - a) * share);
    }

    /**
     * Result minus target at each value; not a number where the model cannot be evaluated, infinite where it is not
     * earned back.
     */
    private double[] misses(double[] x) {
        double[] misses = new double[x.length];
        for (int from = 0; from < x.length; from += block.lanes()) {
            int count = Math.min(block.lanes(), x.length - from);
            System.arraycopy(x, from, block.input(0), 0, count);
            block.run(count);
            for (int i = 0; i < count; i++) misses[from + i] = block.isSound(i) ? miss(i) : Double.NaN;
        }
        return misses;
    }

    private double miss(int lane) {
        if (account < 0) return -question.target();
        if (question.result() == SwitchingValue.Result.NPV) return block.npv(account)[lane] - question.target();
        double payback = block.payback(account)[lane];
        return Double.isNaN(payback) ? Double.POSITIVE_INFINITY : payback - question.target();
    }

    private boolean hits(double miss) {
        return Math.abs(miss) <= NOISE * size;
    }

    /** Runs of neighbours that all hit the target: their ends are values; those of a single point are that point. */
    private void stretches(double[] x, double[] miss) {
        int i = 0;
        while (i < x.length) {
            if (!hits(miss[i])) {
                i++;
                continue;
            }
            int first = i;
            while (i + 1 < x.length && hits(miss[i + 1])) i++;
            double low = first == 0 ? x[0] : edge(x[first], x[first - 1]);
            double high = i == x.length - 1 ? x[i] : edge(x[i], x[i + 1]);
            if (high - low <= STRETCH * (question.to() - question.from())) {
                found.add(within(low, high));
            } else {
                found.add(low);
                found.add(high);
            }
            i++;
        }
    }

    /**
     * The one value that a tiny stretch stands for: its middle, where the target is only touched. A payback of whole
     * periods lasts until there is a deficit of a millionth; there it is the value at which there is none at all.
     */
    private double within(double low, double high) {
        double target = question.target();
        boolean whole = target == Math.rint(target) && target >= 1 && target <= horizon;
        if (question.result() != SwitchingValue.Result.PAYBACK || !whole) return low + (high - low) / 2;
        misses(new double[] {low, high});
        double[] sums = block.running(account, (int) target);
        return Math.abs(sums[0]) <= Math.abs(sums[1]) ? low : high;
    }

    /** The last value, from one that hits towards one that does not, that still hits. */
    private double edge(double hit, double missed) {
        double near = hit;
        double far = missed;
        for (int n = 0; n < MOST_DIVISIONS; n++) {
            double[] x = divided(near, far);
            double[] miss = misses(x);
            int last = 0;
            while (last + 1 < x.length && hits(miss[last + 1])) last++;
            if (last == x.length - 1) return x[last];
            near = x[last];
            far = x[last + 1];
        }
        return near;
    }

    private static double[] divided(double a, double b) {
        double[] x = new double[PARTS + 1];
        for (int i = 0; i < PARTS; i++) x[i] = a + (b - a) * i / PARTS;
        x[PARTS] = b;
        return x;
    }

    private void between(double a, double missA, double b, double missB, int depth) {
        boolean unknownA = Double.isNaN(missA);
        boolean unknownB = Double.isNaN(missB);
        if (unknownA && unknownB || hits(missA) || hits(missB)) return;
        boolean passes = missA < 0 != missB < 0;
        if (!unknownA && !unknownB && !passes) return;
        double middle = a + (b - a) / 2;
        if (middle <= a || middle >= b || depth == MOST_DIVISIONS) {
            if (!unknownA && !unknownB || near(missA) || near(missB)) accept(a, missA, b, missB);
            return;
        }
        double[] x = divided(a, b);
        double[] miss = misses(x);
        stretches(x, miss);
        int first = -1;
        int last = -1;
        for (int i = 0; i < PARTS; i++) {
            boolean known = !Double.isNaN(miss[i]) && !Double.isNaN(miss[i + 1]);
            if (known ? miss[i] < 0 == miss[i + 1] < 0 : Double.isNaN(miss[i]) && Double.isNaN(miss[i + 1])) continue;
            if (depth < DEEP) between(x[i], miss[i], x[i + 1], miss[i + 1], depth + 1);
            if (first < 0) first = i;
            last = i;
        }
        if (depth < DEEP || first < 0) return;
        between(x[first], miss[first], x[first + 1], miss[first + 1], depth + 1);
        if (last > first) between(x[last], miss[last], x[last + 1], miss[last + 1], depth + 1);
    }

    private boolean near(double miss) {
        return Math.abs(miss) <= NEAR * size;
    }

    /** Of two neighbours between which the target is passed, the nearer one, unless the result has jumped. */
    private void accept(double a, double missA, double b, double missB) {
        boolean nearerA = Double.isNaN(missB) || Math.abs(missA) <= Math.abs(missB);
        if (near(nearerA ? missA : missB)) found.add(nearerA ? a : b);
    }

    /** Whether the result comes nearer and goes away again, and is near enough to perhaps get there in between. */
    private boolean turns(double before, double here, double after) {
        if (hits(here) || Double.isNaN(before) || Double.isNaN(here) || Double.isNaN(after)) return false;
        if (before < 0 != here < 0 || after < 0 != here < 0) return false;
        double rise = Math.max(Math.abs(before) - Math.abs(here), Math.abs(after) - Math.abs(here));
        boolean nearest = Math.abs(here) <= Math.abs(before) && Math.abs(here) <= Math.abs(after);
        return nearest && rise > 0 && Math.abs(here) <= 4 * rise;
    }

    /** Goes to the bottom of a turn: there the target may be touched, or passed twice. */
    private void turn(double from, double to) {
        double a = from;
        double b = to;
        for (int n = 0; n < MOST_DIVISIONS; n++) {
            double[] x = divided(a, b);
            double[] miss = misses(x);
            stretches(x, miss);
            int least = 0;
            for (int i = 0; i <= PARTS; i++) {
                if (Math.abs(miss[i]) < Math.abs(miss[least])) least = i;
                if (hits(miss[i])) return;
            }
            boolean passed = false;
            for (int i = 0; i < PARTS; i++) {
                if (Double.isNaN(miss[i]) || Double.isNaN(miss[i + 1]) || miss[i] < 0 == miss[i + 1] < 0) continue;
                passed = true;
                between(x[i], miss[i], x[i + 1], miss[i + 1], 1);
            }
            if (passed) return;
            a = x[Math.max(0, least - 1)];
            b = x[Math.min(PARTS, least + 1)];
            // nearer than this the differences along a parabola are noise
            boolean touches = Math.abs(miss[least]) <= TOUCHING * size;
            if (touches && b - a <= 1e-7 * Math.max(Math.abs(a), Math.abs(b))) {
                found.add(bottom(x[least], (to - from) / 4));
                return;
            }
        }
    }

    /** The bottom of the parabola through three values around it. */
    private double bottom(double middle, double step) {
        double a = Math.max(question.from(), middle - step);
        double b = Math.min(question.to(), middle + step);
        double[] miss = misses(new double[] {a, middle, b});
        double left = (miss[1] - miss[0]) / (middle - a);
        double right = (miss[2] - miss[1]) / (b - middle);
        double x = (a + middle) / 2 - left * (b - a) / 2 / (right - left);
        double missThere = misses(new double[] {x})[0];
        return x >= a && x <= b && Math.abs(missThere) <= TOUCHING * size ? x : middle;
    }

    private List<Double> distinct() {
        List<Double> values = new ArrayList<>();
        for (double value : found.stream().sorted().toList()) {
            double x = Math.clamp(value, question.from(), question.to()) + 0.0;
            double before = values.isEmpty() ? Double.NaN : values.getLast();
            double scale = Math.max(Math.abs(x), 1e-3 * (question.to() - question.from()));
            if (!values.isEmpty() && x - before <= SAME * scale) continue;
            values.add(x);
        }
        return values;
    }
}
