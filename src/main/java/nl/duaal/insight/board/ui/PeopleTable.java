package nl.duaal.insight.board.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.BoardPeople;
import nl.duaal.insight.board.Participant;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.shell.RowsDownload;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** People of cohorts as a table to take along, a row each. */
final class PeopleTable {

    private final BoardWords words;

    PeopleTable(BoardWords words) {
        this.words = words;
    }

    RowsDownload.Streamed of(BoardPeople people, SignedIn user, Board board) {
        return new RowsDownload.Streamed(
                table(people.moments(user)),
                taker -> people.each(user, board.filter(), one -> taker.accept(line(one))),
                words.filters(board));
    }

    private Table table(List<Integer> moments) {
        var columns = new ArrayList<>(List.of(
                new Column(words.say("column.cohort"), 28),
                new Column(words.say("people.number"), 10),
                new Column(words.say("people.givenName"), 20),
                new Column(words.say("people.familyName"), 26),
                new Column(words.say("people.state"), 22),
                new Column(words.say("people.first"), 12),
                new Column(words.say("people.last"), 12),
                new Column(words.say("people.employer"), 28),
                new Column(words.say("people.phase"), 24),
                new Column(words.say("people.atStart"), 14),
                new Column(words.say("people.now"), 14),
                new Column(words.say("people.followed"), 14),
                new Column(words.say("people.worked"), 14)));
        for (int months : moments) columns.add(new Column(words.say("people.work", months), 18));
        return new Table(words.say("people.title"), columns, List.of());
    }

    private Line line(Participant one) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(one.cohort()));
        cells.add(Cell.of(BigDecimal.valueOf(one.number())));
        cells.add(Cell.of(one.givenName()));
        cells.add(Cell.of(one.familyName()));
        cells.add(Cell.of(words.candidate(one.state())));
        cells.add(day(one.first()));
        cells.add(day(one.last()));
        cells.add(Cell.of(one.employer()));
        cells.add(Cell.of(one.phase()));
        cells.add(level(one.atStart()));
        cells.add(level(one.now()));
        cells.add(hours(one.followed()));
        cells.add(hours(one.worked()));
        for (var work : one.work()) cells.add(work.isEmpty() ? Cell.EMPTY : Cell.of(words.say("people.work." + work)));
        return new Line(cells, Set.of());
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }

    private static Cell level(@Nullable MeasuredLevel level) {
        return level == null ? Cell.EMPTY : Cell.of(level.toString());
    }

    private static Cell hours(double hours) {
        return Cell.of(BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_UP));
    }
}
