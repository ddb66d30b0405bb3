package nl.duaal.library;

/** What hours may count for; one activity may count for several. The text is {@code library.ledger.<NAME>}. */
public enum Ledger {
    NT2,
    KNM,
    PARTICIPATION,
    MAP_PRACTICE,
    PVT,
    BPV,
    BOT,
    /** At work, whatever else it counts for. */
    WORK,
    SELF_STUDY,
    /** Lessons of Dutch by a school without the mark of quality: no course hours for the integration act. */
    OTHER_LESSON
}
