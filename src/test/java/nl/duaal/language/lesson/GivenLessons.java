package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.library.Ledger;
import nl.duaal.library.SchoolRegion;
import org.jspecify.annotations.Nullable;

/** Groups and lessons that a test makes for itself. */
public final class GivenLessons {

    private final LessonService lessons;

    public GivenLessons(LessonService lessons) {
        this.lessons = lessons;
    }

    /** A group whose people are in it since long ago. */
    public UUID group(
            SignedIn maker,
            UUID cohort,
            String name,
            @Nullable UUID teacher,
            @Nullable UUID provider,
            Collection<UUID> people) {
        var data = new GroupData(
                name,
                Set.of(Ledger.NT2, Ledger.PARTICIPATION),
                teacher,
                provider,
                "",
                "Lokaal 2",
                30,
                SchoolRegion.MIDDLE,
                null);
        return ((LessonOutcome.Done) lessons.create(maker, cohort, data, people, LocalDate.of(2026, 1, 1))).uuid();
    }

    /** A lesson of three hours in the morning. */
    public UUID lesson(SignedIn maker, UUID group, LocalDate day) {
        var change = new LessonChange(day, 9 * 60, 12 * 60, "Lokaal 2", "", "");
        return ((LessonOutcome.Done) lessons.addLesson(maker, group, change)).uuid();
    }
}
