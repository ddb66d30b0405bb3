package nl.duaal.trajectory;

import java.util.List;
import nl.duaal.trajectory.check.RuleFinding;
import nl.duaal.trajectory.design.DesignProblem;

/** What came of changing a trajectory. */
public sealed interface SaveOutcome {

    /** Stored; this is how it stands now. */
    record Saved(OpenTrajectory now) implements SaveOutcome {}

    /** It cannot be so; nothing was stored. */
    record Refused(List<DesignProblem> problems) implements SaveOutcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** It does not keep to the law, and nobody wrote down why not; nothing was stored. */
    record Unreasoned(List<RuleFinding> findings) implements SaveOutcome {
        public Unreasoned {
            findings = List.copyOf(findings);
        }
    }

    /** Somebody else was faster; nothing was stored, and this is what they made of it. */
    record Outdated(OpenTrajectory now) implements SaveOutcome {}

    /** The state of the version does not allow it: only drafts are edited, and nobody publishes what they proposed. */
    record NotNow(OpenTrajectory now) implements SaveOutcome {}

    /** The trajectory is not there any more. */
    record Gone() implements SaveOutcome {}
}
