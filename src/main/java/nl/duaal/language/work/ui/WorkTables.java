package nl.duaal.language.work.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.duaal.language.work.Agreement;
import nl.duaal.language.work.AgreementKind;
import nl.duaal.language.work.Team;
import nl.duaal.language.work.TradeWords;
import nl.duaal.language.work.Turn;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Agreements and words as tables to take along. */
final class WorkTables {

    private final WorkWords words;

    WorkTables(WorkWords words) {
        this.words = words;
    }

    /** A line for each day of each agreement, so that it can be counted in a spreadsheet. */
    Table agreements(List<Team> teams, List<AgreementKind> kinds, LocalDate today) {
        var byKey = WorkWords.byKey(kinds);
        var lines = new ArrayList<Line>();
        for (var team : teams) {
            for (var one : team.agreements()) {
                for (var turn : one.turns(today)) lines.add(line(team, one, turn, byKey, today));
            }
        }
        return new Table(
                words.say("table.agreements"),
                List.of(
                        new Column(words.say("table.employer"), 24),
                        new Column(words.say("table.location"), 20),
                        new Column(words.say("table.team"), 20),
                        new Column(words.say("column.what"), 40),
                        new Column(words.say("agreement.detail"), 36),
                        new Column(words.say("agreement.side"), 16),
                        new Column(words.say("agreement.owner"), 22),
                        new Column(words.say("table.weeks"), 12),
                        new Column(words.say("table.day"), 12),
                        new Column(words.say("column.standing"), 16),
                        new Column(words.say("table.on"), 12),
                        new Column(words.say("table.reason"), 32),
                        new Column(words.say("table.by"), 22)),
                lines);
    }

    private Line line(Team team, Agreement one, Turn turn, Map<String, AgreementKind> kinds, LocalDate today) {
        var data = one.data();
        Integer weeks = data.everyWeeks();
        var state = turn.state();
        return Line.of(
                Cell.of(team.employer()),
                Cell.of(team.location()),
                Cell.of(team.data().name()),
                Cell.of(words.title(data, kinds)),
                Cell.of(data.detail()),
                Cell.of(words.of("side", data.side())),
                Cell.of(data.owner()),
                weeks == null ? Cell.EMPTY : Cell.of(BigDecimal.valueOf(weeks)),
                new Cell.Day(turn.day()),
                Cell.of(
                        state != null
                                ? words.of("state", state)
                                : words.say(turn.isOverdueOn(today) ? "turn.overdue" : "turn.agreed")),
                day(turn.on()),
                Cell.of(turn.reason()),
                Cell.of(state == null ? "" : turn.by()));
    }

    /** The words of a function in the order in which they are learned; pasted back, they are the same. */
    Table words(TradeWords found) {
        var lines = new ArrayList<Line>();
        for (var one : found.inOrder()) {
            var data = one.data();
            lines.add(Line.of(
                    Cell.of(data.word()),
                    Cell.of(data.meaning()),
                    Cell.of(data.example()),
                    Cell.of(data.theme()),
                    Cell.of(words.say(data.safety() ? "yes" : "no")),
                    Cell.of(words.say(one.starter() ? "table.starter" : "table.own"))));
        }
        return new Table(
                words.say("table.words"),
                List.of(
                        new Column(words.say("word.word"), 24),
                        new Column(words.say("word.meaning"), 48),
                        new Column(words.say("word.example"), 48),
                        new Column(words.say("word.theme"), 20),
                        new Column(
                                words.say("word.safety"),
                                12,
                                Table.Format.GENERAL,
                                List.of(words.say("yes"), words.say("no"))),
                        new Column(words.say("table.origin"), 24)),
                lines);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }
}
