package nl.duaal.costbenefit;

import java.util.List;
import nl.duaal.engine.Problem;

/** What came of changing a case. */
public sealed interface ChangeOutcome {

    /** Stored; this is how it stands now. */
    record Changed(EvaluatedCase now) implements ChangeOutcome {}

    /** The model would not be sound; nothing was stored. */
    record Refused(List<Problem> problems) implements ChangeOutcome {}

    /** Somebody else was faster; nothing was stored, and this is what they made of it. */
    record Outdated(EvaluatedCase now) implements ChangeOutcome {}

    /** The case was deleted meanwhile. */
    record Gone() implements ChangeOutcome {}
}
