package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Variant;

/** The ready-made scenarios of a model as a case would hold them. */
final class Scenarios {

    private Scenarios() {}

    static List<WorkbookScenario> of(Evaluation base, int most) {
        var model = base.model();
        Map<String, Expression> before = new HashMap<>();
        for (Input input : Input.of(model)) before.put(input.key(), input.content());
        var scenarios = new ArrayList<WorkbookScenario>();
        var kinds = new ArrayList<Variant.Kind>();
        for (Variant variant : Variant.of(model)) {
            // one of each kind tells more than all places and all subsidies
            if (scenarios.size() == most || kinds.contains(variant.kind())) continue;
            kinds.add(variant.kind());
            var evaluation = Cases.evaluate(variant.model());
            var changes = new ArrayList<WorkbookScenario.Change>();
            for (Input input : Input.of(variant.model())) {
                if (Objects.equals(before.get(input.key()), input.content())) continue;
                double value = evaluation.inputValues().get(input.key());
                changes.add(new WorkbookScenario.Change.Number(input.key(), value));
            }
            for (var flow : model.flows()) {
                if (!variant.model().flows().contains(flow)) {
                    changes.add(new WorkbookScenario.Change.Without(flow.id()));
                }
            }
            String name = variant.kind() + " " + variant.subject();
            scenarios.add(new WorkbookScenario(name.strip(), "", "Noor, 22 november 2026", evaluation, changes));
        }
        return scenarios;
    }
}
