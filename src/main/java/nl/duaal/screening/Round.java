package nl.duaal.screening;

/** When something is looked at. Stored under its name. */
public enum Round {
    /** Only what was written, under a number. */
    NUMBER,
    /** In meetings, which know who somebody is. */
    MEETING
}
