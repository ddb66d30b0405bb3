package nl.duaal.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers replaced by their ranks, where equal ones share the mean of theirs. */
final class Ranks {

    private final double[] ranks;
    private final double squares;

    Ranks(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        ranks = new double[numbers.length];
        double mean = (numbers.length - 1) / 2.0;
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) {
            int first = first(sorted, numbers[i]);
            int last = first;
            while (last + 1 < sorted.length && sorted[last + 1] == numbers[i]) last++;
            ranks[i] = (first + last) / 2.0 - mean;
            sum += ranks[i] * ranks[i];
        }
        squares = sum;
    }

    /** The first position that holds the number. */
    private static int first(double[] sorted, double number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** Spearman's correlation; none when one of the two is the same throughout. */
    @Nullable
    Double correlation(Ranks other) {
        if (squares == 0 || other.squares == 0) return null;
        double sum = 0;
        for (int i = 0; i < ranks.length; i++) sum += ranks[i] * other.ranks[i];
        return sum / Math.sqrt(squares * other.squares);
    }

    /**
     * The part of the variance of some results that these numbers explain alone: that of the averages over equally
     * filled classes of the numbers, without what chance would put there.
     *
     * @param differences of the results from their mean
     * @param total       the sum of their squares
     */
    double explained(double[] differences, double total, int classes) {
        int n = ranks.length;
        if (n <= classes || !(total > 0)) return 0;
        double[] sums = new double[classes];
        int[] sizes = new int[classes];
        double scale = (double) classes / n;
        double half = (n - 1) / 2.0;
        for (int i = 0; i < n; i++) {
            int c = (int) ((ranks[i] + half) * scale);
            sums[c] += differences[i];
            sizes[c]++;
        }
        double between = 0;
        for (int c = 0; c < classes; c++) if (sizes[c] > 0) between += sums[c] * sums[c] / sizes[c];
        double within = (total - between) / (n - classes);
        return Math.max(0, (between - (classes - 1) * within) / total);
    }
}
