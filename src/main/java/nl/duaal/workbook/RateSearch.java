package nl.duaal.workbook;

/** What the sheet of internal rates shows for one party at export: the same steps as its formulas take. */
final class RateSearch {

    private final int periodsPerYear;
    private final double[] clean;
    private final double[] forward;
    private final double[] back;
    private final double[] values;
    private final int[] signs;
    private final double[] low;
    private final double[] high;
    private final double[] middle;
    private final int position;
    private int first;
    private int last;
    private int count;
    private int changes;

    RateSearch(double[] net, int periodsPerYear, double[] rates, int halvings) {
        this.periodsPerYear = periodsPerYear;
        clean = new double[net.length];
        for (int k = 0; k < net.length; k++) {
            if (Math.abs(net[k]) <= 0.000001) continue;
            clean[k] = net[k];
            if (count++ == 0) first = k;
            last = k;
        }
        forward = new double[net.length];
        back = new double[net.length];
        for (int j = 0; j <= last - first; j++) {
            forward[j] = clean[first + j];
            back[j] = clean[last - j];
        }
        values = new double[rates.length];
        signs = new int[rates.length];
        int only = 0;
        for (int i = 0; i < rates.length; i++) {
            values[i] = value(rates[i], rates[i] >= 0);
            signs[i] = values[i] == 0 && i > 0 ? signs[i - 1] : (int) Math.signum(values[i]);
            if (changesAt(i) && changes++ == 0) only = i + 1;
        }
        position = changes == 1 ? only : 0;
        low = new double[halvings + 1];
        high = new double[halvings + 1];
        middle = new double[halvings + 1];
        halve(rates);
    }

    private void halve(double[] rates) {
        for (int step = 0; step < low.length; step++) {
            if (step == 0) {
                low[0] = position == 0 ? 0 : rates[position - 2];
                high[0] = position == 0 ? 0 : rates[position - 1];
            } else {
                double between = (low[step - 1] + high[step - 1]) / 2;
                boolean same = (int) Math.signum(middle[step - 1]) == signBelow();
                low[step] = same ? between : low[step - 1];
                high[step] = same ? high[step - 1] : between;
            }
            middle[step] = value((low[step] + high[step]) / 2, low[step] >= 0);
        }
    }

    private double value(double rate, boolean fromFirst) {
        double growth = Math.pow(1 + rate, 1.0 / periodsPerYear);
        double step = fromFirst ? growth : 1 / growth;
        double[] amounts = fromFirst ? forward : back;
        double sum = amounts[0];
        double factor = 1;
        for (int j = 1; j < amounts.length; j++) {
            factor *= step;
            sum += amounts[j] / factor;
        }
        return Double.isFinite(sum) ? sum : 0;
    }

    double[] clean() {
        return clean;
    }

    double[] forward() {
        return forward;
    }

    double[] back() {
        return back;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int count() {
        return count;
    }

    double[] values() {
        return values;
    }

    int[] signs() {
        return signs;
    }

    boolean changesAt(int index) {
        return index > 0 && signs[index - 1] * signs[index] < 0;
    }

    int changes() {
        return changes;
    }

    int position() {
        return position;
    }

    int signBelow() {
        return position == 0 ? 0 : signs[position - 2];
    }

    double[] low() {
        return low;
    }

    double[] high() {
        return high;
    }

    double[] middle() {
        return middle;
    }
}
