package nl.duaal.access;

/** What can be shared with another organisation. Stored under its name. */
public enum SharedKind {
    CASE,
    TRAJECTORY,
    COHORT
}
