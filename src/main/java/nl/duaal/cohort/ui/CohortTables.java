package nl.duaal.cohort.ui;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Funnel;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;

/** A cohort as tables that are taken along. */
final class CohortTables {

    private final CohortWords words;

    CohortTables(CohortWords words) {
        this.words = words;
    }

    /** Who is where, by name: what the page shows, and no more. */
    Table candidates(List<Candidate> candidates) {
        var columns = List.of(
                new Column(words.say("table.number"), 10),
                new Column(words.say("table.givenName"), 22),
                new Column(words.say("table.familyName"), 28),
                new Column(words.say("column.state"), 22),
                new Column(words.say("column.since"), 14),
                new Column(words.say("column.arrived"), 16),
                new Column(words.say("table.source"), 18),
                new Column(words.say("column.place"), 34),
                new Column(words.say("column.group"), 20),
                new Column(words.say("column.coach"), 26),
                new Column(words.say("column.town"), 22));
        var lines = new ArrayList<Line>();
        for (var one : candidates) {
            var place = one.place();
            var group = one.group();
            var coach = one.coach();
            lines.add(Line.of(
                    number(one.number()),
                    new Cell.Text(one.person().givenName()),
                    new Cell.Text(one.person().familyName()),
                    new Cell.Text(words.state(one.state())),
                    day(one.since()),
                    day(one.arrivedAt()),
                    new Cell.Text(words.of("source", one.source())),
                    place == null ? Cell.EMPTY : new Cell.Text(place.label()),
                    group == null ? Cell.EMPTY : new Cell.Text(group.name()),
                    coach == null ? Cell.EMPTY : new Cell.Text(coach.name()),
                    Cell.of(one.person().town())));
        }
        return new Table(words.say("tab.candidates"), columns, lines);
    }

    /** How many came into each state and are in it now: numbers, nobody's name. */
    Table funnel(Funnel funnel) {
        var columns = List.of(
                new Column(words.say("column.state"), 28),
                new Column(words.say("table.entered"), 22),
                new Column(words.say("table.now"), 22));
        var lines = Arrays.stream(CandidateState.values())
                .map(state -> Line.of(
                        new Cell.Text(words.state(state)), number(funnel.entered(state)), number(funnel.now(state))))
                .toList();
        return new Table(words.say("table.funnel"), columns, lines);
    }

    private static Cell number(int number) {
        return Cell.of(BigDecimal.valueOf(number));
    }

    private static Cell day(Instant at) {
        return new Cell.Day(LocalDate.ofInstant(at, AccountService.ZONE));
    }
}
