package nl.duaal.inclusion.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.inclusion.Checklist;
import nl.duaal.inclusion.PointScope;
import nl.duaal.inclusion.pulse.CohortPulse;
import nl.duaal.inclusion.pulse.PulseRound;
import nl.duaal.inclusion.stay.Retention;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Checklists, published answers and who is still there, as tables to take along. */
final class InclusionTables {

    private final InclusionWords words;

    InclusionTables(InclusionWords words) {
        this.words = words;
    }

    Table points(List<Checklist> lists) {
        var lines = new ArrayList<Line>();
        for (var list : lists) {
            for (var point : list.points()) {
                var data = point.data();
                var kind = point.kind();
                lines.add(Line.of(
                        Cell.of(list.employer()),
                        list.scope() == PointScope.TEAM ? Cell.of(list.name()) : Cell.EMPTY,
                        Cell.of(words.title(point)),
                        Cell.of(words.of("state", data.state())),
                        Cell.of(data.owner()),
                        day(data.due()),
                        Cell.of(data.note()),
                        Cell.of(data.evidence()),
                        point.history().isEmpty()
                                ? Cell.EMPTY
                                : Cell.of(point.history().getFirst().by()),
                        kind == null ? Cell.EMPTY : Cell.of(kind.source())));
            }
        }
        return new Table(
                words.say("points.title"),
                List.of(
                        new Column(words.say("column.employer"), 30),
                        new Column(words.say("column.team"), 20),
                        new Column(words.say("column.point"), 44),
                        new Column(words.say("column.state"), 16),
                        new Column(words.say("column.owner"), 24),
                        new Column(words.say("column.due"), 14),
                        new Column(words.say("column.note"), 40),
                        new Column(words.say("column.evidence"), 40),
                        new Column(words.say("column.changedBy"), 22),
                        new Column(words.say("column.source"), 40)),
                lines);
    }

    Table pulse(CohortPulse pulse) {
        var lines = new ArrayList<Line>();
        for (var round : pulse.rounds()) {
            for (var one : pulse.results().getOrDefault(round.uuid(), List.of())) {
                var cells = new ArrayList<Cell>(List.of(
                        day(round.opens()),
                        day(round.closes()),
                        Cell.of(words.of("pulse.side", one.side())),
                        Cell.of(words.of("pulse.part", one.part())),
                        Cell.of(words.group(one)),
                        one.answers() == null
                                ? Cell.of(words.say("pulse.tooFew"))
                                : Cell.of(BigDecimal.valueOf(one.answers()))));
                for (int question = 0; question < PulseRound.QUESTIONS; question++) {
                    cells.add(
                            one.isHidden()
                                    ? Cell.EMPTY
                                    : Cell.of(words.average(one.tenths().get(question))));
                }
                lines.add(Line.of(cells.toArray(Cell[]::new)));
            }
        }
        return new Table(
                words.say("pulse.title"),
                List.of(
                        new Column(words.say("pulse.column.from"), 12),
                        new Column(words.say("pulse.column.until"), 12),
                        new Column(words.say("pulse.column.side"), 16),
                        new Column(words.say("pulse.column.part"), 14),
                        new Column(words.say("pulse.column.group"), 34),
                        new Column(words.say("pulse.column.answers"), 22),
                        new Column(words.say("pulse.question.1"), 24),
                        new Column(words.say("pulse.question.2"), 24),
                        new Column(words.say("pulse.question.3"), 24)),
                lines);
    }

    Table retention(Retention retention) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(words.say("stay.column.group"), 34));
        columns.add(new Column(words.say("stay.column.started"), 14));
        for (int months : Retention.MONTHS) {
            columns.add(new Column(words.say("stay.column.still", months), 18));
            columns.add(new Column(words.say("stay.column.could", months), 18));
        }
        columns.add(new Column(words.say("stay.column.grew"), 14));
        columns.add(new Column(words.say("stay.growth.FIRMER"), 18));
        columns.add(new Column(words.say("stay.growth.HOURS"), 14));
        columns.add(new Column(words.say("stay.growth.PAY"), 14));
        var lines = new ArrayList<Line>();
        lines.add(line(retention.whole()));
        retention.employers().forEach(one -> lines.add(line(one)));
        return new Table(words.say("stay.title"), columns, lines);
    }

    private Line line(Retention.Line one) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(one.name().isEmpty() ? words.say("stay.whole") : one.name()));
        cells.add(number(one.started()));
        for (var mark : one.marks()) {
            cells.add(number(mark.still()));
            cells.add(number(mark.could()));
        }
        cells.add(number(one.grew()));
        cells.add(number(one.firmer()));
        cells.add(number(one.hours()));
        cells.add(number(one.pay()));
        return Line.of(cells.toArray(Cell[]::new));
    }

    private static Cell number(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }
}
