package nl.duaal.costbenefit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.shared.id.ScenarioId;

/**
 * A stored scenario: changed values that are laid over a case as that is now.
 *
 * @param position order among those of the case
 * @param values   in the order in which they were changed first; none twice
 * @param author   who made it
 * @param changedBy who changed it last
 */
public record Scenario(
        ScenarioId id,
        UUID uuid,
        long version,
        int position,
        ScenarioData data,
        List<ScenarioValue> values,
        Instant createdAt,
        String author,
        Instant changedAt,
        String changedBy) {

    public Scenario {
        values = List.copyOf(values);
    }

    /** What it changes about an input or a flow, if anything. */
    public Optional<ScenarioValue> value(String inputKey) {
        return values.stream()
                .filter(value -> value.inputKey().equals(inputKey))
                .findFirst();
    }
}
