package nl.duaal.engine;

/**
 * Arithmetic over many draws at once. Each loop is short, alone in its method, and free of branches: that is what the
 * compiler of the virtual machine turns into vector instructions. No lane looks at another, and no sum runs over
 * lanes, so results are the same to the last bit whether it does or not, and however draws are spread over lanes.
 */
final class Lanes {

    /** A running sum below this is a deficit (section 6). */
    private static final double DEFICIT = -1e-6;

    private Lanes() {}

    // the sums below, x + 0 * x, make an infinite result not a number and leave every other as it is

    static void add(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            double x = a[i] + b[i];
            to[i] = x + 0 * x;
        }
    }

    static void subtract(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            double x = a[i] - b[i];
            to[i] = x + 0 * x;
        }
    }

    static void multiply(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            double x = a[i] * b[i];
            to[i] = x + 0 * x;
        }
    }

    static void divide(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) {
            double x = a[i] / b[i];
            to[i] = x + 0 * x;
        }
    }

    static void negate(double[] a, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = -a[i];
    }

    static void least(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = Math.min(a[i], b[i]);
    }

    static void most(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = Math.max(a[i], b[i]);
    }

    static void sound(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = a[i] + 0 * b[i];
    }

    static void fill(double[] to, double value, int count) {
        java.util.Arrays.fill(to, 0, count, value);
    }

    /** Plain products: shares and factors, which cannot become infinite unless what is booked does. */
    static void times(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = a[i] * b[i];
    }

    static void times(double[] a, double b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = a[i] * b;
    }

    static void minus(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = a[i] - b[i];
    }

    /** a × (1 − b). */
    static void withoutShare(double[] a, double[] b, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = a[i] * (1 - b[i]);
    }

    /** The number of groups that are needed. */
    static void groups(double[] participants, double[] share, double[] size, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = Math.ceil(participants[i] * share[i] / size[i] - 1e-9) + 0.0;
    }

    /** Each value times how far a ramp has come after some periods. */
    static void ramp(double[] value, double[] perPeriod, double periods, double[] to, int count) {
        for (int i = 0; i < count; i++) to[i] = value[i] * Math.min(1, periods * perPeriod[i]);
    }

    static void addProduct(double[] to, double[] a, double[] b, int count) {
        for (int i = 0; i < count; i++) to[i] += a[i] * b[i];
    }

    // sums of products, as many at once as are usual, so that the sum goes through memory once

    static void products(double[] to, double start, double[] a, double[] b, int count) {
        for (int i = 0; i < count; i++) to[i] = start + a[i] * b[i];
    }

    static void products(double[] to, double start, double[] a, double[] b, double[] c, double[] d, int count) {
        for (int i = 0; i < count; i++) to[i] = start + a[i] * b[i] + c[i] * d[i];
    }

    static void products(
            double[] to,
            double start,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double[] e,
            double[] f,
            int count) {
        for (int i = 0; i < count; i++) to[i] = start + a[i] * b[i] + c[i] * d[i] + e[i] * f[i];
    }

    static void products(
            double[] to,
            double start,
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double[] e,
            double[] f,
            double[] g,
            double[] h,
            int count) {
        for (int i = 0; i < count; i++) to[i] = start + a[i] * b[i] + c[i] * d[i] + e[i] * f[i] + g[i] * h[i];
    }

    /**
     * One step along the points: a net amount goes into the running sum and, discounted, into the present value; a
     * deficit makes its point the last one with a deficit.
     *
     * @param after the point's number plus one
     */
    static void settle(
            double[] net,
            double[] sum,
            double[] npv,
            double[] lastDeficit,
            double[] running,
            double factor,
            double after,
            int count) {
        for (int i = 0; i < count; i++) {
            double amount = net[i];
            double now = sum[i] + amount;
            sum[i] = now;
            running[i] = now;
            npv[i] += amount * factor;
            // -1 where there is a deficit, else 0 or 1: the difference is exact near the border, so the border is too
            double sign = Math.signum(now - DEFICIT);
            double last = lastDeficit[i];
            // small whole numbers, so exact: after where there is a deficit, else as it was
            lastDeficit[i] = last + 0.5 * sign * (sign - 1) * (after - last);
        }
    }
}
