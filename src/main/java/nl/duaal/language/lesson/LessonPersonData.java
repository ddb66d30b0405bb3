package nl.duaal.language.lesson;

import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held of somebody who has lessons; it goes with the person's row. */
@Component
class LessonPersonData implements PersonData {

    private final AttendanceStore store;

    LessonPersonData(AttendanceStore store) {
        this.store = store;
    }

    @Override
    public Set<String> tables() {
        return Set.of("lesson_member", "attendance", "attendance_change");
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        var lessons = store.ofPerson(user.organisation(), person).stream()
                .map(one -> List.of(
                        one.cohort(),
                        one.group(),
                        one.on().toString(),
                        Integer.toString(one.minutes()),
                        one.lesson().name(),
                        text(one.state()),
                        Integer.toString(one.lateMinutes()),
                        one.by()))
                .toList();
        var changes = store.changesOf(user.organisation(), person).stream()
                .map(one -> List.of(
                        one.person(),
                        text(one.was()),
                        text(one.became()),
                        one.at().toString(),
                        one.by()))
                .toList();
        return List.of(
                new Part(
                        "teaching.export.lessons",
                        List.of(
                                "teaching.export.cohort",
                                "teaching.export.group",
                                "teaching.export.day",
                                "teaching.export.minutes",
                                "teaching.export.lesson",
                                "teaching.export.attendance",
                                "teaching.export.late",
                                "teaching.export.by"),
                        lessons),
                new Part(
                        "teaching.export.changes",
                        List.of(
                                "teaching.export.day",
                                "teaching.export.was",
                                "teaching.export.became",
                                "teaching.export.when",
                                "teaching.export.by"),
                        changes));
    }

    private static String text(@Nullable Attendance state) {
        return state == null ? "" : state.name();
    }
}
