package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked of every case, ready to become a scenario.
 *
 * @param subject the flow that is left out, or the number of places; else empty
 */
public record ReadyScenario(Variant.Kind kind, String subject) {

    /** All that a model has a handle for. */
    public static List<ReadyScenario> of(Model model) {
        return Variant.of(model).stream()
                .map(variant -> new ReadyScenario(variant.kind(), variant.subject()))
                .toList();
    }

    /**
     * What it changes in a case as that is now; none where the case has no handle for it, or does not go together with
     * it. A formula that the variant changes becomes the number that it gives.
     */
    Optional<List<ScenarioValue>> values(Model model) {
        return Variant.of(model).stream()
                .filter(variant -> variant.kind() == kind && variant.subject().equals(subject))
                .findFirst()
                .flatMap(variant -> switch (Engine.evaluate(variant.model())) {
                    case Outcome.Ok(var evaluation) -> Optional.of(differences(model, evaluation));
                    case Outcome.Refused(var problems) -> Optional.empty();
                });
    }

    private static List<ScenarioValue> differences(Model before, Evaluation after) {
        Map<String, @Nullable Expression> contents = new LinkedHashMap<>();
        for (Input input : Input.of(before)) contents.put(input.key(), input.content());
        var values = new ArrayList<ScenarioValue>();
        Map<String, Double> numbers = after.inputValues();
        for (Input input : Input.of(after.model())) {
            // a party without a rate of its own, or what a formula gives, follows by itself
            if (Objects.equals(contents.get(input.key()), input.content())) continue;
            Double number = numbers.get(input.key());
            if (number != null) values.add(new ScenarioValue(input.key(), number));
        }
        for (Model.Flow flow : before.flows()) {
            if (!after.model().flows().contains(flow)) values.add(ScenarioValue.without(flow.id()));
        }
        return List.copyOf(values);
    }
}
