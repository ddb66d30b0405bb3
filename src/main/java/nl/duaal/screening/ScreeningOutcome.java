package nl.duaal.screening;

/** What came of something that somebody did in a screening. */
public sealed interface ScreeningOutcome {

    /** It is done. */
    record Done() implements ScreeningOutcome {}

    /** It cannot be done now; nothing was changed. */
    record Refused(Why why) implements ScreeningOutcome {}

    /** Somebody else was faster; nothing was changed. */
    record Outdated() implements ScreeningOutcome {}

    /** There is no such thing, or not for this reader. */
    record Gone() implements ScreeningOutcome {}

    /** Why something cannot be done; the text is {@code screening.refused.<NAME>}. */
    enum Why {
        /** The plan is fixed. */
        PLAN_IS_FIXED,
        PLAN_IS_NOT_OPEN,
        NO_CRITERIA,
        TOO_FEW_ASSESSORS,
        /** Handed in: what somebody found does not change any more. */
        HANDED_IN,
        /** Not every criterion has an answer. */
        INCOMPLETE,
        /** Not all of the round are handed in, so nobody sees anything yet. */
        NOT_ALL_IN,
        /** The name is known: what was agreed on without it stays as it is. */
        FIRST_ROUND_IS_OVER,
        /** There is no agreement yet on every criterion that has to be agreed on. */
        NOT_AGREED,
        REASON_NEEDED,
        DECIDED,
        /** The cohort does not let somebody go there from where they are. */
        CANDIDATE_ELSEWHERE,
        /** Such an answer cannot be given. */
        NO_SUCH_ANSWER,
        /** Who is to be replaced does not assess here. */
        NO_ASSESSOR,
        /** Who is to come assesses here already, or did before: they do not begin blind. */
        ASSESSED_HERE,
        /** Who is to come is no colleague who may assess. */
        NO_COLLEAGUE
    }
}
