package nl.duaal.costbenefit;

import java.util.List;

/** What came of keeping a simulation, or of bringing one back. */
public sealed interface KeepOutcome {

    /** @param now all that the case has now, the newest first */
    record Kept(List<KeptSimulation> now) implements KeepOutcome {
        public Kept {
            now = List.copyOf(now);
        }
    }

    /** The case has as many as it can have. */
    record Full() implements KeepOutcome {}

    /** Model or results are larger than can be kept. */
    record TooLarge() implements KeepOutcome {}

    /** There is nothing to bring back. */
    record Missing() implements KeepOutcome {}

    /** The case itself is gone. */
    record Gone() implements KeepOutcome {}
}
