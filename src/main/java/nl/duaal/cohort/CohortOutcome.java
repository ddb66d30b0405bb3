package nl.duaal.cohort;

/** What came of making or changing something of a cohort. */
public sealed interface CohortOutcome {

    /** Kept; this is how the cohort stands now. */
    record Saved(Cohort now) implements CohortOutcome {}

    /** It cannot be so; nothing was kept. */
    record Refused(Fault fault) implements CohortOutcome {}

    /** Somebody else was faster; nothing was kept. */
    record Outdated() implements CohortOutcome {}

    /** There is no such thing, or not any more. */
    record Gone() implements CohortOutcome {}

    /** Why not; the text is {@code cohort.fault.<NAME>}. */
    enum Fault {
        /** The design is not published, or not there for this reader. */
        NOT_PUBLISHED,
        /** A state cannot follow the one it has. */
        STATE,
        /** Somebody has a place that would be gone. */
        PLACES_TAKEN,
        /** It needs a reason. */
        REASON,
        /** The last day comes before the first. */
        DAYS,
        /** There is no such colleague or organisation. */
        UNKNOWN,
        /** The cohort is over: nothing of it changes. */
        OVER
    }
}
