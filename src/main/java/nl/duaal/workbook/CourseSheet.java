package nl.duaal.workbook;

import java.util.List;
import nl.duaal.engine.Model;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;

/**
 * The course of the trajectory over time: phases, who is in it, who leaves, discount factors, and the rows that say
 * when flows are booked. A column is a point and, except the last, the period that begins there.
 */
final class CourseSheet {

    private static final int LENGTH = 1;
    private static final int BEGIN = 2;
    private static final int END = 3;
    private static final int DROPOUT = 4;
    private static final int PASS = 5;

    private final Book book;
    private final Model model;
    private final Layout at;
    private final Course course;
    private final Pen pen;
    private final TimeRows rows;

    CourseSheet(Book book, Pen pen) {
        this.book = book;
        this.model = book.model;
        this.at = book.layout;
        this.course = book.course;
        this.pen = pen;
        rows = new TimeRows(pen);
    }

    void write() {
        pen.widths(46, 9, 10, 10, 9, 11);
        pen.title(
                "Verloop",
                "Wie er wanneer in het traject zit. Een kolom is een tijdstip en de periode die daar begint.");
        TimeHeader.write(pen, model, Layout.TIME, 1, "", "Duur", "Begint op", "Eindigt op", "Uitval", "Doorstroom");
        pen.section(Layout.FIRST, Layout.TIME, "Fasen");
        for (int i = 0; i < at.phases; i++) phase(i);
        phaseInForce();
        dropout();
        ends();
        active();
        goesOn();
        leaving();
        completed();
        counts();
        baseline();
        factors();
        new MomentRows(book, rows).write();
    }

    private void phase(int i) {
        int row = at.phase(i);
        var phase = model.phases().get(i);
        pen.text(row, 0, Words.phase(phase), Look.USER);
        String length = Names.phase(phase.id(), "length");
        String beyond = String.valueOf(at.horizon + 1);
        int lengthValue = course.lengthOf(i);
        int begin = 0;
        for (int p = 0; p < i; p++) begin += course.lengthOf(p);
        pen.formula(
                row,
                LENGTH,
                "IF(ISNUMBER(" + length + "),MIN(" + beyond + ",MAX(1,INT(" + length + "+0.5)))," + beyond + ")",
                lengthValue,
                Look.CALCULATED,
                Format.WHOLE);
        if (i == 0) pen.number(row, BEGIN, 0, Look.CALCULATED, Format.WHOLE);
        else pen.formula(row, BEGIN, Layout.relative(row - 1, END), begin, Look.CALCULATED, Format.WHOLE);
        pen.formula(
                row,
                END,
                Layout.relative(row, BEGIN) + "+" + Layout.relative(row, LENGTH),
                begin + lengthValue,
                Look.CALCULATED,
                Format.WHOLE);
        pen.formula(
                row, DROPOUT, share(phase.id(), "dropout", 0), course.dropoutOf(i), Look.CALCULATED, Format.PERCENT);
        pen.formula(row, PASS, share(phase.id(), "pass", 1), course.passRateOf(i), Look.CALCULATED, Format.PERCENT);
        rows.line(
                row,
                0,
                at.horizon,
                Format.IN_FORCE,
                Look.CALCULATED,
                k -> "IF(" + TimeRows.here(at.phaseInForce(), k) + "=" + (i + 1) + ",1,0)",
                k -> course.phaseInForce(k) == i + 1 ? 1 : 0);
    }

    private static String share(String phase, String what, int otherwise) {
        String name = Names.phase(phase, what);
        return "IF(ISNUMBER(" + name + "),MAX(0,MIN(1," + name + "))," + otherwise + ")";
    }

    private String phases(int column) {
        return Layout.absolute(at.phase(0), column) + ":" + Layout.absolute(at.phase(at.phases - 1), column);
    }

    private void phaseInForce() {
        int row = at.phaseInForce();
        rows.label(row, "Nummer van de fase");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        String end = Layout.absolute(at.phase(at.phases - 1), END);
        rows.line(
                row,
                0,
                at.horizon,
                Format.WHOLE,
                Look.QUIET,
                k -> "IF(" + TimeRows.here(Layout.POINTS, k) + ">=" + end + ",0,MATCH("
                        + TimeRows.here(Layout.POINTS, k) + "," + phases(BEGIN) + ",1))",
                course::phaseInForce);
    }

    /** Without phases nobody is active at any time. */
    private void nobody(int row) {
        for (int k = 0; k < at.horizon; k++) pen.number(row, Layout.TIME + k, 0, Look.QUIET, Format.WHOLE);
    }

    private void dropout() {
        int row = at.dropout();
        rows.label(row, "Uitval in de periode");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        rows.line(
                row,
                0,
                at.horizon,
                Format.PERCENT,
                Look.QUIET,
                k -> {
                    String phase = TimeRows.here(at.phaseInForce(), k);
                    return "IF(" + phase + "=0,0,INDEX(" + phases(DROPOUT) + "," + phase + "))";
                },
                course::dropout);
    }

    private void ends() {
        int row = at.ends();
        rows.label(row, "Laatste periode van een fase");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        rows.line(
                row,
                0,
                at.horizon,
                Format.IN_FORCE,
                Look.QUIET,
                k -> {
                    String phase = TimeRows.here(at.phaseInForce(), k);
                    return "IF(" + phase + "=0,0,IF(INDEX(" + phases(END) + "," + phase + ")="
                            + TimeRows.here(Layout.POINTS, k) + "+1,1,0))";
                },
                k -> course.ends(k) ? 1 : 0);
    }

    private void active() {
        int row = at.active();
        rows.label(row, "In het traject bij het begin van de periode");
        pen.number(row, Layout.TIME, at.phases == 0 ? 0 : 1, Look.CALCULATED, Format.PERCENT);
        rows.line(
                row,
                1,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> "IF(" + TimeRows.here(at.phaseInForce(), k) + "=0,0," + TimeRows.here(at.goesOn(), k - 1) + ")",
                k -> book.evaluation.active()[k]);
    }

    private void goesOn() {
        rows.label(at.goesOn(), "Gaat door of rondt af aan het eind van de periode");
        rows.line(
                at.goesOn(),
                0,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> {
                    String stays = TimeRows.here(at.active(), k) + "*(1-" + TimeRows.here(at.dropout(), k) + ")";
                    if (at.phases == 0) return stays;
                    return stays + "*IF(" + TimeRows.here(at.ends(), k) + "=1,INDEX(" + phases(PASS) + ","
                            + TimeRows.here(at.phaseInForce(), k) + "),1)";
                },
                course::goesOn);
    }

    private void leaving() {
        rows.label(at.leaving(), "Valt af in de periode");
        rows.line(
                at.leaving(),
                0,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> TimeRows.here(at.active(), k) + "-" + TimeRows.here(at.goesOn(), k),
                k -> book.evaluation.leaving()[k]);
    }

    private void completed() {
        rows.label(at.completed(), "Rondt een fase af op het tijdstip");
        pen.number(at.completed(), Layout.TIME, 0, Look.CALCULATED, Format.PERCENT);
        rows.line(
                at.completed(),
                1,
                at.horizon + 1,
                Format.PERCENT,
                Look.CALCULATED,
                k -> "IF(" + TimeRows.here(at.ends(), k - 1) + "=1," + TimeRows.here(at.goesOn(), k - 1) + ",0)",
                course::completed);
    }

    private void counts() {
        double participants = book.evaluation.participants();
        pen.section(at.participants() - 1, Layout.TIME, "Aantallen");
        rows.label(at.participants(), "Deelnemers bij de start");
        String name = Names.parameter("participants");
        pen.formula(
                at.participants(),
                LENGTH,
                "IF(ISNUMBER(" + name + "),MAX(0," + name + "),0)",
                participants,
                Look.CALCULATED,
                Format.NUMBER);
        String start = start();
        rows.label(at.activeCount(), "Aantal in het traject");
        count(
                at.activeCount(),
                at.active(),
                at.horizon,
                start,
                k -> book.evaluation.active()[k] * participants);
        rows.label(at.leavingCount(), "Aantal dat afvalt");
        count(
                at.leavingCount(),
                at.leaving(),
                at.horizon,
                start,
                k -> book.evaluation.leaving()[k] * participants);
        rows.label(at.completedCount(), "Aantal dat een fase afrondt");
        count(at.completedCount(), at.completed(), at.horizon + 1, start, k -> course.completed(k) * participants);
    }

    private void count(int row, int share, int until, String start, TimeRows.Figure figure) {
        rows.line(row, 0, until, Format.NUMBER, Look.CALCULATED, k -> start + "*" + TimeRows.here(share, k), figure);
    }

    private String start() {
        return Layout.absolute(at.participants(), LENGTH);
    }

    private void baseline() {
        int row = at.baseline();
        rows.label(row, "Had zonder traject werk (nulalternatief)");
        var points = model.baseline();
        if (points.isEmpty()) {
            for (int k = 0; k <= at.horizon; k++) pen.number(row, Layout.TIME + k, 0, Look.CALCULATED, Format.PERCENT);
            return;
        }
        rows.line(
                row,
                0,
                at.horizon + 1,
                Format.PERCENT,
                Look.CALCULATED,
                k -> "IFERROR(" + baseline(points, k) + ",0)",
                course::baseline);
    }

    /** The points of the baseline are no inputs, so each cell knows between which two it lies. */
    private String baseline(List<Model.BaselinePoint> points, int k) {
        int after = 0;
        while (after < points.size() && points.get(after).at() < k) after++;
        if (after == 0) return clamped(0);
        if (after == points.size()) return clamped(after - 1);
        String from = clamped(after - 1);
        double start = points.get(after - 1).at();
        String step = "(" + TimeRows.here(Layout.POINTS, k) + "-" + FormulaText.number(start) + ")/("
                + FormulaText.number(points.get(after).at()) + "-" + FormulaText.number(start) + ")";
        return from + "+(" + clamped(after) + "-" + from + ")*" + step;
    }

    private String clamped(int point) {
        return book.assumptions.baselineCell(point);
    }

    private void factors() {
        pen.section(at.factorSection(), Layout.TIME, "Discontofactoren");
        for (int i = 0; i < at.parties; i++) {
            String party = book.party(i);
            rows.label(at.factor(i), Words.party(party));
            String rate = Names.rate(party);
            double value = book.evaluation.party(party).discountRate();
            rows.line(
                    at.factor(i),
                    0,
                    at.horizon + 1,
                    Format.PRECISE,
                    Look.CALCULATED,
                    k -> "IFERROR(IF(" + rate + ">-1,(1+" + rate + ")^(-" + TimeRows.here(Layout.POINTS, k) + "/"
                            + model.periodsPerYear() + "),\"" + FormulaText.FAULT + "\"),\"" + FormulaText.FAULT
                            + "\")",
                    k -> Math.pow(1 + value, -(double) k / model.periodsPerYear()));
        }
    }
}
