package nl.duaal.coaching.caseload;

/** What came of handing somebody over; the text is {@code coaching.handover.outcome.<NAME>}. */
public enum HandoverOutcome {
    SAVED,
    /** Somebody else was faster, or it was answered already. */
    OUTDATED,
    /** There is no such person or hand-over for this reader. */
    GONE,
    /** Somebody has yet to answer another hand-over of the same person. */
    TWICE,
    /** Nobody looks after the person, so nobody can hand them over. */
    NO_COACH,
    /** It is the same colleague. */
    SAME_COACH,
    /** There is no such colleague who can look after people. */
    UNKNOWN_COACH,
    /** The next contact would be before today. */
    IN_PAST,
    /** The next contact would be later than the norm says. */
    TOO_LATE,
    /** Meanwhile somebody else looks after the person. */
    COACH_CHANGED
}
