package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.duaal.engine.Model;
import nl.duaal.engine.Model.Timing;
import nl.duaal.workbook.Styles.Format;
import nl.duaal.workbook.Styles.Look;
import org.jspecify.annotations.Nullable;

/**
 * The helper rows that say when flows are booked: per set of phases which periods are in it and how many so far, and
 * per timing in such a set at which points it books. Flows that share a timing share a row, which keeps their own
 * formulas short.
 */
final class MomentRows {

    /** Larger than any number of a period, and small enough to be written exactly. */
    private static final long BEYOND = 1_000_000;

    private static final int FIRST_POINT = 1;

    private final Model model;
    private final Layout at;
    private final Course course;
    private final TimeRows rows;
    private final Pen pen;

    MomentRows(Book book, TimeRows rows) {
        model = book.model;
        at = book.layout;
        course = book.course;
        this.rows = rows;
        pen = rows.pen();
    }

    void write() {
        sets();
        moments();
    }

    private void sets() {
        pen.section(at.setSection(), Layout.TIME, "Hulp: perioden per groep van fasen");
        for (int i = 0; i < at.sets; i++) {
            var set = course.sets().get(i);
            int[] in = course.in(set);
            rows.label(at.inSet(i), "In " + names(set));
            rows.line(at.inSet(i), 0, at.horizon, Format.IN_FORCE, Look.QUIET, k -> inSet(set, k), k -> in[k]);
            int row = at.count(i);
            int inRow = at.inSet(i);
            rows.label(row, "Aantal perioden tot en met deze");
            int[] count = new int[at.horizon];
            for (int k = 0; k < at.horizon; k++) count[k] = (k == 0 ? 0 : count[k - 1]) + in[k];
            rows.line(
                    row,
                    0,
                    at.horizon,
                    Format.WHOLE,
                    Look.QUIET,
                    k -> k == 0 ? TimeRows.here(inRow, 0) : TimeRows.here(row, k - 1) + "+" + TimeRows.here(inRow, k),
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
        String phase = TimeRows.here(at.phaseInForce(), k);
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
            rows.label(row, timing(moments.timing()) + " – " + names(moments.phases()));
            String line = Layout.absolute(row, Layout.TIME) + ":" + Layout.absolute(row, at.lastTime());
            pen.formula(
                    row,
                    FIRST_POINT,
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
    private @Nullable String booking(Timing timing, int set, int k) {
        if (timing instanceof Timing.Once once) {
            if (k == at.horizon) return null;
            return "IF(AND(" + TimeRows.here(at.inSet(set), k) + "=1," + TimeRows.here(at.count(set), k) + "="
                    + Math.min(BEYOND, once.at() + 1) + "),1,0)";
        }
        if (k == 0) return null;
        String in = TimeRows.here(at.inSet(set), k - 1);
        return switch (timing) {
            case Timing.Once once -> null;
            case Timing.Each each -> each(each, in, TimeRows.here(at.count(set), k - 1));
            case Timing.Exit exit -> in;
            case Timing.Completion completion -> "IF(AND(" + in + "=1," + TimeRows.here(at.ends(), k - 1) + "=1),1,0)";
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
