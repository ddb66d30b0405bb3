package nl.duaal.cohort.signal;

/** What became of a signal. Stored under its name; the text is {@code signal.state.<NAME>}. */
public enum SignalState {
    /** Nobody did anything with it yet. */
    NEW,
    /** Somebody sees to it. */
    TAKEN,
    /** Put off until a day, with a reason. */
    SNOOZED,
    /** Somebody says that it is solved; it stays so for as long as it lasts. */
    DONE
}
