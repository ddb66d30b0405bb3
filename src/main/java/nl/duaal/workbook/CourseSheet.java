package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Timing;
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

    /** Larger than any number of a period, and small enough to be written exactly. */
    private static final long BEYOND = 1_000_000;

    private final Book book;
    private final Model model;
    private final Layout at;
    private final Course course;
    private final Pen pen;

    CourseSheet(Book book, Pen pen) {
        this.book = book;
        this.model = book.model;
        this.at = book.layout;
        this.course = book.course;
        this.pen = pen;
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
        sets();
        moments();
    }

    private void label(int row, String words, String note) {
        pen.text(row, 0, words, Look.USER);
        if (!note.isEmpty()) pen.text(row, 1, note, Look.LABEL);
    }

    private interface Cell {
        String formula(int point);
    }

    private interface Figure {
        double at(int point);
    }

    private void line(int row, int from, int until, Format format, Look look, Cell cell, Figure figure) {
        for (int k = from; k < until; k++) {
            pen.formula(row, Layout.TIME + k, cell.formula(k), figure.at(k), look, format);
        }
    }

    /** A cell of this sheet at a point, as seen from the same sheet. */
    private static String here(int row, int point) {
        return Layout.inColumn(row, Layout.TIME + point);
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
        line(
                row,
                0,
                at.horizon,
                Format.IN_FORCE,
                Look.CALCULATED,
                k -> "IF(" + here(at.phaseInForce(), k) + "=" + (i + 1) + ",1,0)",
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
        label(row, "Nummer van de fase", "");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        String end = Layout.absolute(at.phase(at.phases - 1), END);
        line(
                row,
                0,
                at.horizon,
                Format.WHOLE,
                Look.QUIET,
                k -> "IF(" + here(Layout.POINTS, k) + ">=" + end + ",0,MATCH(" + here(Layout.POINTS, k) + ","
                        + phases(BEGIN) + ",1))",
                course::phaseInForce);
    }

    /** Without phases nobody is active at any time. */
    private void nobody(int row) {
        for (int k = 0; k < at.horizon; k++) pen.number(row, Layout.TIME + k, 0, Look.QUIET, Format.WHOLE);
    }

    private void dropout() {
        int row = at.dropout();
        label(row, "Uitval in de periode", "");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        line(
                row,
                0,
                at.horizon,
                Format.PERCENT,
                Look.QUIET,
                k -> {
                    String phase = here(at.phaseInForce(), k);
                    return "IF(" + phase + "=0,0,INDEX(" + phases(DROPOUT) + "," + phase + "))";
                },
                course::dropout);
    }

    private void ends() {
        int row = at.ends();
        label(row, "Laatste periode van een fase", "");
        if (at.phases == 0) {
            nobody(row);
            return;
        }
        line(
                row,
                0,
                at.horizon,
                Format.IN_FORCE,
                Look.QUIET,
                k -> {
                    String phase = here(at.phaseInForce(), k);
                    return "IF(" + phase + "=0,0,IF(INDEX(" + phases(END) + "," + phase + ")=" + here(Layout.POINTS, k)
                            + "+1,1,0))";
                },
                k -> course.ends(k) ? 1 : 0);
    }

    private void active() {
        int row = at.active();
        label(row, "In het traject bij het begin van de periode", "");
        pen.number(row, Layout.TIME, at.phases == 0 ? 0 : 1, Look.CALCULATED, Format.PERCENT);
        line(
                row,
                1,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> "IF(" + here(at.phaseInForce(), k) + "=0,0," + here(at.goesOn(), k - 1) + ")",
                k -> book.evaluation.active()[k]);
    }

    private void goesOn() {
        label(at.goesOn(), "Gaat door of rondt af aan het eind van de periode", "");
        line(
                at.goesOn(),
                0,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> {
                    String stays = here(at.active(), k) + "*(1-" + here(at.dropout(), k) + ")";
                    if (at.phases == 0) return stays;
                    return stays + "*IF(" + here(at.ends(), k) + "=1,INDEX(" + phases(PASS) + ","
                            + here(at.phaseInForce(), k) + "),1)";
                },
                course::goesOn);
    }

    private void leaving() {
        label(at.leaving(), "Valt af in de periode", "");
        line(
                at.leaving(),
                0,
                at.horizon,
                Format.PERCENT,
                Look.CALCULATED,
                k -> here(at.active(), k) + "-" + here(at.goesOn(), k),
                k -> book.evaluation.leaving()[k]);
    }

    private void completed() {
        label(at.completed(), "Rondt een fase af op het tijdstip", "");
        pen.number(at.completed(), Layout.TIME, 0, Look.CALCULATED, Format.PERCENT);
        line(
                at.completed(),
                1,
                at.horizon + 1,
                Format.PERCENT,
                Look.CALCULATED,
                k -> "IF(" + here(at.ends(), k - 1) + "=1," + here(at.goesOn(), k - 1) + ",0)",
                course::completed);
    }

    private void counts() {
        double participants = book.evaluation.participants();
        pen.section(at.participants() - 1, Layout.TIME, "Aantallen");
        label(at.participants(), "Deelnemers bij de start", "");
        String name = Names.parameter("participants");
        pen.formula(
                at.participants(),
                LENGTH,
                "IF(ISNUMBER(" + name + "),MAX(0," + name + "),0)",
                participants,
                Look.CALCULATED,
                Format.NUMBER);
        String start = start();
        label(at.activeCount(), "Aantal in het traject", "");
        count(
                at.activeCount(),
                at.active(),
                at.horizon,
                start,
                k -> book.evaluation.active()[k] * participants);
        label(at.leavingCount(), "Aantal dat afvalt", "");
        count(
                at.leavingCount(),
                at.leaving(),
                at.horizon,
                start,
                k -> book.evaluation.leaving()[k] * participants);
        label(at.completedCount(), "Aantal dat een fase afrondt", "");
        count(at.completedCount(), at.completed(), at.horizon + 1, start, k -> course.completed(k) * participants);
    }

    private void count(int row, int share, int until, String start, Figure figure) {
        line(row, 0, until, Format.NUMBER, Look.CALCULATED, k -> start + "*" + here(share, k), figure);
    }

    private String start() {
        return Layout.absolute(at.participants(), LENGTH);
    }

    private void baseline() {
        int row = at.baseline();
        label(row, "Had zonder traject werk (nulalternatief)", "");
        var points = model.baseline();
        if (points.isEmpty()) {
            for (int k = 0; k <= at.horizon; k++) pen.number(row, Layout.TIME + k, 0, Look.CALCULATED, Format.PERCENT);
            return;
        }
        line(
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
        String step = "(" + here(Layout.POINTS, k) + "-" + FormulaText.number(start) + ")/("
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
            label(at.factor(i), Words.party(party), "");
            String rate = Names.rate(party);
            double value = book.evaluation.party(party).discountRate();
            line(
                    at.factor(i),
                    0,
                    at.horizon + 1,
                    Format.PRECISE,
                    Look.CALCULATED,
                    k -> "IFERROR(IF(" + rate + ">-1,(1+" + rate + ")^(-" + here(Layout.POINTS, k) + "/"
                            + model.periodsPerYear() + "),\"" + FormulaText.FAULT + "\"),\"" + FormulaText.FAULT
                            + "\")",
                    k -> Math.pow(1 + value, -(double) k / model.periodsPerYear()));
        }
    }

    private void sets() {
        pen.section(at.setSection(), Layout.TIME, "Hulp: perioden per groep van fasen");
        for (int i = 0; i < at.sets; i++) {
            var set = course.sets().get(i);
            int[] in = course.in(set);
            label(at.inSet(i), "In " + names(set), "");
            line(at.inSet(i), 0, at.horizon, Format.IN_FORCE, Look.QUIET, k -> inSet(set, k), k -> in[k]);
            int row = at.count(i);
            int inRow = at.inSet(i);
            label(row, "Aantal perioden tot en met deze", "");
            int[] count = new int[at.horizon];
            for (int k = 0; k < at.horizon; k++) count[k] = (k == 0 ? 0 : count[k - 1]) + in[k];
            line(
                    row,
                    0,
                    at.horizon,
                    Format.WHOLE,
                    Look.QUIET,
                    k -> k == 0 ? here(inRow, 0) : here(row, k - 1) + "+" + here(inRow, k),
                    k -> count[k]);
        }
    }

    private String names(List<Integer> set) {
        String names = set.stream()
                .map(number -> Words.phase(model.phases().get(number - 1)))
                .collect(Collectors.joining(" + "));
        return names.length() > 120 ? names.substring(0, 120) + "…" : names;
    }

    /** Neighbouring phases become one comparison, and OR takes at most 255 arguments. */
    private String inSet(List<Integer> set, int k) {
        String phase = here(at.phaseInForce(), k);
        var runs = new ArrayList<String>();
        for (int i = 0; i < set.size(); ) {
            int from = set.get(i);
            int to = from;
            while (++i < set.size() && set.get(i) == to + 1) to++;
            runs.add(from == to ? phase + "=" + from : "AND(" + phase + ">=" + from + "," + phase + "<=" + to + ")");
        }
        var groups = new ArrayList<String>();
        for (int i = 0; i < runs.size(); i += 100) {
            var group = runs.subList(i, Math.min(runs.size(), i + 100));
            groups.add(group.size() == 1 ? group.getFirst() : "OR(" + String.join(",", group) + ")");
        }
        String any = groups.size() == 1 ? groups.getFirst() : "OR(" + String.join(",", groups) + ")";
        return "IF(" + any + ",1,0)";
    }

    private void moments() {
        pen.section(at.momentSection(), Layout.TIME, "Hulp: wanneer wordt geboekt");
        for (int i = 0; i < at.moments; i++) {
            var moments = course.moments().get(i);
            int row = at.moment(i);
            int[] booked = course.booked(moments);
            int first = 0;
            while (first < booked.length && booked[first] == 0) first++;
            label(row, timing(moments.timing()) + " – " + names(moments.phases()), "");
            String line = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
            pen.formula(
                    row,
                    LENGTH,
                    "IF(SUM(" + line + ")=0,0,MATCH(1," + line + ",0)-1)",
                    first == booked.length ? 0 : first,
                    Look.QUIET,
                    Format.WHOLE);
            int set = course.setOf(moments);
            for (int k = 0; k <= at.horizon; k++) {
                String formula = booking(moments.timing(), set, k);
                if (formula == null) pen.number(row, Layout.TIME + k, 0, Look.QUIET, Format.IN_FORCE);
                else pen.formula(row, Layout.TIME + k, formula, booked[k], Look.QUIET, Format.IN_FORCE);
            }
        }
    }

    /** Whether it is booked at a point; none where it never can be. */
    private @org.jspecify.annotations.Nullable String booking(Timing timing, int set, int k) {
        if (timing instanceof Timing.Once once) {
            if (k == at.horizon) return null;
            return "IF(AND(" + here(at.inSet(set), k) + "=1," + here(at.count(set), k) + "="
                    + Math.min(BEYOND, once.at() + 1) + "),1,0)";
        }
        if (k == 0) return null;
        String in = here(at.inSet(set), k - 1);
        return switch (timing) {
            case Timing.Once once -> null;
            case Timing.Each each -> each(each, in, here(at.count(set), k - 1));
            case Timing.Exit exit -> in;
            case Timing.Completion completion -> "IF(AND(" + in + "=1," + here(at.ends(), k - 1) + "=1),1,0)";
        };
    }

    private static String each(Timing.Each each, String in, String count) {
        var conditions = new ArrayList<String>();
        conditions.add(in + "=1");
        long from = Math.min(BEYOND, each.from());
        if (from > 0) conditions.add(count + ">" + from);
        Long to = each.to();
        if (to != null) conditions.add(count + "<=" + Math.min(BEYOND, to + 1));
        if (each.every() > 1)
            conditions.add("MOD(" + count + "-" + (from + 1) + "," + Math.min(BEYOND, each.every()) + ")=0");
        return conditions.size() == 1 ? in : "IF(AND(" + String.join(",", conditions) + "),1,0)";
    }

    private String timing(Timing timing) {
        return switch (timing) {
            case Timing.Once once -> "Eenmalig, " + Words.period(model) + " " + (once.at() + 1);
            case Timing.Each each ->
                "Elke " + (each.every() == 1 ? "" : each.every() + " ") + Words.period(model)
                        + (each.from() > 0 ? " vanaf " + (each.from() + 1) : "")
                        + (each.to() == null ? "" : " tot en met " + (Objects.requireNonNull(each.to()) + 1));
            case Timing.Exit exit -> "Bij vertrek";
            case Timing.Completion completion -> "Bij afronding";
        };
    }
}
