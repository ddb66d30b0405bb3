package nl.duaal.coaching;

/** What came of writing something down; the text is {@code coaching.outcome.<NAME>}. */
public enum CoachingOutcome {
    SAVED,
    /** Somebody else was faster. */
    OUTDATED,
    /** There is no such person or thing for this reader. */
    GONE,
    /** Its day is yet to come. */
    NOT_YET,
    /** It says nothing: no text, no topic, nothing agreed. */
    EMPTY,
    /** Something that was agreed at it is to be done before it. */
    DUE_BEFORE,
    /** Only whoever wrote it may correct it. */
    NOT_YOURS,
    /** The same stands there already. */
    TWICE
}
