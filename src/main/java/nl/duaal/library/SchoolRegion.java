package nl.duaal.library;

/** The three parts of the country in which schools have their holidays together; stored under its name. */
public enum SchoolRegion {
    NORTH,
    MIDDLE,
    SOUTH
}
