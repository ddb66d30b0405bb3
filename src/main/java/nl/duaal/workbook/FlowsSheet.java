package nl.duaal.workbook;

import nl.duaal.engine.Expression;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Booking;
import nl.duaal.engine.Model.Flow;
import nl.duaal.engine.Model.Timing;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.jspecify.annotations.Nullable;

/** Every flow of money: who pays whom, how much per unit, and what is booked at each point. */
final class FlowsSheet {

    static final int CATEGORY = 1;
    static final int TOTAL = 13;
    static final int FAULT = 14;
    static final int PAYER = 15;
    static final int RECEIVER = 16;

    private static final int AMOUNT = 6;
    private static final int PROBABILITY = 7;
    private static final int GROUP_SIZE = 8;
    private static final int RAMP_FROM = 9;
    private static final int RAMP_TO = 10;
    private static final int RAMP_LENGTH = 11;
    private static final int GROWTH = 12;

    private final Book book;
    private final Model model;
    private final Layout at;
    private final Pen pen;

    FlowsSheet(Book book, Pen pen) {
        this.book = book;
        this.model = book.model;
        this.at = book.layout;
        this.pen = pen;
    }

    void write() {
        pen.widths(42, 20, 12, 12, 38, 24, 14, 9, 9, 9, 9, 9, 10, 14, 9, 8, 9);
        pen.title(
                "Kasstromen",
                "Euro's in prijzen van het startjaar. Geboekt = bedrag × kans × aantal × aanloop × prijsgroei.");
        TimeHeader.write(
                pen,
                model,
                Layout.FLOW_TIME,
                AMOUNT,
                "Post",
                "Soort",
                "Betaler",
                "Ontvanger",
                "Wanneer",
                "Eenheid",
                "Bedrag per eenheid",
                "Kans",
                "Groeps- grootte",
                "Aanloop van",
                "Aanloop naar",
                "Aanloop duur",
                "Prijsgroei per jaar",
                "Totaal",
                "Controle",
                "Nr. betaler",
                "Nr. ontvanger");
        for (int i = 0; i < model.flows().size(); i++) flow(i, model.flows().get(i));
    }

    private void flow(int index, Flow flow) {
        int row = at.flow(index);
        pen.text(row, 0, Words.flow(flow), Look.USER);
        pen.text(row, CATEGORY, Words.category(flow.category()), Look.USER);
        pen.text(row, 2, Words.party(flow.payer()), Look.USER);
        pen.text(row, 3, Words.party(flow.receiver()), Look.USER);
        pen.text(row, 4, Words.moment(model, flow), Look.NOTE);
        pen.text(row, 5, Words.unit(flow), Look.NOTE);
        var result = book.evaluation.flows().get(index);
        String first = Layout.inRow(row, Layout.FLOW_TIME);
        String last = Layout.inRow(row, Layout.FLOW_TIME + at.horizon);
        String fault = "0";
        if (flow.booking() instanceof Booking.Scaled scaled) fault = expressions(row, scaled);
        boolean optional = book.live.leavesOut(flow.id());
        String counts = LiveScenarios.counts(flow.id());
        // what is left out cannot be wrong
        if (optional && !fault.equals("0")) fault = "IF(" + counts + "=1," + fault + ",0)";
        pen.formula(
                row,
                TOTAL,
                "IF(COUNT(" + first + ":" + last + ")=" + (at.horizon + 1) + ",SUM(" + first + ":" + last + "),\""
                        + FormulaText.FAULT + "\")",
                result.total(),
                Look.CALCULATED,
                Format.EURO);
        if (fault.equals("0")) pen.number(row, FAULT, 0, Look.QUIET, Format.CHECK);
        else pen.formula(row, FAULT, fault, 0, Look.QUIET, Format.CHECK);
        pen.number(row, PAYER, book.number(flow.payer()), Look.QUIET, Format.WHOLE);
        pen.number(row, RECEIVER, book.number(flow.receiver()), Look.QUIET, Format.WHOLE);
        for (int k = 0; k <= at.horizon; k++) {
            int column = Layout.FLOW_TIME + k;
            double booked = result.row()[k];
            switch (flow.booking()) {
                case Booking.Schedule schedule -> {
                    if (optional && booked != 0) {
                        String either = "IF(" + counts + "=1," + FormulaText.number(booked) + ",0)";
                        pen.formula(row, column, either, booked, Look.CALCULATED, Format.FLOW);
                    } else pen.number(row, column, booked, Look.FIXED, Format.FLOW);
                }
                case Booking.Scaled scaled -> {
                    String either = booked(row, scaled, k);
                    if (optional) either = "IF(" + counts + "=1," + either + ",0)";
                    pen.formula(row, column, either, booked, Look.CALCULATED, Format.FLOW);
                }
            }
        }
    }

    /** Writes the flow's own expressions and gives the formula that is 1 when one does not hold what belongs there. */
    private String expressions(int row, Booking.Scaled scaled) {
        var faults = new java.util.ArrayList<String>();
        expression(row, AMOUNT, scaled.amount(), Format.EURO_CENTS, "", faults);
        expression(row, PROBABILITY, scaled.probability(), Format.PERCENT, "AND(#>=0,#<=1)", faults);
        if (scaled.per() instanceof Model.Per.Group group) {
            expression(row, GROUP_SIZE, group.size(), Format.NUMBER, "#>0", faults);
        }
        var ramp = scaled.ramp();
        if (ramp != null) {
            expression(row, RAMP_FROM, ramp.from(), Format.PERCENT, "", faults);
            expression(row, RAMP_TO, ramp.to(), Format.PERCENT, "", faults);
            expression(row, RAMP_LENGTH, ramp.length(), Format.NUMBER, "#>0", faults);
        }
        expression(row, GROWTH, scaled.growth(), Format.PERCENT, "#>-1", faults);
        return faults.isEmpty() ? "0" : "MAX(" + String.join(",", faults) + ")";
    }

    private void expression(
            int row,
            int column,
            @Nullable Expression expression,
            Format format,
            String bound,
            java.util.List<String> faults) {
        if (expression == null) return;
        String formula = book.formula(expression);
        double value = book.values.of(expression);
        if (formula == null) {
            // a number of the model itself was checked when it was evaluated
            pen.number(row, column, value, Look.FIXED, format);
            return;
        }
        pen.formula(row, column, formula, value, Look.CALCULATED, format);
        String cell = Layout.inRow(row, column);
        String holds = bound.isEmpty() ? "0" : "IF(" + bound.replace("#", cell) + ",0,1)";
        faults.add("IF(ISNUMBER(" + cell + ")," + holds + ",1)");
    }

    private String booked(int row, Booking.Scaled scaled, int k) {
        int moment = at.moment(book.course.indexOf(scaled));
        String none = Layout.course(moment, k) + "=0";
        if (!isSure(scaled)) none = "OR(" + Layout.inRow(row, FAULT) + ">0," + none + ")";
        return "IF(" + none + ",0," + FormulaText.guarded(product(row, scaled, moment, k)) + ")";
    }

    private static boolean isSure(Booking.Scaled scaled) {
        return scaled.amount() instanceof Expression.Value
                && (scaled.probability() == null || scaled.probability() instanceof Expression.Value)
                && !(scaled.per() instanceof Model.Per.Group)
                && scaled.ramp() == null
                && scaled.growth() == null;
    }

    private String product(int row, Booking.Scaled scaled, int moment, int k) {
        var product = new StringBuilder(Layout.inRow(row, AMOUNT));
        if (scaled.probability() != null) product.append('*').append(Layout.inRow(row, PROBABILITY));
        product.append(units(row, scaled, k));
        if (scaled.ramp() != null) {
            String from = Layout.inRow(row, RAMP_FROM);
            String since = Layout.inColumn(Layout.POINTS, Layout.FLOW_TIME + k) + "-" + Layout.COURSE + "!"
                    + Layout.absolute(moment, 1);
            product.append("*(" + from + "+(" + Layout.inRow(row, RAMP_TO) + "-" + from + ")*MIN(1,(" + since + ")/"
                    + Layout.inRow(row, RAMP_LENGTH) + "))");
        }
        if (scaled.growth() != null) {
            String years = Layout.inColumn(Layout.POINTS, Layout.FLOW_TIME + k) + "/" + model.periodsPerYear();
            product.append("*(1+" + Layout.inRow(row, GROWTH) + ")^(" + years + ")");
        }
        return product.toString();
    }

    private String units(int row, Booking.Scaled scaled, int k) {
        boolean ofPeriod = scaled.timing() instanceof Timing.Each || scaled.timing() instanceof Timing.Exit;
        int point = ofPeriod ? k - 1 : k;
        if (point < 0 || (point == at.horizon && !(scaled.timing() instanceof Timing.Completion))) point = 0;
        String people = Layout.course(people(scaled.timing()), point);
        String baseline = Layout.course(at.baseline(), point);
        return switch (scaled.per()) {
            case Model.Per.Cohort cohort -> "";
            case Model.Per.Group group ->
                "*(-INT(-(" + people + "/" + Layout.inRow(row, GROUP_SIZE) + "-0.000000001)))";
            case Model.Per.Participant participant ->
                switch (participant.weight()) {
                    case ACTIVE -> "*" + people;
                    case ADDITIONAL -> "*" + people + "*(1-" + baseline + ")";
                    case LOCKIN -> "*" + people + "*" + baseline;
                    case BASELINE -> "*" + Layout.COURSE + "!" + Layout.absolute(at.participants(), 1) + "*" + baseline;
                };
        };
    }

    private int people(Timing timing) {
        return switch (timing) {
            case Timing.Once once -> at.activeCount();
            case Timing.Each each -> at.activeCount();
            case Timing.Exit exit -> at.leavingCount();
            case Timing.Completion completion -> at.completedCount();
        };
    }
}
