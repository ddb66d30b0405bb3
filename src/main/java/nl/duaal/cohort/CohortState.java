package nl.duaal.cohort;

import java.util.EnumSet;
import java.util.Set;

/** How far a cohort is. Stored under its name; the text is {@code cohort.state.<NAME>}. */
public enum CohortState {
    /** Being planned: places, partners, dates. */
    PLANNED,
    /** Werving: people are reached, come in and are screened. */
    RECRUITING,
    /** Lopend: the group has begun. */
    RUNNING,
    /** Afgerond. */
    COMPLETED,
    /** Gestopt before its end. */
    STOPPED;

    /** Where it can go from here. */
    public Set<CohortState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RECRUITING, STOPPED);
            case RECRUITING -> EnumSet.of(PLANNED, RUNNING, STOPPED);
            case RUNNING -> EnumSet.of(COMPLETED, STOPPED);
            case COMPLETED -> EnumSet.of(RUNNING);
            case STOPPED -> EnumSet.of(PLANNED);
        };
    }

    /** Whether its plan, its people and its places can still change. */
    public boolean isOpen() {
        return this != COMPLETED && this != STOPPED;
    }
}
