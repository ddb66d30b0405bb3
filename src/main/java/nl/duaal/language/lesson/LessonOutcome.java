package nl.duaal.language.lesson;

import java.util.UUID;

/** What came of a change to groups and lessons. */
public sealed interface LessonOutcome {

    /** It was kept. */
    record Done(UUID uuid) implements LessonOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements LessonOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements LessonOutcome {}

    /** There is no such thing for this user. */
    record Gone() implements LessonOutcome {}

    /** The text is {@code teaching.refused.<NAME>}. */
    enum Fault {
        /** No lesson would come of it. */
        NO_LESSONS,
        /** The teacher or the provider is not one that the group can have. */
        TEACHER,
        /** The design of the cohort has no such part that is taught. */
        BLOCK,
        /** More people than fit in. */
        FULL,
        /** Something was said of who was there already. */
        ATTENDED,
        /** A reason is needed. */
        REASON,
        /** The group has a lesson at that time. */
        OVERLAP
    }
}
