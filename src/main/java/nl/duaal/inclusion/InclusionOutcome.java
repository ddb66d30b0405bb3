package nl.duaal.inclusion;

import java.util.UUID;

/** What came of changing something of inclusion. */
public sealed interface InclusionOutcome {

    /** Stored, under this id. */
    record Saved(UUID uuid) implements InclusionOutcome {}

    /** Somebody else was faster; nothing was stored. */
    record Outdated() implements InclusionOutcome {}

    /** It is not there, or not within reach. */
    record Gone() implements InclusionOutcome {}

    /** Not like this; nothing was stored. */
    record Refused(Fault why) implements InclusionOutcome {}

    /** Why not; the text is {@code inclusion.refused.<NAME>}. */
    enum Fault {
        /** The cohort is over. */
        OVER,
        /** No such point in the library. */
        KIND,
        /** Not on this day. */
        DAY,
        /** Longer or other than the days of who stands beside somebody. */
        DAYS,
        /** A round stands open already. */
        OPEN_ALREADY,
        /** The round takes no answers any more. */
        CLOSED,
        /** Each question has as many answers as there are sheets. */
        UNEVEN,
        /** This person answered already. */
        ANSWERED,
        /** Nobody to read it. */
        NOBODY
    }
}
