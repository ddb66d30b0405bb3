package nl.duaal.cohort.outreach;

/** What came of writing something down about reaching people or handing them over. */
public enum NoteOutcome {
    SAVED,
    /** Somebody else was faster. */
    OUTDATED,
    /** There is no such thing, or not for this reader. */
    GONE,
    /** The cohort is over. */
    OVER,
    /** Somebody who is not selected is not handed over. */
    NOT_SELECTED
}
