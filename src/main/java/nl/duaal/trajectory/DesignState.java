package nl.duaal.trajectory;

/** How far a version of a design is. Stored under its name. */
public enum DesignState {
    /** Being worked on. */
    DRAFT,
    /** Handed in by somebody, for somebody else to judge. */
    PROPOSED,
    /** What is agreed; it never changes again. */
    PUBLISHED,
    /** Published or proposed, and taken back. */
    WITHDRAWN
}
