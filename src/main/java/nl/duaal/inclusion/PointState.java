package nl.duaal.inclusion;

/** How far a point is. Stored under its name; the text is {@code inclusion.state.<NAME>}. */
public enum PointState {
    NOT_BEGUN,
    AGREED,
    UNDER_WAY,
    DONE,
    /** Not for this employer or team; a note says why. */
    NOT_APPLICABLE;

    /** Whether somebody still has to see to it. */
    public boolean isOpen() {
        return this != DONE && this != NOT_APPLICABLE;
    }
}
