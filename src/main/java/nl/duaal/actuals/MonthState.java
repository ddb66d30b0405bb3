package nl.duaal.actuals;

/** How far the book of a month is; the text is {@code actuals.state.<NAME>}. */
public enum MonthState {
    OPEN,
    /** Somebody says that it is right; what was counted is written down. */
    CHECKED,
    /** Somebody else says so too: it is a fact. */
    LOCKED
}
