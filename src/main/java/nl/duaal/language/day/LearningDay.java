package nl.duaal.language.day;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.duaal.library.Skill;
import nl.duaal.library.Wording;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Lessons and exams to come.
 *
 * @param lessons by day and time
 * @param exams   by day and name
 */
public record LearningDay(List<LessonAhead> lessons, List<ExamAhead> exams) {

    /** Of who has nothing to do with it. */
    public static final LearningDay NONE = new LearningDay(List.of(), List.of());

    public LearningDay {
        lessons = List.copyOf(lessons);
        exams = List.copyOf(exams);
    }

    /** The cohorts of which it is; one that comes up twice is in it twice. */
    public Stream<InCohort> cohorts() {
        return Stream.concat(
                lessons.stream().map(LessonAhead::cohort), exams.stream().map(ExamAhead::cohort));
    }

    /** A cohort, by name. */
    public record InCohort(UUID uuid, String name) {}

    /**
     * A lesson of a group in which people are whom the reader may see.
     *
     * @param from   minutes after midnight, as the clock on the wall shows it
     * @param until  likewise
     * @param place  empty where it was not said
     * @param people how many of those whom the reader may see
     * @param mine   how many of those the reader looks after
     */
    public record LessonAhead(
            UUID group,
            String name,
            InCohort cohort,
            LocalDate on,
            int from,
            int until,
            String place,
            int people,
            int mine) {}

    /**
     * An exam that somebody is going to sit.
     *
     * @param exam its name
     * @param mine whether the reader looks after them
     */
    public record ExamAhead(
            PersonRow person,
            InCohort cohort,
            Wording exam,
            @Nullable Skill skill,
            LocalDate on,
            boolean mine) {}
}
