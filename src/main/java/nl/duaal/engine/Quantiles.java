package nl.duaal.engine;

import java.util.Arrays;

/** Percentiles of many numbers without sorting them all; what is not a number does not count. */
final class Quantiles {

    private static final int BUCKETS = 1 << 13;

    private Quantiles() {}

    /**
     * The values at the ranks p·(n−1), linear in between, as a spreadsheet's {@code PERCENTILE}; none when there are
     * no numbers.
     */
    static double[] of(double[] numbers, double... shares) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (double number : numbers) {
            if (Double.isNaN(number)) continue;
            min = Math.min(min, number);
            max = Math.max(max, number);
            count++;
        }
        if (count == 0) return new double[0];
        double[] result = new double[shares.length];
        if (min == max) {
            Arrays.fill(result, min);
            return result;
        }
        double scale = (BUCKETS - 1) / (max - min);
        int[] sizes = new int[BUCKETS];
        for (double number : numbers) if (!Double.isNaN(number)) sizes[bucket(number, min, scale)]++;
        boolean[] wanted = wanted(sizes, count, shares);
        double[] kept = kept(numbers, sizes, wanted, min, scale);
        for (int i = 0; i < shares.length; i++) {
            double rank = shares[i] * (count - 1);
            int low = (int) rank;
            double value = at(low, kept, sizes, wanted);
            double next = low + 1 < count ? at(low + 1, kept, sizes, wanted) : value;
            result[i] = value + (rank - low) * (next - value);
        }
        return result;
    }

    private static int bucket(double number, double min, double scale) {
        return (int) ((number - min) * scale);
    }

    /** The buckets in which the ranks asked for lie. */
    private static boolean[] wanted(int[] sizes, int count, double[] shares) {
        boolean[] wanted = new boolean[sizes.length];
        for (double share : shares) {
            int low = (int) (share * (count - 1));
            int seen = 0;
            for (int b = 0; b < sizes.length; b++) {
                boolean holdsLow = low >= seen && low < seen + sizes[b];
                boolean holdsNext = low + 1 >= seen && low + 1 < seen + sizes[b];
                wanted[b] |= holdsLow || holdsNext;
                seen += sizes[b];
            }
        }
        return wanted;
    }

    /** What lies in the wanted buckets, in order. */
    private static double[] kept(double[] numbers, int[] sizes, boolean[] wanted, double min, double scale) {
        int size = 0;
        for (int b = 0; b < sizes.length; b++) if (wanted[b]) size += sizes[b];
        double[] kept = new double[size];
        int next = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number) && wanted[bucket(number, min, scale)]) kept[next++] = number;
        }
        Arrays.sort(kept);
        return kept;
    }

    private static double at(int rank, double[] kept, int[] sizes, boolean[] wanted) {
        int seen = 0;
        int keptBefore = 0;
        for (int b = 0; b < sizes.length; b++) {
            if (rank < seen + sizes[b]) return kept[keptBefore + rank - seen];
            seen += sizes[b];
            if (wanted[b]) keptBefore += sizes[b];
        }
        throw new IllegalStateException("no such rank: " + rank);
    }
}
