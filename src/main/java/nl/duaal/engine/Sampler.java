package nl.duaal.engine;

import java.nio.charset.StandardCharsets;

/**
 * Draws of one parameter. The draw with a number is a function of the seed, the parameter's name and that number alone:
 * it is the same in whatever order and on however many threads draws are made, and another parameter changes nothing.
 *
 * <p>The bits are those of SplitMix64, which a counter drives. They become a value by the inverse of the distribution,
 * which would be slow to compute each time, so it stands in a table: third-degree pieces that meet in value and slope,
 * eight to every halving of the tail, so that they follow a tail however it falls. They are right to 3e-6 of the
 * standard deviation or of the value, which no number of draws can tell; beyond the table, once in 4,096 draws, the
 * inverse itself is computed.
 *
 * @see "decision 0040: draws in blocks"
 */
final class Sampler {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Bits of a double's fraction that choose among the pieces of one halving. */
    private static final int FINE_BITS = 3;

    private static final int SHIFT = 52 - FINE_BITS;
    private static final int HALVINGS = 12;

    /** The first number that the table knows is 2^-13. */
    private static final long FIRST = (1023L - 1 - HALVINGS) << FINE_BITS;

    private static final int PIECES = HALVINGS << FINE_BITS;

    private final Distribution distribution;
    private final long key;

    /** Four coefficients for each piece; those of the upper tail after those of the lower. */
    private final double[] table;

    Sampler(Distribution distribution, long seed, String name) {
        this.distribution = distribution;
        this.key = key(seed, name);
        this.table = switch (distribution.uncertainty()) {
            case Model.Uncertainty.Uniform _, Model.Uncertainty.Triangular _ -> new double[0];
            case Model.Uncertainty.Pert _, Model.Uncertainty.Normal _, Model.Uncertainty.Lognormal _ -> table();
        };
    }

    private static long key(long seed, String name) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        return mixed(mixed(seed + GOLDEN) ^ hash);
    }

    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private double[] table() {
        double[] made = new double[2 * PIECES * 4];
        for (int side = 0; side < 2; side++) {
            boolean upper = side == 1;
            double end = start(0);
            double valueAtEnd = distribution.at(end, upper);
            double slopeAtEnd = slope(valueAtEnd, upper);
            for (int piece = 0; piece < PIECES; piece++) {
                double from = end;
                double value = valueAtEnd;
                double slope = slopeAtEnd;
                end = start(piece + 1);
                valueAtEnd = distribution.at(end, upper);
                slopeAtEnd = slope(valueAtEnd, upper);
                double width = end - from;
                double rise = (valueAtEnd - value) / width;
                int at = (side * PIECES + piece) * 4;
                made[at] = value;
                made[at + 1] = slope;
                made[at + 2] = (3 * rise - 2 * slope - slopeAtEnd) / width;
                made[at + 3] = (slope + slopeAtEnd - 2 * rise) / (width * width);
            }
        }
        return made;
    }

    private static double start(int piece) {
        return Double.longBitsToDouble((FIRST + piece) << SHIFT);
    }

    private double slope(double value, boolean upper) {
        double slope = 1 / distribution.density(value);
        return upper ? -slope : slope;
    }

    /** Fills the values of the draws from a number on. */
    void draw(long first, double[] into, int count) {
        switch (distribution.uncertainty()) {
            case Model.Uncertainty.Uniform(double min, double max) -> uniform(first, min, max, into, count);
            case Model.Uncertainty.Triangular triangular -> triangular(first, triangular, into, count);
            case Model.Uncertainty.Pert _, Model.Uncertainty.Normal _, Model.Uncertainty.Lognormal _ ->
                tabulated(first, into, count);
        }
    }

    /** A number strictly between 0 and 1. */
    private static double share(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1p-52;
    }

    private void uniform(long first, double min, double max, double[] into, int count) {
        double width = max - min;
        for (int i = 0; i < count; i++) into[i] = min + width * share(mixed(key + (first + i) * GOLDEN));
    }

    private void triangular(long first, Model.Uncertainty.Triangular shape, double[] into, int count) {
        double left = shape.mode() - shape.min();
        double right = shape.max() - shape.mode();
        double width = shape.max() - shape.min();
        for (int i = 0; i < count; i++) {
            double area = share(mixed(key + (first + i) * GOLDEN)) * width;
            into[i] = area <= left
                    ? shape.min() + Math.sqrt(area * left)
                    : shape.max() - Math.sqrt((width - area) * right);
        }
    }

    private void tabulated(long first, double[] into, int count) {
        double[] pieces = table;
        for (int i = 0; i < count; i++) {
            long bits = mixed(key + (first + i) * GOLDEN);
            // the lowest bit chooses the tail, the highest ones how deep in it: below one half
            int side = (int) bits & 1;
            double tail = ((bits >>> 12) + 0.5) * 0x1p-53;
            into[i] = value(pieces, side, tail);
        }
    }

    private double value(double[] pieces, int side, double tail) {
        long piece = (Double.doubleToRawLongBits(tail) >>> SHIFT) - FIRST;
        if (piece < 0) return distribution.at(tail, side == 1);
        int at = (int) (piece + (long) side * PIECES) * 4;
        double t = tail - Double.longBitsToDouble((piece + FIRST) << SHIFT);
        return pieces[at] + t * (pieces[at + 1] + t * (pieces[at + 2] + t * pieces[at + 3]));
    }

    /** What the table gives; for tests. */
    double at(int side, double tail) {
        return value(table, side, tail);
    }
}
