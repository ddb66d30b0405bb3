package nl.duaal.insight.scaling;

/** What came of a change. */
public sealed interface ScalingOutcome {

    record Saved() implements ScalingOutcome {}

    /** It cannot be, and why. */
    record Refused(Fault why) implements ScalingOutcome {}

    /** Somebody else changed it meanwhile. */
    record Outdated() implements ScalingOutcome {}

    /** There is no such trajectory, scan or item for this reader. */
    record Gone() implements ScalingOutcome {}

    /** The text is {@code scaling.refused.<NAME>}. */
    enum Fault {
        /** A mark without what it rests on. */
        EVIDENCE,
        /** There is an open scan already. */
        OPEN_ALREADY,
        /** Who agrees on a mark gave one first. */
        OWN_FIRST
    }
}
