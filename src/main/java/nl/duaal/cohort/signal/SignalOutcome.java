package nl.duaal.cohort.signal;

/** What came of doing something with a signal or a rule. */
public enum SignalOutcome {
    DONE,
    /** Somebody else did something with it meanwhile. */
    OUTDATED,
    /** There is no such thing for this user, or not any more. */
    GONE
}
