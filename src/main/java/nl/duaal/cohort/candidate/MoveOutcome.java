package nl.duaal.cohort.candidate;

import nl.duaal.cohort.Place;

/** What came of bringing somebody into another state, or to a place. */
public sealed interface MoveOutcome {

    /** Done; this is how it stands now. */
    record Moved(Candidate now) implements MoveOutcome {}

    /** This state cannot follow the one that somebody has, or a place cannot be had in it. */
    record NotFromHere(Candidate now) implements MoveOutcome {}

    /** It needs a reason of the list, and for a rejection words too. */
    record ReasonNeeded() implements MoveOutcome {}

    /** Somebody else has the last place. */
    record NoPlaceLeft(Place place) implements MoveOutcome {}

    /** Somebody else was faster with this candidate. */
    record Outdated(Candidate now) implements MoveOutcome {}

    /** The cohort is over: nobody is moved in it. */
    record CohortOver() implements MoveOutcome {}

    /** There is no such candidate or place, or not for this reader. */
    record Gone() implements MoveOutcome {}
}
