package nl.duaal.engine;

/** Polynomials on an interval by their Bernstein coefficients, whose changes of sign bound the number of roots. */
final class Bernstein {

    private Bernstein() {}

    /**
     * The Bernstein coefficients on {@code [low, high]} of the polynomial with these coefficients of ascending
     * powers. Every step adds positive multiples of the coefficients, so nothing cancels that does not in the
     * polynomial itself.
     */
    static double[] of(double[] coefficients, double low, double high) {
        double[] c = coefficients.clone();
        int degree = c.length - 1;
        for (int i = 0; i < degree; i++) {
            for (int j = degree - 1; j >= i; j--) c[j] += low * c[j + 1];
        }
        double width = high - low;
        double scale = 1;
        for (int k = 1; k <= degree; k++) {
            // width ^ k divided by the binomial of degree over k
            scale *= width * k / (degree - k + 1);
            c[k] *= scale;
        }
        for (int i = 1; i <= degree; i++) {
            for (int j = degree; j >= i; j--) c[j] += c[j - 1];
        }
        return c;
    }

    /** Halves the interval: returns the coefficients of the left half and leaves those of the right half behind. */
    static double[] split(double[] bernstein) {
        int count = bernstein.length;
        double[] left = new double[count];
        for (int i = 0; i < count; i++) {
            left[i] = bernstein[0];
            for (int j = 0; j < count - 1 - i; j++) bernstein[j] = (bernstein[j] + bernstein[j + 1]) / 2;
        }
        return left;
    }
}
