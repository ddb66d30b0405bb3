package nl.duaal.language.lesson.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.language.lesson.Attendance;
import nl.duaal.language.lesson.GroupAttendance;
import nl.duaal.language.lesson.LessonGroup;
import nl.duaal.shell.FormDialog;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;

/**
 * What was said at the lessons of a group as a table to take along: one line for each person at each lesson, so that it
 * can be read back, and counted in a spreadsheet.
 */
final class AttendanceSheet {

    private final LessonWords words;

    AttendanceSheet(LessonWords words) {
        this.words = words;
    }

    Table table(LessonGroup group, GroupAttendance found) {
        var lines = new ArrayList<Table.Line>();
        for (var lesson : found.lessons()) {
            for (var person : found.people()) {
                var mark = person.marks().get(lesson.uuid());
                if (mark == null) continue;
                lines.add(Table.Line.of(
                        Cell.of(group.data().name()),
                        Cell.of(person.member().fullName()),
                        new Cell.Day(lesson.on()),
                        Cell.of(FormDialog.time(lesson.from())),
                        Cell.of(words.of("attendance", mark.state())),
                        mark.state() == Attendance.LATE ? Cell.of(BigDecimal.valueOf(mark.lateMinutes())) : Cell.EMPTY,
                        Cell.of(BigDecimal.valueOf(lesson.minutes())),
                        Cell.of(BigDecimal.valueOf(mark.state().followed(lesson.minutes(), mark.lateMinutes()))),
                        Cell.of(words.ledgers(group.data().ledgers()))));
            }
        }
        return new Table(
                words.say("table.name"),
                List.of(
                        new Table.Column(words.say("table.column.group"), 24),
                        new Table.Column(words.say("table.column.person"), 28),
                        new Table.Column(words.say("table.column.day"), 12),
                        new Table.Column(words.say("table.column.time"), 8),
                        new Table.Column(words.say("table.column.state"), 14),
                        new Table.Column(words.say("table.column.late"), 16),
                        new Table.Column(words.say("table.minutes"), 16),
                        new Table.Column(words.say("table.followed"), 18),
                        new Table.Column(words.say("group.ledgers"), 24)),
                lines);
    }
}
