package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;

/** How the values of a scenario lie over a model. */
final class ScenarioModels {

    private ScenarioModels() {}

    static EvaluatedScenario evaluate(Model base, Scenario scenario) {
        var parked = new ArrayList<ScenarioValue>();
        Model model = base;
        for (ScenarioValue value : scenario.values()) {
            if (isAbout(base, value.inputKey())) model = with(model, value);
            else parked.add(value);
        }
        return new EvaluatedScenario(scenario, Engine.evaluate(model), parked);
    }

    /** Whether a model has the input or the flow that a key names. */
    static boolean isAbout(Model model, String key) {
        return model.flows().stream()
                        .anyMatch(flow -> ScenarioValue.flow(flow.id()).equals(key))
                || Input.of(model).stream().anyMatch(input -> input.key().equals(key));
    }

    private static Model with(Model model, ScenarioValue value) {
        Optional<String> flow = value.flow();
        return flow.isPresent()
                ? model.withoutFlows(List.of(flow.get()))
                : Input.replace(model, value.inputKey(), Expression.of(value.value()));
    }
}
