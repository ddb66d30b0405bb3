package nl.duaal.outcome;

import java.util.UUID;

/** What came of writing down, correcting or taking away an answer. */
public sealed interface AnswerOutcome {

    /** It was kept, or is gone as asked. */
    record Saved(UUID answer) implements AnswerOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements AnswerOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements AnswerOutcome {}

    /** There is no such person, moment or answer for this reader. */
    record Gone() implements AnswerOutcome {}

    /** The text is {@code outcomes.refused.<NAME>}. */
    enum Fault {
        /** Its day is yet to come. */
        NOT_YET,
        /** Its day is before the moment, or too long after it. */
        OUTSIDE,
        /** There is an answer for this moment already. */
        TWICE,
        /** It is too long ago, or another's, to be taken back without a reason. */
        NOT_JUST_MADE
    }
}
