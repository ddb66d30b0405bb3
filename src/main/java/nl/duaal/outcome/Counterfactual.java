package nl.duaal.outcome;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import nl.duaal.access.SignedIn;

/**
 * What would have happened without a trajectory. Outcomes ask; the room that reckons with cases answers, because it
 * stands downstream.
 *
 * @see "decision 0092: outcomes against what would have happened anyway"
 */
public interface Counterfactual {

    /** A line over time: which share of the same people would be at work anyway. */
    interface Line {

        /** The share so many months after the start; none beyond what the case looks at. */
        OptionalDouble at(int months);
    }

    /**
     * The line of a cohort's case; none where there is no case. A share of a group, without money and without people: for
     * everybody who may read the cohort, also for who may not read its case.
     */
    Optional<Line> of(SignedIn about, UUID cohort);
}
