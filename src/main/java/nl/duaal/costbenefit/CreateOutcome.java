package nl.duaal.costbenefit;

import java.util.List;
import java.util.UUID;
import nl.duaal.engine.Problem;

/** What came of making a case. */
public sealed interface CreateOutcome {

    record Created(UUID uuid) implements CreateOutcome {}

    /** The file holds no sound model; nothing was stored. */
    record Refused(List<Problem> problems) implements CreateOutcome {}
}
