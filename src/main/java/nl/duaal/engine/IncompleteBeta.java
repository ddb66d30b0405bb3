package nl.duaal.engine;

/**
 * The regularised incomplete beta function and its inverse, for shapes from 1 to 5, which is all that PERT needs.
 * Both are right to some fifteen digits, also deep in the tails, because the smaller tail is what is computed.
 */
final class IncompleteBeta {

    private static final double SMALLEST = 1e-300;
    private static final double PRECISE = 1e-16;
    private static final int MOST_TERMS = 500;
    private static final int MOST_STEPS = 200;

    /** Lanczos' approximation of the gamma function with g = 7 and nine terms, right to fifteen digits. */
    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private final double a;
    private final double b;
    private final double logBeta;

    IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i] / (x - 1 + i);
        double t = x + 6.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }

    /** The density at x, where {@code y} is 1 - x. */
    double density(double x, double y) {
        return StrictMath.exp((a - 1) * log(x) + (b - 1) * log(y) - logBeta);
    }

    /** Zero to the power zero is one here. */
    private static double log(double x) {
        return x > 0 ? StrictMath.log(x) : -Double.MAX_VALUE;
    }

    /** The chance of less than x. */
    double below(double x) {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        boolean small = x < (a + 1) / (a + b + 2);
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) - logBeta);
        return small ? front * fraction(a, b, x) / a : 1 - front * fraction(b, a, 1 - x) / b;
    }

    /** Lentz' evaluation of the continued fraction; it converges fast where x is below the mean. */
    private static double fraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double result = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            result *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double factor = d * c;
            result *= factor;
            if (Math.abs(factor - 1) < PRECISE * 4) break;
        }
        return result;
    }

    private static double nonZero(double number) {
        return Math.abs(number) < SMALLEST ? SMALLEST : number;
    }

    /** The x below which lies the chance p. */
    double inverse(double p) {
        // near zero the chance is nearly x^a / (a B)
        double near = StrictMath.exp((StrictMath.log(p * a) + logBeta) / a);
        return inverse(p, near < 1 ? near : a / (a + b));
    }

    /** The same, from a first guess: Newton's steps, and halves where they would leave the bracket. */
    double inverse(double p, double guess) {
        double low = 0;
        double high = 1;
        double x = guess > 0 && guess < 1 ? guess : a / (a + b);
        for (int i = 0; i < MOST_STEPS; i++) {
            double miss = below(x) - p;
            if (miss == 0) return x;
            if (miss < 0) low = x;
            else high = x;
            double next = x - miss / density(x, 1 - x);
            if (!(next > low && next < high)) next = low + (high - low) / 2;
            if (Math.abs(next - x) <= 2 * PRECISE * x || next == x) return next;
            x = next;
        }
        return x;
    }
}
