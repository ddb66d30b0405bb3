package nl.duaal.inclusion;

/** Whose point it is. Stored under its name. */
public enum PointScope {
    /** The employer as a whole. */
    EMPLOYER,
    TEAM
}
