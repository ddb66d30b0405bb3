package nl.duaal.language.lesson;

/**
 * Whether somebody was at a lesson. Stored under its name; the text is {@code teaching.attendance.<NAME>}. That
 * nothing was said is none of these.
 */
public enum Attendance {
    /** Aanwezig. */
    PRESENT,
    /** Te laat. */
    LATE,
    /** Afgemeld: with a message beforehand. */
    EXCUSED,
    /** Afwezig, without a message. */
    ABSENT;

    /** Whether somebody was there, for a part at least. */
    public boolean isThere() {
        return this == PRESENT || this == LATE;
    }

    /** Minutes of a lesson that somebody followed, of whom this was said. */
    public int followed(int minutes, int lateMinutes) {
        return switch (this) {
            case PRESENT -> minutes;
            case LATE -> Math.max(0, minutes - lateMinutes);
            case EXCUSED, ABSENT -> 0;
        };
    }
}
