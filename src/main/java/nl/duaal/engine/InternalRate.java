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
 * the polynomial is read from its other end, in 1 / x, so that arguments never exceed 1 by much.
 *
 * <p>Source of the method: Collins and Akritas, and Lane and Riesenfeld for the Bernstein form.
 */
final class InternalRate {

    private static final double LOWEST = -0.99;
    private static final double HIGHEST = 10;
    private static final double ZERO = 1e-6;

    /** Halvings after which two roots can no longer be told apart by their Bernstein coefficients. */
    private static final int DEEPEST = 18;

    private static final double SAME = 1e-7;

    /** Where the range may be cut: at the rate 0, or near it when that is itself a root. */
    private static final double[] CUTS = {1, 0.9990234375, 0.998046875, 0.99609375, 0.990234375, 0.98046875};

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
        if (signChanges(coefficients) == 0) return Found.NONE;
        InternalRate search = new InternalRate(periodsPerYear);
        search.find(coefficients);
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

    private void find(double[] upward) {
        double[] downward = reversed(upward);
        double cut = cut(upward);
        half(upward, StrictMath.pow(1 + HIGHEST, -1.0 / periodsPerYear), cut, true);
        if (rates.size() < 2) {
            half(downward, StrictMath.pow(1 + LOWEST, 1.0 / periodsPerYear), 1 / cut, false);
        }
    }

    /** The first candidate at which the value is clearly not zero, so that both halves see the same sign there. */
    private static double cut(double[] coefficients) {
        for (double candidate : CUTS) {
            double size = 0;
            for (double coefficient : coefficients) size += Math.abs(coefficient);
            if (Math.abs(Roots.value(coefficients, candidate)) > 1e-9 * size) return candidate;
        }
        return CUTS[0];
    }

    /**
     * Finds the roots between two arguments. Divided by 1 - x, the polynomial becomes a series of running sums, whose
     * changes of sign bound the roots below 1; most rows that earn back what was laid out have one. Only where that
     * does not settle it, the interval is taken apart.
     */
    private void half(double[] coefficients, double low, double high, boolean upward) {
        int changes = high == 1 ? signChanges(runningSums(coefficients)) : Integer.MAX_VALUE;
        if (changes == 0) return;
        if (changes > 1) {
            isolate(coefficients, low, high, upward);
            return;
        }
        double atLow = Roots.value(coefficients, low);
        double atHigh = Roots.value(coefficients, high);
        if (atLow < 0 && atHigh > 0 || atLow > 0 && atHigh < 0) add(coefficients, low, high, atLow, upward);
    }

    private static double[] runningSums(double[] coefficients) {
        double[] sums = new double[coefficients.length];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += coefficients[i];
            sums[i] = sum;
        }
        return sums;
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
        double rate = StrictMath.expm1(upward ? -power : power);
        // neighbouring intervals may both see a curve that touches zero where they meet
        for (double known : rates) if (Math.abs(rate - known) <= SAME * (1 + rate)) return;
        rates.add(rate);
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
                // a touch exactly there may show in neither half
                if (Math.abs(right[0]) <= rounding(coefficients, middle)) add(middle, upward);
            }
        }
    }

    private static double firstSign(double[] bernstein) {
        for (double coefficient : bernstein) if (coefficient != 0) return coefficient;
        return 0;
    }

    /**
     * An interval so small that rounding begins to hide what happens in it. The curve crosses zero there, or it comes
     * close and turns; where it turns it touches zero when it cannot be told from zero.
     */
    private void closest(double[] coefficients, Interval interval, boolean upward) {
        double low = interval.low();
        double high = interval.high();
        double left = Roots.value(coefficients, low);
        double right = Roots.value(coefficients, high);
        if (left < 0 != right < 0) {
            add(coefficients, low, high, left, upward);
            return;
        }
        double[] slope = new double[coefficients.length - 1];
        for (int i = 0; i < slope.length; i++) slope[i] = coefficients[i + 1] * (i + 1);
        double slopeLow = Roots.value(slope, low);
        if (slopeLow < 0 == Roots.value(slope, high) < 0) return;
        double turn = Roots.between(slope, low, high, slopeLow);
        double there = Roots.value(coefficients, turn);
        if (Math.abs(there) <= rounding(coefficients, turn)) {
            add(turn, upward);
        } else if (there < 0 != left < 0) {
            add(coefficients, low, turn, left, upward);
            add(coefficients, turn, high, there, upward);
        }
    }

    /** What a value may be off by, for all its terms are rounded. */
    private static double rounding(double[] coefficients, double x) {
        double size = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) size = size * x + Math.abs(coefficients[i]);
        return size * coefficients.length * 1e-16;
    }
}
