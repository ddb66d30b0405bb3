package nl.duaal.workbook;

import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;

/**
 * Where the internal rates come from: the net present value of each party over a grid of rates. With exactly one
 * change of sign the rate is halved in inside that bracket.
 *
 * <p>At rates below zero the sum is taken back from the last amount instead of from the first: the same times a
 * positive factor, so the sign is right, and nothing overflows at a rate of −99% over fifty years.
 */
final class RatesSheet {

    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 11;
    private static final int BELOW_ZERO = 200;
    private static final int ABOVE_ZERO = 100;
    private static final int HALVINGS = 42;
    private static final int PER_PARTY = 3;
    private static final int FIRST_PARTY = 2;

    private static final int FROM = 1;
    private static final int UNTIL = 2;
    private static final int COUNT = 3;

    private final Book book;
    private final Layout at;
    private final Pen pen;
    private final double[] rates = grid();
    private final RateSearch[] searches;

    RatesSheet(Book book, Pen pen) {
        this.book = book;
        this.at = book.layout;
        this.pen = pen;
        searches = new RateSearch[at.parties];
        for (int i = 0; i < at.parties; i++) {
            searches[i] = new RateSearch(
                    book.evaluation.party(book.party(i)).net(), book.model.periodsPerYear(), rates, HALVINGS);
        }
    }

    /** Spaced evenly in the logarithm of 1 + r, so densest where rates usually are; −99%, 0 and 1000% are in it. */
    private static double[] grid() {
        double[] rates = new double[BELOW_ZERO + ABOVE_ZERO + 1];
        for (int i = 0; i < BELOW_ZERO; i++) rates[i] = Math.pow(LOWEST, 1 - (double) i / BELOW_ZERO) - 1;
        for (int i = 1; i <= ABOVE_ZERO; i++) rates[BELOW_ZERO + i] = Math.pow(HIGHEST, (double) i / ABOVE_ZERO) - 1;
        rates[0] = LOWEST - 1;
        rates[rates.length - 1] = HIGHEST - 1;
        return rates;
    }

    // rows

    private int series(int party) {
        return Layout.FIRST + 1 + party * Layout.SERIES_BLOCK;
    }

    private int headings() {
        return series(at.parties) + 2;
    }

    private int changes() {
        return headings() + 1;
    }

    private int position() {
        return headings() + 2;
    }

    private int signBelow() {
        return headings() + 3;
    }

    private int firstRate() {
        return headings() + 5;
    }

    private int lastRate() {
        return firstRate() + rates.length - 1;
    }

    private int firstHalving() {
        return lastRate() + 3;
    }

    private int lastHalving() {
        return firstHalving() + HALVINGS;
    }

    /** The number of changes of sign of a party, and the rate found. */
    String changesOf(int party) {
        return Layout.RATES + "!" + Layout.absolute(changes(), column(party));
    }

    String rateOf(int party) {
        String low = Layout.RATES + "!" + Layout.absolute(lastHalving(), column(party));
        String high = Layout.RATES + "!" + Layout.absolute(lastHalving(), column(party) + 1);
        return "(" + low + "+" + high + ")/2";
    }

    private static int column(int party) {
        return FIRST_PARTY + PER_PARTY * party;
    }

    void write() {
        pen.widths(46, 12, 14, 9, 9, 14);
        pen.title(
                "IRR – hulpblad",
                "Contante waarde bij " + rates.length + " rentes van -99% tot 1000%; bij precies één tekenwisseling is"
                        + " de interne rentevoet daarbinnen ingesloten.");
        TimeHeader.write(pen, book.model, Layout.TIME, 1, "", "Eerste", "Laatste", "Aantal", "", "");
        pen.section(
                Layout.FIRST, Layout.TIME, "Saldo's, en dezelfde vanaf het eerste en terug vanaf het laatste bedrag");
        for (int i = 0; i < at.parties; i++) series(i, searches[i]);
        pen.section(headings() - 1, Layout.TIME, "Contante waarde per rente");
        pen.text(headings(), 0, "Rente per jaar", Look.HEADER);
        pen.text(headings(), 1, "Groei per periode", Look.HEADER);
        for (int i = 0; i < at.parties; i++) headings(i, searches[i]);
        for (int i = 0; i < at.parties; i++) found(i, searches[i]);
        for (int rate = 0; rate < rates.length; rate++) rate(rate);
        pen.section(
                firstHalving() - 1,
                Layout.TIME,
                "Halveren binnen de tekenwisseling: onder, boven, waarde in het midden");
        for (int step = 0; step <= HALVINGS; step++) {
            pen.number(firstHalving() + step, 0, step, Look.LABEL, Format.WHOLE);
            for (int i = 0; i < at.parties; i++) halving(i, step, searches[i]);
        }
    }

    private void series(int i, RateSearch search) {
        int row = series(i);
        String party = Words.party(book.party(i));
        pen.text(row, 0, party + ": saldo", Look.USER);
        pen.text(row + 1, 0, "tijdstip met een saldo", Look.NOTE);
        pen.text(row + 2, 0, "vanaf het eerste", Look.NOTE);
        pen.text(row + 3, 0, "terug vanaf het laatste", Look.NOTE);
        for (int k = 0; k <= at.horizon; k++) {
            int column = Layout.TIME + k;
            String net = Layout.PARTIES + "!" + Layout.inColumn(at.net(i), column);
            pen.formula(
                    row,
                    column,
                    "IF(ISNUMBER(" + net + "),IF(ABS(" + net + ")<=0.000001,0," + net + "),0)",
                    search.clean()[k],
                    Look.CALCULATED,
                    Format.FLOW);
        }
        String points = Layout.absolute(row + 1, Layout.TIME) + ":" + Layout.absolute(row + 1, at.lastTime());
        extreme(row + 1, FROM, "MIN", points, search.first());
        extreme(row + 1, UNTIL, "MAX", points, search.last());
        pen.formula(row + 1, COUNT, "COUNT(" + points + ")", search.count(), Look.QUIET, Format.WHOLE);
        for (int k = 0; k <= at.horizon; k++) {
            int column = Layout.TIME + k;
            String clean = Layout.inColumn(row, column);
            String formula = "IF(" + clean + "=0,\"\"," + Layout.inColumn(Layout.POINTS, column) + ")";
            if (search.clean()[k] == 0) pen.formula(row + 1, column, formula, "", Look.QUIET, Format.WHOLE);
            else pen.formula(row + 1, column, formula, k, Look.QUIET, Format.WHOLE);
        }
        String first = Layout.absolute(row + 1, FROM);
        String last = Layout.absolute(row + 1, UNTIL);
        String amounts = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
        for (int k = 0; k <= at.horizon; k++) {
            String point = Layout.inColumn(Layout.POINTS, Layout.TIME + k);
            String forward = "IF(" + first + "+" + point + "<=" + last + ",INDEX(" + amounts + "," + first + "+" + point
                    + "+1),0)";
            pen.formula(row + 2, Layout.TIME + k, forward, search.forward()[k], Look.QUIET, Format.FLOW);
        }
        for (int k = 0; k <= at.horizon; k++) {
            String point = Layout.inColumn(Layout.POINTS, Layout.TIME + k);
            String back = "IF(" + last + "-" + point + ">=" + first + ",INDEX(" + amounts + "," + last + "-" + point
                    + "+1),0)";
            pen.formula(row + 3, Layout.TIME + k, back, search.back()[k], Look.QUIET, Format.FLOW);
        }
    }

    private void extreme(int row, int column, String function, String points, int value) {
        pen.formula(row, column, function + "(" + points + ")", value, Look.QUIET, Format.WHOLE);
    }

    private void headings(int i, RateSearch search) {
        int column = column(i);
        pen.text(headings(), column, Words.party(book.party(i)), Look.HEADER);
        pen.text(headings(), column + 1, "Teken", Look.HEADER);
        pen.text(headings(), column + 2, "Wisselt", Look.HEADER);
    }

    private void found(int i, RateSearch search) {
        int column = column(i);
        if (i == 0) pen.text(changes(), 0, "Aantal tekenwisselingen", Look.USER);
        pen.formula(
                changes(), column, "SUM(" + grid(column + 2) + ")", search.changes(), Look.CALCULATED, Format.WHOLE);
        if (i == 0) pen.text(position(), 0, "Plaats van de enige", Look.USER);
        pen.formula(
                position(),
                column,
                "IF(" + Layout.inColumn(changes(), column) + "=1,MATCH(1," + grid(column + 2) + ",0),0)",
                search.position(),
                Look.CALCULATED,
                Format.WHOLE);
        if (i == 0) pen.text(signBelow(), 0, "Teken eronder", Look.USER);
        String position = Layout.inColumn(position(), column);
        pen.formula(
                signBelow(),
                column,
                "IF(" + position + "=0,0,INDEX(" + grid(column + 1) + "," + position + "-1))",
                search.signBelow(),
                Look.CALCULATED,
                Format.WHOLE);
    }

    private String grid(int column) {
        return Layout.inColumn(firstRate(), column) + ":" + Layout.inColumn(lastRate(), column);
    }

    private void rate(int index) {
        int row = firstRate() + index;
        pen.number(row, 0, rates[index], Look.FIXED, Format.PERCENT);
        String growth = "(1+" + Layout.inRow(row, 0) + ")^(1/" + book.model.periodsPerYear() + ")";
        pen.formula(
                row,
                1,
                growth,
                Math.pow(1 + rates[index], 1.0 / book.model.periodsPerYear()),
                Look.QUIET,
                Format.PRECISE);
        for (int i = 0; i < at.parties; i++) {
            int column = column(i);
            var search = searches[i];
            String value = present(i, rates[index] >= 0, Layout.inRow(row, 1));
            pen.formula(
                    row, column, "IFERROR(" + value + ",0)", search.values()[index], Look.CALCULATED, Format.NUMBER);
            String here = Layout.relative(row, column);
            String sign = Layout.relative(row, column + 1);
            String above = Layout.relative(row - 1, column + 1);
            pen.formula(
                    row,
                    column + 1,
                    index == 0 ? "SIGN(" + here + ")" : "IF(" + here + "=0," + above + ",SIGN(" + here + "))",
                    search.signs()[index],
                    Look.QUIET,
                    Format.WHOLE);
            if (index == 0) pen.number(row, column + 2, 0, Look.QUIET, Format.WHOLE);
            else {
                String changes = "IF(" + above + "*" + sign + "<0,1,0)";
                pen.formula(row, column + 2, changes, search.changesAt(index) ? 1 : 0, Look.QUIET, Format.WHOLE);
            }
        }
    }

    /** The value at a growth per period; the sums of both directions have the same sign. */
    private String present(int i, boolean forward, String growth) {
        int row = series(i) + (forward ? 2 : 3);
        String first = Layout.absolute(row, Layout.TIME);
        String rest = Layout.absolute(row, Layout.TIME + 1) + ":" + Layout.absolute(row, at.lastTime());
        String rate = forward ? growth + "-1" : "1/" + growth + "-1";
        return first + "+NPV(" + rate + "," + rest + ")";
    }

    private void halving(int i, int step, RateSearch search) {
        int row = firstHalving() + step;
        int column = column(i);
        String position = Layout.absolute(position(), column);
        String low;
        String high;
        if (step == 0) {
            String all = Layout.absolute(firstRate(), 0) + ":" + Layout.absolute(lastRate(), 0);
            low = "IF(" + position + "=0,0,INDEX(" + all + "," + position + "-1))";
            high = "IF(" + position + "=0,0,INDEX(" + all + "," + position + "))";
        } else {
            String lowBefore = Layout.relative(row - 1, column);
            String highBefore = Layout.relative(row - 1, column + 1);
            String same = "SIGN(" + Layout.relative(row - 1, column + 2) + ")=" + Layout.absolute(signBelow(), column);
            String middle = "(" + lowBefore + "+" + highBefore + ")/2";
            low = "IF(" + same + "," + middle + "," + lowBefore + ")";
            high = "IF(" + same + "," + highBefore + "," + middle + ")";
        }
        pen.formula(row, column, low, search.low()[step], Look.QUIET, Format.PRECISE);
        pen.formula(row, column + 1, high, search.high()[step], Look.QUIET, Format.PRECISE);
        String growth = "((1+(" + Layout.relative(row, column) + "+" + Layout.relative(row, column + 1) + ")/2)^(1/"
                + book.model.periodsPerYear() + "))";
        String value = "IFERROR(IF(" + Layout.relative(row, column) + ">=0," + present(i, true, growth) + ","
                + present(i, false, growth) + "),0)";
        pen.formula(row, column + 2, value, search.middle()[step], Look.QUIET, Format.NUMBER);
    }
}
