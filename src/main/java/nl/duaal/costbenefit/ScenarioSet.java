package nl.duaal.costbenefit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A case with all its scenarios, in their order. */
public record ScenarioSet(EvaluatedCase base, List<EvaluatedScenario> scenarios) {

    /** How many scenarios a case can have; more columns cannot be compared at a glance. */
    public static final int MOST = 4;

    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
    }

    /** Whether there is no room for another one. */
    public boolean isFull() {
        return scenarios.size() >= MOST;
    }

    /** One of them. */
    public Optional<EvaluatedScenario> find(UUID uuid) {
        return scenarios.stream()
                .filter(scenario -> scenario.stored().uuid().equals(uuid))
                .findFirst();
    }
}
