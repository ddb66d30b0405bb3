package nl.duaal.outcome;

/**
 * Between two shares.
 *
 * @param low  0 to 1; of a difference -1 to 1
 * @param high the same
 */
public record Interval(double low, double high) {

    /** How many standard errors a 95 % interval reaches: the 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % interval of a share, after Wilson. It holds for small groups too, and never leaves 0 to 1.
     *
     * <p>With p = hits/all: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
     *
     * @see "E.B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927)"
     */
    public static Interval wilson(int hits, int all) {
        if (all <= 0 || hits < 0 || hits > all) throw new IllegalArgumentException("hits: 0 to all, all above 0");
        double n = all;
        double p = hits / n;
        double square = Z * Z;
        double middle = p + square / (2 * n);
        double reach = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        double whole = 1 + square / n;
        return new Interval(Math.max(0, (middle - reach) / whole), Math.min(1, (middle + reach) / whole));
    }

    /** The same, so much lower. */
    public Interval minus(double share) {
        return new Interval(low - share, high - share);
    }
}
