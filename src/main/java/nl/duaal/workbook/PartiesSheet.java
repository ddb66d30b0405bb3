package nl.duaal.workbook;

import nl.duaal.engine.Evaluation.PartyResult;
import nl.duaal.engine.Model.Flow;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.jspecify.annotations.Nullable;

/** Per party what it receives and pays, its position over time, and what the payback is counted from. */
final class PartiesSheet {

    static final int TOTAL = 2;
    static final int PRESENT = 3;
    static final int FAULTS = 5;

    private static final int NUMBER = 1;

    private final Book book;
    private final Layout at;
    private final Pen pen;

    PartiesSheet(Book book, Pen pen) {
        this.book = book;
        this.at = book.layout;
        this.pen = pen;
    }

    void write() {
        pen.widths(40, 5, 14, 16, 3, 9);
        pen.title(
                "Partijen",
                "Euro's in prijzen van het startjaar. De samenleving is iedereen samen: overdrachten vallen weg.");
        TimeHeader.write(pen, book.model, Layout.TIME, 1, "", "Nr.", "Totaal", "Contante waarde", "", "Controle");
        for (int i = 0; i < at.parties; i++) party(i);
    }

    private void party(int i) {
        String party = book.party(i);
        var result = book.evaluation.party(party);
        pen.section(at.party(i), Layout.TIME, Words.party(party));
        faults(i);
        double[] received = side(party, true);
        double[] paid = side(party, false);
        side(i, at.received(i), "Ontvangen", received, result.pvBenefits());
        side(i, at.paid(i), "Betaald", paid, result.pvCosts());
        positions(i, result);
        lastDeficit(at.lastDeficit(i), at.cumulative(i), "Laatste tijdstip met een tekort", result.cumulative());
        lastDeficit(
                at.lastDeficitDiscounted(i),
                at.cumulativeDiscounted(i),
                "Laatste tijdstip met een tekort, contant",
                cumulative(discounted(result)));
    }

    /** How many cells of the block hold no number; above zero no result is shown. */
    private void faults(int i) {
        String block = Layout.absolute(at.received(i), Layout.TIME) + ":"
                + Layout.absolute(at.cumulativeDiscounted(i), at.lastTime());
        pen.formula(at.party(i), FAULTS, 6 * (at.horizon + 1) + "-COUNT(" + block + ")", 0, Look.QUIET, Format.CHECK);
    }

    private void side(int i, int row, String words, double[] amounts, double present) {
        boolean society = i == at.parties - 1;
        boolean receives = row == at.received(i);
        // for society the flows without a payer are benefits, those without a receiver costs
        int keys = receives != society ? FlowsSheet.RECEIVER : FlowsSheet.PAYER;
        pen.text(row, 0, words, Look.USER);
        pen.number(row, NUMBER, society ? 0 : i + 1, Look.QUIET, Format.WHOLE);
        total(row, amounts);
        String values = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
        pen.formula(
                row,
                PRESENT,
                FormulaText.guarded("SUMPRODUCT(" + values + "," + at.line(Layout.COURSE, at.factor(i)) + ")"),
                present,
                Look.CALCULATED,
                Format.EURO);
        for (int k = 0; k <= at.horizon; k++) {
            int column = Layout.FLOW_TIME + k;
            String sum = "SUMIF(" + at.flowRange(keys) + "," + Layout.inRow(row, NUMBER) + "," + Layout.FLOWS + "!"
                    + Layout.inColumn(Layout.FIRST, column) + ":" + Layout.inColumn(at.lastFlow(), column) + ")";
            pen.formula(row, Layout.TIME + k, FormulaText.guarded(sum), amounts[k], Look.CALCULATED, Format.FLOW);
        }
    }

    private void positions(int i, PartyResult result) {
        double[] discounted = discounted(result);
        line(at.net(i), "Saldo", result.net(), k -> here(at.received(i), k) + "-" + here(at.paid(i), k));
        line(at.cumulative(i), "Cumulatief saldo", result.cumulative(), k -> running(at.cumulative(i), at.net(i), k));
        line(
                at.discounted(i),
                "Saldo, contant",
                discounted,
                k -> here(at.net(i), k) + "*" + Layout.course(at.factor(i), k));
        line(
                at.cumulativeDiscounted(i),
                "Cumulatief saldo, contant",
                cumulative(discounted),
                k -> running(at.cumulativeDiscounted(i), at.discounted(i), k));
        total(at.net(i), result.net());
        total(at.discounted(i), discounted);
    }

    private interface Cell {
        String formula(int point);
    }

    private void line(int row, String words, double[] values, Cell cell) {
        pen.text(row, 0, words, Look.USER);
        for (int k = 0; k <= at.horizon; k++) {
            String formula = FormulaText.guarded(cell.formula(k));
            pen.formula(row, Layout.TIME + k, formula, values[k], Look.CALCULATED, Format.FLOW);
        }
    }

    private void total(int row, double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        String line = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
        pen.formula(row, TOTAL, FormulaText.guarded("SUM(" + line + ")"), sum, Look.CALCULATED, Format.EURO);
    }

    private String running(int row, int of, int k) {
        return k == 0 ? here(of, 0) : here(row, k - 1) + "+" + here(of, k);
    }

    private void lastDeficit(int row, int of, String words, double[] cumulative) {
        pen.text(row, 0, words, Look.NOTE);
        int last = -1;
        for (int k = 0; k <= at.horizon; k++) {
            if (cumulative[k] < -0.000001) last = k;
            String before = k == 0 ? "-1" : here(row, k - 1);
            String formula = "IF(" + here(of, k) + "<-0.000001," + here(Layout.POINTS, k) + "," + before + ")";
            pen.formula(row, Layout.TIME + k, formula, last, Look.QUIET, Format.WHOLE);
        }
    }

    private static String here(int row, int point) {
        return Layout.inColumn(row, Layout.TIME + point);
    }

    private double[] side(String party, boolean receives) {
        double[] sums = new double[at.horizon + 1];
        for (var result : book.evaluation.flows()) {
            if (!counts(result.flow(), party, receives)) continue;
            for (int k = 0; k < sums.length; k++) sums[k] += result.row()[k];
        }
        return sums;
    }

    private static boolean counts(Flow flow, String party, boolean receives) {
        String own = receives ? flow.receiver() : flow.payer();
        String other = receives ? flow.payer() : flow.receiver();
        return party.equals(nl.duaal.engine.Model.SOCIETY) ? isNobody(other) : party.equals(own);
    }

    private static boolean isNobody(@Nullable String party) {
        return party == null;
    }

    private double[] discounted(PartyResult result) {
        double[] discounted = new double[result.net().length];
        for (int k = 0; k < discounted.length; k++) {
            discounted[k] =
                    result.net()[k] * Math.pow(1 + result.discountRate(), -(double) k / book.model.periodsPerYear());
        }
        return discounted;
    }

    private static double[] cumulative(double[] values) {
        double[] sums = new double[values.length];
        double sum = 0;
        for (int k = 0; k < values.length; k++) sums[k] = sum += values[k];
        return sums;
    }
}
