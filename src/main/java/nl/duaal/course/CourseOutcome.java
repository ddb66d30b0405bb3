package nl.duaal.course;

import java.time.LocalDate;
import java.util.UUID;

/** What came of writing down, correcting or taking away a fact. */
public sealed interface CourseOutcome {

    /** It was kept, or is gone as asked. */
    record Saved(UUID entry) implements CourseOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements CourseOutcome {}

    /** Nobody leaves before the first day that they were in it, which is this one. */
    record BeforeFirstDay(LocalDate first) implements CourseOutcome {}

    /** After this last day somebody works or learns no more in the cohort that they left. */
    record AfterLastDay(LocalDate last) implements CourseOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements CourseOutcome {}

    /** There is no such person or fact for this reader. */
    record Gone() implements CourseOutcome {}

    /** The text is {@code course.refused.<NAME>}. */
    enum Fault {
        /** Something of this kind stands there for one of these days already. */
        TWICE,
        /** That they left this cohort stands there already. */
        LEFT_ALREADY,
        /** Its day is yet to come. */
        NOT_YET,
        /** The design has no such phase, or the list no such reason. */
        UNKNOWN,
        /** Somebody who did not begin yet has no course. */
        NOT_STARTED,
        /** It is too long ago, or another's, to be taken back without a reason. */
        NOT_JUST_MADE
    }
}
