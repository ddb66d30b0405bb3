package nl.duaal.screening.quality;

import java.util.Optional;

/**
 * How far assessors agree beyond chance: Cohen's weighted kappa with quadratic weights, 1 − (i − j)² / (k − 1)², with
 * an interval of 95% from the large-sample standard error of Fleiss, Cohen and Everitt.
 *
 * @param kappa    1 for full agreement, 0 for no more than chance
 * @param standardError of kappa
 * @param pairs    of answers that it rests on
 * @see "J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968); J.L. Fleiss, J. Cohen and B.S. Everitt, Large sample
 *     standard errors of kappa and weighted kappa, Psychological Bulletin 72 (1969)"
 */
public record Agreement(double kappa, double standardError, int pairs) {

    /** Of the normal distribution, for 95%. */
    private static final double WIDTH = 1.959964;

    /**
     * The agreement in a table of counts.
     *
     * @param counts how often the one answered the row where the other answered the column; square
     * @return none where there is nothing to compare, or all gave one answer only: then chance agrees as well
     */
    public static Optional<Agreement> of(int[][] counts) {
        int size = counts.length;
        int pairs = 0;
        double[] rows = new double[size];
        double[] columns = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                pairs += counts[i][j];
                rows[i] += counts[i][j];
                columns[j] += counts[i][j];
            }
        }
        if (pairs == 0) return Optional.empty();
        double observed = 0;
        double expected = 0;
        double[] rowWeights = new double[size];
        double[] columnWeights = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double weight = weight(i, j, size);
                observed += weight * counts[i][j] / pairs;
                expected += weight * rows[i] / pairs * columns[j] / pairs;
                rowWeights[i] += weight * columns[j] / pairs;
                columnWeights[j] += weight * rows[i] / pairs;
            }
        }
        if (expected > 1 - 1e-12) return Optional.empty();
        double kappa = (observed - expected) / (1 - expected);
        double spread = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double term = weight(i, j, size) - (rowWeights[i] + columnWeights[j]) * (1 - kappa);
                spread += term * term * counts[i][j] / pairs;
            }
        }
        double mean = kappa - expected * (1 - kappa);
        double variance = Math.max(0, spread - mean * mean) / pairs;
        return Optional.of(new Agreement(kappa, Math.sqrt(variance) / (1 - expected), pairs));
    }

    /** The lower end of the interval. */
    public double low() {
        return Math.max(-1, kappa - WIDTH * standardError);
    }

    /** The upper end of the interval. */
    public double high() {
        return Math.min(1, kappa + WIDTH * standardError);
    }

    private static double weight(int i, int j, int size) {
        double distance = (double) (i - j) / (size - 1);
        return 1 - distance * distance;
    }
}
