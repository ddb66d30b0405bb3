package nl.duaal.coaching;

/** What became of a promise, a goal or a barrier; the text is {@code coaching.state.<NAME>}. */
public enum ItemState {
    OPEN,
    DONE,
    /** It is not going to happen, or not needed any more. */
    DROPPED
}
