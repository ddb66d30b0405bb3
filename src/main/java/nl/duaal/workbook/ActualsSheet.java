package nl.duaal.workbook;

import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model.Flow;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.jspecify.annotations.Nullable;

/**
 * Month by month what really happened and what is expected after it, beside the plan: people, every flow, and the position
 * of each party. Amounts that were booked or are expected are values; what they come to are formulas over them.
 */
final class ActualsSheet {

    private static final int PAYER = 1;
    private static final int RECEIVER = 2;
    private static final int PLAN = 3;
    static final int TOTAL = 4;
    private static final int ORIGIN = 5;

    private static final String[] DRAWN = {
        "Gesimuleerd: 1 op de 10 keer minder", "Gesimuleerd: de middelste", "Gesimuleerd: 1 op de 10 keer meer"
    };

    private final Book book;
    private final Layout at;
    private final Pen pen;
    private final WorkbookFacts happened;
    private final TimeRows rows;
    private final int until;

    ActualsSheet(Book book, WorkbookFacts happened, Pen pen) {
        this.book = book;
        this.at = book.layout;
        this.pen = pen;
        this.happened = happened;
        this.rows = new TimeRows(pen);
        this.until = happened.facts().until();
    }

    void write() {
        pen.widths(44, 9, 11, 14, 14, 52);
        pen.title(
                Layout.ACTUALS,
                "Euro's in prijzen van het startjaar. Tot en met de laatste maand op slot staat er wat er echt is gebeurd,"
                        + " daarna wat Duaal bij de export verwachtte. Wat in een maand is geboekt, staat op het tijdstip"
                        + " waarop die voorbij is: wat in de eerste maand is geboekt op tijdstip 1. Sommen en"
                        + " terugverdientijd zijn formules.");
        String said = "\"Deze cijfers: \"&(" + UncertaintySheet.validity(book) + ")";
        pen.formula(2, 0, said, "Deze cijfers: " + UncertaintySheet.VALID, Look.CALCULATED, Format.GENERAL);
        TimeHeader.write(
                pen,
                book.model,
                Layout.TIME,
                PLAN,
                "",
                "Nr. betaler",
                "Nr. ontvanger",
                "Plan, totaal",
                "Nu, totaal",
                "");
        pen.text(Layout.DATES, ORIGIN, "Van wie aan wie; waar het vandaan komt", Look.HEADER);
        happened();
        people();
        flows();
        for (int i = 0; i < at.parties; i++) party(i);
    }

    private void happened() {
        int row = at.happened();
        rows.label(row, "Is een feit (laatste tijdstip ernaast)");
        pen.number(row, TOTAL, until, Look.FIXED, Format.WHOLE);
        String last = Layout.absolute(row, TOTAL);
        rows.line(
                row,
                0,
                at.horizon + 1,
                Format.IN_FORCE,
                Look.CALCULATED,
                k -> "IF(" + TimeRows.here(Layout.POINTS, k) + "<=" + last + ",1,0)",
                k -> k <= until ? 1 : 0);
    }

    /** People at the start of each period. */
    private void people() {
        pen.section(at.peoplePlanned() - 1, Layout.TIME, "Wie er is");
        Evaluation plan = happened.movement().plan();
        Evaluation now = happened.movement().forecast();
        double starters = plan.participants();
        rows.label(at.peoplePlanned(), "Volgens plan");
        rows.line(
                at.peoplePlanned(),
                0,
                at.horizon,
                Format.NUMBER,
                Look.CALCULATED,
                k -> Layout.course(at.activeCount(), k),
                k -> plan.active()[k] * starters);
        rows.label(at.peopleNow(), "Er waren, daarna: verwacht");
        for (int k = 0; k < at.horizon; k++) {
            double many = k <= until ? happened.facts().active()[k] * starters : now.active()[k] * starters;
            pen.number(at.peopleNow(), Layout.TIME + k, many, look(k), Format.NUMBER);
        }
        var drawn = happened.forecast().survival();
        for (int i = 0; i < DRAWN.length; i++) {
            pen.text(at.peopleDrawn(i), 0, DRAWN[i], Look.NOTE);
            for (int k = until + 1; k < at.horizon; k++) {
                pen.number(at.peopleDrawn(i), Layout.TIME + k, drawn.get(i)[k - until], Look.QUIET, Format.NUMBER);
            }
        }
    }

    /** What is a fact stands out from what is expected. */
    private Look look(int point) {
        return point <= until ? Look.FIXED : Look.QUIET;
    }

    private void flows() {
        pen.section(at.actualFlow(0) - 1, Layout.TIME, "Kasstromen: wat er geboekt is, daarna wat wordt verwacht");
        for (int i = 0; i < at.flows; i++) {
            int row = at.actualFlow(i);
            var now = happened.movement().forecast().flows().get(i);
            Flow flow = now.flow();
            pen.text(row, 0, Words.flow(flow), Look.USER);
            pen.number(row, PAYER, book.number(flow.payer()), Look.QUIET, Format.WHOLE);
            pen.number(row, RECEIVER, book.number(flow.receiver()), Look.QUIET, Format.WHOLE);
            String planned = Layout.FLOWS + "!" + Layout.absolute(at.flow(i), FlowsSheet.TOTAL);
            double total = happened.movement().plan().flows().get(i).total();
            pen.formula(row, PLAN, planned, total, Look.CALCULATED, Format.EURO);
            total(row, now.row());
            pen.text(row, ORIGIN, whose(flow) + "; " + origin(flow.id()), Look.NOTE);
            for (int k = 0; k <= at.horizon; k++) {
                pen.number(row, Layout.TIME + k, now.row()[k], look(k), Format.FLOW);
            }
        }
    }

    private static String whose(Flow flow) {
        String by = "betaald door " + Words.party(flow.payer());
        String to = "voor " + Words.party(flow.receiver());
        if (flow.payer() == null) return to;
        return flow.receiver() == null ? by : by + ", " + to;
    }

    private String origin(String flow) {
        if (!happened.facts().booked().containsKey(flow)) return "als plan, voor wie er was";
        return happened.estimated().contains(flow) ? "schatting van het werk" : "geboekt";
    }

    private void party(int i) {
        String party = book.party(i);
        var plan = happened.movement().plan().party(party);
        var now = happened.movement().forecast().party(party);
        pen.section(at.actualParty(i), Layout.TIME, Words.party(party));
        line(
                at.planNet(i),
                "Plan, saldo",
                plan.net(),
                k -> Layout.PARTIES + "!" + Layout.inColumn(at.net(i), Layout.TIME + k));
        total(at.planNet(i), plan.net());
        line(
                at.planCumulative(i),
                "Plan, cumulatief",
                plan.cumulative(),
                k -> running(at.planCumulative(i), at.planNet(i), k));
        pen.number(at.nowNet(i), PAYER, i == at.parties - 1 ? 0 : i + 1, Look.QUIET, Format.WHOLE);
        line(at.nowNet(i), "Nu, saldo", now.net(), k -> net(i, k));
        total(at.nowNet(i), now.net());
        line(
                at.nowCumulative(i),
                "Nu, cumulatief",
                now.cumulative(),
                k -> running(at.nowCumulative(i), at.nowNet(i), k));
        double[] discounted = new double[at.horizon + 1];
        double[] difference = new double[at.horizon + 1];
        for (int k = 0; k <= at.horizon; k++) {
            discounted[k] = now.net()[k] * Math.pow(1 + now.discountRate(), -(double) k / book.model.periodsPerYear());
            difference[k] = now.cumulative()[k] - plan.cumulative()[k];
        }
        line(
                at.nowDiscounted(i),
                "Nu, saldo contant",
                discounted,
                k -> TimeRows.here(at.nowNet(i), k) + "*" + Layout.course(at.factor(i), k));
        total(at.nowDiscounted(i), discounted);
        line(
                at.nowDifference(i),
                "Nu min plan, cumulatief",
                difference,
                k -> TimeRows.here(at.nowCumulative(i), k) + "-" + TimeRows.here(at.planCumulative(i), k));
        lastDeficit(i, now.cumulative());
        payback(i, now.payback());
    }

    /** What a party receives minus what it pays; for society what nobody in the trajectory pays minus what nobody receives. */
    private String net(int i, int k) {
        boolean society = i == at.parties - 1;
        String amounts = cells(Layout.TIME + k, false);
        String number = Layout.absolute(at.nowNet(i), PAYER);
        String plus = "SUMIF(" + cells(society ? PAYER : RECEIVER, true) + "," + number + "," + amounts + ")";
        String minus = "SUMIF(" + cells(society ? RECEIVER : PAYER, true) + "," + number + "," + amounts + ")";
        return plus + "-" + minus;
    }

    private String cells(int column, boolean fixed) {
        int first = at.actualFlow(0);
        int last = at.lastActualFlow();
        return fixed
                ? Layout.absolute(first, column) + ":" + Layout.absolute(last, column)
                : Layout.inColumn(first, column) + ":" + Layout.inColumn(last, column);
    }

    private static String running(int row, int of, int k) {
        return k == 0 ? TimeRows.here(of, 0) : TimeRows.here(row, k - 1) + "+" + TimeRows.here(of, k);
    }

    private void line(int row, String words, double[] values, TimeRows.Cell cell) {
        rows.label(row, words);
        rows.line(
                row,
                0,
                at.horizon + 1,
                Format.FLOW,
                Look.CALCULATED,
                k -> FormulaText.guarded(cell.formula(k)),
                k -> values[k]);
    }

    private void total(int row, double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        String line = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
        pen.formula(row, TOTAL, FormulaText.guarded("SUM(" + line + ")"), sum, Look.CALCULATED, Format.EURO);
    }

    private void lastDeficit(int i, double[] cumulative) {
        int row = at.nowLastDeficit(i);
        pen.text(row, 0, "Laatste tijdstip met een tekort", Look.NOTE);
        int last = -1;
        for (int k = 0; k <= at.horizon; k++) {
            if (cumulative[k] < -0.000001) last = k;
            String before = k == 0 ? "-1" : TimeRows.here(row, k - 1);
            String formula = "IF(" + TimeRows.here(at.nowCumulative(i), k) + "<-0.000001,"
                    + TimeRows.here(Layout.POINTS, k) + "," + before + ")";
            pen.formula(row, Layout.TIME + k, formula, last, Look.QUIET, Format.WHOLE);
        }
    }

    private void payback(int i, @Nullable Double payback) {
        int row = at.nowPayback(i);
        rows.label(row, "Terugverdientijd nu (" + Words.periods(book.model) + ")");
        String formula = FormulaText.guarded(
                SummarySheet.payback(at, Layout.ACTUALS, at.nowLastDeficit(i), at.nowCumulative(i)));
        if (payback == null) pen.formula(row, TOTAL, formula, Words.NONE, Look.RESULT, Format.NUMBER);
        else pen.formula(row, TOTAL, formula, payback, Look.RESULT, Format.NUMBER);
        pen.formula(
                row,
                ORIGIN,
                Words.paybackFormula(book.model, Layout.inRow(row, TOTAL)),
                Words.payback(book.model, payback),
                Look.RESULT,
                Format.GENERAL);
    }
}
