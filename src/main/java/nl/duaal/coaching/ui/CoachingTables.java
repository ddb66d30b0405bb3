package nl.duaal.coaching.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.coaching.CoachingService.ContactWith;
import nl.duaal.coaching.CoachingService.PromiseOf;
import nl.duaal.coaching.caseload.CaseloadService.Caseload;
import nl.duaal.coaching.plan.PlanService.BarrierOf;
import nl.duaal.coaching.wording.Wording;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;
import org.jspecify.annotations.Nullable;

/** Caseloads, contacts and actions as tables to take along. */
final class CoachingTables {

    private final CoachingWords words;
    private final List<Wording> wordings;

    CoachingTables(CoachingWords words, List<Wording> wordings) {
        this.words = words;
        this.wordings = List.copyOf(wordings);
    }

    /** Everybody of a caseload, what is late first. */
    Table caseload(Caseload caseload) {
        var lines = new ArrayList<Line>();
        for (var row : caseload.rows()) {
            lines.add(Line.of(
                    Cell.of(row.person().fullName()),
                    Cell.of(row.cohortName()),
                    Cell.of(words.state(row)),
                    Cell.of(row.coach() == null ? "" : row.coach().name()),
                    Cell.of(words.of("intensity", row.intensity())),
                    number(row.hoursPerWeek()),
                    day(row.lastContact()),
                    day(row.nextContact()),
                    number(row.openPromises()),
                    number(row.overduePromises())));
        }
        return new Table(
                words.say("export.caseload.sheet"),
                List.of(
                        new Column(words.say("column.name"), 26),
                        new Column(words.say("column.cohort"), 30),
                        new Column(words.say("column.phase"), 18),
                        new Column(words.say("column.coach"), 20),
                        new Column(words.say("column.intensity"), 14),
                        new Column(words.say("column.hours"), 14),
                        new Column(words.say("column.last"), 14),
                        new Column(words.say("column.next"), 14),
                        new Column(words.say("column.promises"), 14),
                        new Column(words.say("export.late"), 14)),
                lines);
    }

    /** Contacts, the last first. */
    Table contacts(List<ContactWith> contacts) {
        var lines = new ArrayList<Line>();
        for (var one : contacts) {
            var data = one.contact().data();
            lines.add(Line.of(
                    Cell.of(one.person().fullName()),
                    day(data.on()),
                    Cell.of(words.of("kind", data.kind())),
                    Cell.of(words.of("channel", data.channel())),
                    Cell.of(words.topics(data.topics(), wordings)),
                    Cell.of(data.participants()),
                    Cell.of(data.text()),
                    day(data.nextContact()),
                    Cell.of(one.contact().by().name())));
        }
        return new Table(
                words.say("export.contacts.sheet"),
                List.of(
                        new Column(words.say("column.name"), 26),
                        new Column(words.say("column.on"), 14),
                        new Column(words.say("column.kind"), 20),
                        new Column(words.say("column.channel"), 20),
                        new Column(words.say("column.topics"), 26),
                        new Column(words.say("contact.participants"), 26),
                        new Column(words.say("column.text"), 60),
                        new Column(words.say("column.next"), 14),
                        new Column(words.say("column.who"), 20)),
                lines);
    }

    /** What is to be done: promises and what is done about barriers, by person. */
    Table actions(List<PromiseOf> promises, List<BarrierOf> barriers) {
        var lines = new ArrayList<Line>();
        for (var one : promises) {
            lines.add(Line.of(
                    Cell.of(one.person().fullName()),
                    Cell.of(words.say("subject.PROMISE")),
                    Cell.of(one.promise().data().what()),
                    Cell.of(words.owed(one.promise())),
                    day(one.promise().data().due()),
                    Cell.of(one.promise().coach().name())));
        }
        for (var one : barriers) {
            var data = one.barrier().data();
            var who = data.owedBy();
            lines.add(Line.of(
                    Cell.of(one.person().fullName()),
                    Cell.of(words.say("export.barrier", words.category(data))),
                    Cell.of(data.action()),
                    Cell.of(who == null ? "" : words.owedBy(who, data.name())),
                    day(data.due()),
                    Cell.EMPTY));
        }
        return new Table(
                words.say("export.actions.sheet"),
                List.of(
                        new Column(words.say("column.name"), 26),
                        new Column(words.say("export.what"), 26),
                        new Column(words.say("column.what"), 60),
                        new Column(words.say("column.owedBy"), 24),
                        new Column(words.say("column.due"), 14),
                        new Column(words.say("export.watches"), 20)),
                lines);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? Cell.EMPTY : new Cell.Day(day);
    }

    private static Cell number(double number) {
        return Cell.of(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP));
    }
}
