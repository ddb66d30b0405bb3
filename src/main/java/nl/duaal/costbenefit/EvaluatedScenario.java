package nl.duaal.costbenefit;

import java.util.List;
import java.util.Optional;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Outcome;

/**
 * A scenario laid over its case as that is now.
 *
 * @param outcome its results, or what is wrong: a case that changed may not go together with it any more
 * @param parked  values for inputs or flows that the case does not have any more; they do nothing and are kept
 */
public record EvaluatedScenario(Scenario stored, Outcome<Evaluation> outcome, List<ScenarioValue> parked) {

    public EvaluatedScenario {
        parked = List.copyOf(parked);
    }

    /** Its results, where it goes together with the case. */
    public Optional<Evaluation> evaluation() {
        return outcome instanceof Outcome.Ok<Evaluation>(Evaluation evaluation)
                ? Optional.of(evaluation)
                : Optional.empty();
    }

    /** Whether a value does nothing, because what it is about is gone. */
    public boolean isParked(ScenarioValue value) {
        return parked.contains(value);
    }
}
