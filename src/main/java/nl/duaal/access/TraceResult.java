package nl.duaal.access;

/** How something ended that left a trace; its text is {@code access.trace.result.<NAME>}. */
public enum TraceResult {
    DONE,
    /** It was not allowed, or what was entered was not sound. */
    REFUSED,
    /** Somebody else was faster. */
    OUTDATED,
    /** There was no such thing, or not any more. */
    MISSING
}
