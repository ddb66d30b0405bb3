package nl.duaal.costbenefit;

import java.util.List;
import java.util.UUID;
import nl.duaal.engine.Problem;

/** What came of making or changing a scenario. */
public sealed interface ScenarioOutcome {

    /** Stored; this is how the case and its scenarios stand now. */
    record Done(ScenarioSet now, UUID scenario) implements ScenarioOutcome {}

    /** The model would not be sound; nothing was stored. */
    record Refused(List<Problem> problems) implements ScenarioOutcome {}

    /** Somebody else was faster; nothing was stored. */
    record Outdated(ScenarioSet now) implements ScenarioOutcome {}

    /** The case has as many scenarios as it can have. */
    record Full(ScenarioSet now) implements ScenarioOutcome {}

    /** The scenario, or what is to be made of the model, is not there. */
    record Missing(ScenarioSet now) implements ScenarioOutcome {}

    /** The case itself is gone. */
    record Gone() implements ScenarioOutcome {}
}
