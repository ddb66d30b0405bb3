package nl.duaal.language;

/** What came of writing something down; the text is {@code learning.outcome.<NAME>}. */
public enum NoteOutcome {
    SAVED,
    /** Somebody else was faster. */
    OUTDATED,
    /** There is no such person or thing for this reader. */
    GONE,
    /** The same stands there already: sure? */
    TWICE
}
