package nl.duaal.library;

/** What a building block is; the text is {@code library.blockKind.<NAME>}. Stored under its name. */
public enum BlockKind {
    LANGUAGE_LESSON,
    VOCATIONAL_LESSON,
    /** On the work floor without a wage. */
    WORKPLACE_LEARNING,
    PAID_WORK,
    COACHING,
    BUDDY,
    INCLUSION_ACTION,
    TEST_OR_EXAM,
    MATERIAL,
    /** What a cohort costs as a whole: coordination, monitoring. */
    PROGRAMME,
    /** A day that matters and takes no time: a diploma, a contract. */
    MILESTONE,
    /** A day on which is decided whether somebody or the whole goes on. */
    GO_NO_GO
}
