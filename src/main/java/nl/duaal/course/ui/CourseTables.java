package nl.duaal.course.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.course.CohortCourse;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.course.Leaving;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Facts of a cohort as tables to take along, one for each kind. */
final class CourseTables {

    private final CourseWords words;
    private final List<Leaving> leavings;

    CourseTables(CourseWords words, List<Leaving> leavings) {
        this.words = words;
        this.leavings = List.copyOf(leavings);
    }

    /** Facts of one kind, by person and then by day. */
    Table of(Fact.Kind kind, List<CohortCourse> people) {
        var lines = new ArrayList<Line>();
        for (var one : people) {
            for (var entry : one.entries().reversed()) {
                if (entry.fact().kind() == kind) lines.add(line(one, entry));
            }
        }
        return new Table(words.of("kind", kind), columns(kind), lines);
    }

    private List<Column> columns(Fact.Kind kind) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.say("column.name"), 26));
        columns.addAll(
                switch (kind) {
                    case WORKED -> columns("field.from", "field.until", "field.hours");
                    case ABSENCE -> columns("field.from", "field.untilOrOpen", "field.cause", "field.percent");
                    case PHASE -> columns("field.phaseFrom", "field.phase");
                    case CONTRACT ->
                        columns(
                                "field.from",
                                "field.untilOrNone",
                                "field.contract",
                                "field.hoursPerWeek",
                                "field.wage");
                    case CREDENTIAL ->
                        columns("field.gotOn", "field.expires", "field.credential", "field.title", "field.issuer");
                    case INCIDENT -> columns("field.day", "field.incident", "field.done");
                    case DROP_OUT -> columns("field.lastDay", "field.reason", "field.destination");
                    case PERMIT -> columns("field.seen", "field.permit");
                });
        columns.add(new Column(words.say("column.place"), 28));
        columns.add(new Column(words.say("column.who"), 22));
        return columns;
    }

    private List<Column> columns(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> new Column(words.say(key), 22))
                .toList();
    }

    private Line line(CohortCourse one, Entry entry) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(one.person().fullName()));
        cells.addAll(
                switch (entry.fact()) {
                    case Fact.Worked fact -> List.of(day(fact.from()), day(fact.until()), Cell.of(fact.hours()));
                    case Fact.Absence fact ->
                        List.of(
                                day(fact.from()),
                                day(fact.until()),
                                Cell.of(words.of("cause", fact.cause())),
                                Cell.of(BigDecimal.valueOf(fact.percent())));
                    case Fact.Phase fact -> List.of(day(fact.from()), Cell.of(words.phase(fact.key(), one.phases())));
                    case Fact.Contract fact ->
                        List.of(
                                day(fact.from()),
                                day(fact.until()),
                                Cell.of(words.of("contract", fact.form())),
                                Cell.of(fact.hoursPerWeek()),
                                fact.wagePerHour() == null
                                        ? Cell.EMPTY
                                        : Cell.of(BigDecimal.valueOf(fact.wagePerHour(), 2)));
                    case Fact.Credential fact ->
                        List.of(
                                day(fact.from()),
                                day(fact.expires()),
                                Cell.of(words.of("credential", fact.type())),
                                Cell.of(fact.title()),
                                Cell.of(fact.issuer()));
                    case Fact.Incident fact ->
                        List.of(day(fact.from()), Cell.of(words.of("incident", fact.type())), Cell.of(fact.done()));
                    case Fact.DropOut fact ->
                        List.of(
                                day(fact.from()),
                                Cell.of(words.leaving(fact.reason(), leavings)),
                                fact.destination() == null
                                        ? Cell.EMPTY
                                        : Cell.of(words.leaving(fact.destination(), leavings)));
                    case Fact.Permit fact -> List.of(day(fact.from()), day(fact.expires()));
                });
        cells.add(Cell.of(entry.place()));
        cells.add(Cell.of(entry.byName()));
        return Line.of(cells.toArray(Cell[]::new));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }
}
