package nl.duaal.access;

import java.util.List;

/** What came of sharing, or of ending it. */
public sealed interface ShareOutcome {

    /** Done; every share of the thing, those that ended too. */
    record Done(List<Share> shares) implements ShareOutcome {}

    /** Somebody else changed it meanwhile; as it stands now. */
    record Outdated(List<Share> shares) implements ShareOutcome {}

    /** What does not fit, at which field. */
    record Refused(Fault fault) implements ShareOutcome {}

    /** Why a share is refused. */
    enum Fault {
        /** No such organisation, or not one that can be shared with. */
        PARTNER,
        /** A role that cannot be given to a partner, or that may do nothing with this. */
        ROLE,
        /** The end lies before the beginning. */
        UNTIL,
        /** The partner has this in a period that overlaps. */
        OVERLAP
    }
}
