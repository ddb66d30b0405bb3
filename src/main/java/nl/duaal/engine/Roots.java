package nl.duaal.engine;

/** Finds a root that is known to be alone in an interval. */
final class Roots {

    /** Twice the distance between neighbouring doubles near 1. */
    private static final double FINEST = 0x1p-51;

    private Roots() {}

    /** The value of the polynomial with these coefficients of ascending powers. */
    static double value(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
        return sum;
    }

    /**
     * The root of a polynomial between two arguments.
     *
     * @param signAtLow the sign of the polynomial just above {@code low}, at which it may itself be zero
     */
    static double between(double[] coefficients, double low, double high, double signAtLow) {
        double valueLow = value(coefficients, low);
        double valueHigh = value(coefficients, high);
        return valueLow < 0 && valueHigh > 0 || valueLow > 0 && valueHigh < 0
                ? interpolated(coefficients, low, high, valueLow, valueHigh)
                : halved(coefficients, low, high, signAtLow < 0);
    }

    /** Halving alone, for when an end is a root of its own. */
    private static double halved(double[] coefficients, double low, double high, boolean rising) {
        double a = low;
        double b = high;
        while (b - a > FINEST * b) {
            double middle = a + (b - a) / 2;
            double value = value(coefficients, middle);
            if (value == 0) return middle;
            if (value < 0 == rising) a = middle;
            else b = middle;
        }
        return a + (b - a) / 2;
    }

    /**
     * Chandrupatla's method: inverse quadratic interpolation where three points allow it, halving otherwise.
     * Source: T.R. Chandrupatla, Advances in Engineering Software 28 (1997) 145-149.
     */
    private static double interpolated(double[] coefficients, double low, double high, double atLow, double atHigh) {
        double a = high;
        double b = low;
        double c = high;
        double valueA = atHigh;
        double valueB = atLow;
        double valueC = atHigh;
        double step = 0.5;
        while (true) {
            double x = a + step * (b - a);
            double value = value(coefficients, x);
            if (value < 0 == valueA < 0) {
                c = a;
                valueC = valueA;
            } else {
                c = b;
                valueC = valueB;
                b = a;
                valueB = valueA;
            }
            a = x;
            valueA = value;
            double best = Math.abs(valueA) < Math.abs(valueB) ? a : b;
            double smallest = FINEST * Math.abs(best) / Math.abs(b - a);
            if (smallest > 0.5 || valueA == 0) return valueA == 0 ? a : best;
            double xi = (a - b) / (c - b);
            double phi = (valueA - valueB) / (valueC - valueB);
            step = 0.5;
            if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
                step = valueA / (valueB - valueA) * valueC / (valueB - valueC)
                        + (c - a) / (b - a) * valueA / (valueC - valueA) * valueB / (valueC - valueB);
            }
            step = Math.clamp(step, smallest, 1 - smallest);
        }
    }
}
