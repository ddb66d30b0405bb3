package nl.duaal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annual rate strictly between -0.99 and 10 at which a row of net amounts is worth nothing (section 6).
 *
 * <p>With {@code x = (1 + rate) ^ (-1 / periodsPerYear)} the net present value is a polynomial in x. Its roots are
 * isolated by Descartes' rule of signs on Bernstein coefficients, halving an interval until it holds none or one:
 * a rule that misses no root, as a grid would. To keep powers small, the range is cut near x = 1, and beyond the cut
 * the polynomial is read from its other end, in 1 / x.
 *
 * <p>Source of the method: Collins and Akritas, and Lane and Riesenfeld for the Bernstein form.
 */
final class InternalRate {

    private static final double LOWEST = -0.99;
    private static final double HIGHEST = 10;
    private static final double ZERO = 1e-6;

    /** Halvings after which two roots can no longer be told apart. */
    private static final int DEEPEST = 27;

    /** Where the range is cut, near the rate 0; the first at which the polynomial is not zero. */
    private static final double[] CUTS = {1, 0.9990234375, 0.998046875, 0.99609375};

    private final int periodsPerYear;
    private final List<Double> rates = new ArrayList<>();

    private InternalRate(int periodsPerYear) {
        this.periodsPerYear = periodsPerYear;
    }

    /**
     * @param rate none when there is none or more than one
     */
    record Found(@Nullable Double rate, Evaluation.@Nullable IrrNone none) {

        private static final Found NONE = new Found(null, Evaluation.IrrNone.NONE);
        private static final Found SEVERAL = new Found(null, Evaluation.IrrNone.SEVERAL);
    }

    static Found of(double[] net, int periodsPerYear) {
        double[] coefficients = trimmed(net);
        int changes = signChanges(coefficients);
        if (changes == 0) return Found.NONE;
        InternalRate search = new InternalRate(periodsPerYear);
        search.find(coefficients, changes == 1);
        return switch (search.rates.size()) {
            case 0 -> Found.NONE;
            case 1 -> new Found(search.rates.getFirst(), null);
            default -> Found.SEVERAL;
        };
    }

    /** From the first to the last amount that counts; x to a power that all share has no root that matters. */
    private static double[] trimmed(double[] net) {
        int from = 0;
        int to = net.length;
        while (to > 0 && Math.abs(net[to - 1]) <= ZERO) to--;
        while (from < to && Math.abs(net[from]) <= ZERO) from++;
        double[] coefficients = new double[to - from];
        for (int i = from; i < to; i++) coefficients[i - from] = Math.abs(net[i]) <= ZERO ? 0 : net[i];
        return coefficients;
    }

    private static int signChanges(double[] coefficients) {
        int changes = 0;
        double before = 0;
        for (double coefficient : coefficients) {
            if (coefficient == 0) continue;
            if (before != 0 && (before < 0) != (coefficient < 0)) changes++;
            before = coefficient;
        }
        return changes;
    }

    private void find(double[] upward, boolean once) {
        double[] downward = reversed(upward);
        double low = StrictMath.pow(1 + HIGHEST, -1.0 / periodsPerYear);
        double lowInverse = StrictMath.pow(1 + LOWEST, 1.0 / periodsPerYear);
        double cut = CUTS[0];
        for (double candidate : CUTS) {
            cut = candidate;
            if (Roots.value(upward, cut) != 0) break;
        }
        if (once) {
            // one change of sign: exactly one positive root, so signs at the ends say where it is
            double left = Roots.value(upward, low);
            double middle = Roots.value(upward, cut);
            double right = Roots.value(downward, lowInverse);
            if (left < 0 && middle > 0 || left > 0 && middle < 0) {
                add(upward, low, cut, left, true);
            } else if (middle < 0 && right > 0 || middle > 0 && right < 0) {
                add(downward, lowInverse, 1 / cut, right, false);
            }
            return;
        }
        isolate(upward, low, cut, true);
        if (rates.size() < 2) isolate(downward, lowInverse, 1 / cut, false);
    }

    private static double[] reversed(double[] coefficients) {
        double[] reversed = new double[coefficients.length];
        for (int i = 0; i < reversed.length; i++) reversed[i] = coefficients[reversed.length - 1 - i];
        return reversed;
    }

    /** Finds the one root between two arguments, given the sign just above the lower one. */
    private void add(double[] coefficients, double low, double high, double signAtLow, boolean upward) {
        add(Roots.between(coefficients, low, high, signAtLow), upward);
    }

    private void add(double x, boolean upward) {
        double power = periodsPerYear * StrictMath.log(x);
        rates.add(StrictMath.expm1(upward ? -power : power));
    }

    private record Interval(double[] bernstein, double low, double high, int halvings) {}

    private void isolate(double[] coefficients, double low, double high, boolean upward) {
        ArrayDeque<Interval> open = new ArrayDeque<>();
        open.push(new Interval(Bernstein.of(coefficients, low, high), low, high, 0));
        while (!open.isEmpty() && rates.size() < 2) {
            Interval interval = open.pop();
            double[] bernstein = interval.bernstein();
            int changes = signChanges(bernstein);
            if (changes == 0) continue;
            if (changes == 1) {
                add(coefficients, interval.low(), interval.high(), firstSign(bernstein), upward);
            } else if (interval.halvings() == DEEPEST) {
                closest(coefficients, interval, upward);
            } else {
                double middle = (interval.low() + interval.high()) / 2;
                double[] right = bernstein.clone();
                double[] left = Bernstein.split(right);
                open.push(new Interval(right, middle, interval.high(), interval.halvings() + 1));
                open.push(new Interval(left, interval.low(), middle, interval.halvings() + 1));
                if (right[0] == 0) add(middle, upward);
            }
        }
    }

    private static double firstSign(double[] bernstein) {
        for (double coefficient : bernstein) if (coefficient != 0) return coefficient;
        return 0;
    }

    /**
     * An interval so small that what happens in it happens at one rate: the curve crosses, or comes close and turns.
     * It touches zero when at its turn it cannot be told from zero.
     */
    private void closest(double[] coefficients, Interval interval, boolean upward) {
        double left = Roots.value(coefficients, interval.low());
        double right = Roots.value(coefficients, interval.high());
        double middle = (interval.low() + interval.high()) / 2;
        double[] sizes = new double[coefficients.length];
        for (int i = 0; i < sizes.length; i++) sizes[i] = Math.abs(coefficients[i]);
        double noise = Roots.value(sizes, middle) * 1e-15 * sizes.length;
        boolean crosses = left < 0 != right < 0;
        double rateBefore = rates.isEmpty() ? Double.NaN : rates.getLast();
        if (!crosses && Math.abs(Roots.value(coefficients, middle)) > noise) return;
        double power = periodsPerYear * StrictMath.log(middle);
        double rate = StrictMath.expm1(upward ? -power : power);
        // neighbouring intervals may see the same touch
        if (Math.abs(rate - rateBefore) <= 1e-6 * (1 + rate)) return;
        rates.add(rate);
    }
}
