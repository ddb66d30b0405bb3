package nl.duaal.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;

/** Inputs that a user changes in a workbook, and what the engine says of the same changes. */
record Edits(String name, Map<String, Double> numbers) {

    byte[] in(byte[] workbook) {
        return Cells.edit(workbook, editor -> numbers.forEach(editor::number));
    }

    Outcome<Evaluation> of(Model model) {
        for (var each : numbers.entrySet()) {
            model = Input.replace(model, each.getKey(), Expression.of(each.getValue()));
        }
        return Engine.evaluate(model);
    }

    /** What people do with a model: other lengths, fewer people, other amounts and rates, and the extremes of all. */
    static List<Edits> of(String name, Model model, Evaluation evaluation, long seed) {
        var edits = new ArrayList<Edits>();
        var random = new Random(seed);
        var halfOfAll = new LinkedHashMap<String, Double>();
        for (var parameter : model.parameters()) {
            if (parameter.content() instanceof Expression.Value value && random.nextBoolean()) {
                double factor = 1 + (0.1 + 0.2 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                double changed = value.number() * factor;
                halfOfAll.put("par_" + parameter.name(), parameter.percent() ? Math.min(1, changed) : changed);
            }
        }
        edits.add(new Edits(name + "-half", halfOfAll));
        edits.add(new Edits(name + "-nobody", Map.of("cohort_participants", 0.0)));
        edits.add(new Edits(
                name + "-fewer",
                Map.of("cohort_participants", evaluation.participants() / 3 + 0.25, "cohort_discount_rate", 0.11)));
        edits.add(new Edits(
                name + "-own-rate",
                Map.of("rate_" + model.parties().getFirst(), -0.02, "rate_society", 0.2, "cohort_discount_rate", 0.0)));
        var phases = evaluation.phases();
        if (phases.isEmpty()) return edits;
        var longer = new LinkedHashMap<String, Double>();
        var beyond = new LinkedHashMap<String, Double>();
        var extremes = new LinkedHashMap<String, Double>();
        var stays = new LinkedHashMap<String, Double>();
        for (int p = 0; p < phases.size(); p++) {
            String id = "phase_" + phases.get(p).id();
            boolean endless = model.phases().get(p).length() == null;
            double length = phases.get(p).until() - phases.get(p).from();
            if (!endless) longer.put(id + "_length", length + 5 + 0.5 * p);
            if (!endless) beyond.put(id + "_length", length + model.horizon() / 2);
            if (endless) beyond.put(id + "_length", 3.0);
            extremes.put(id + "_dropout", p == 0 ? 0.0 : 1.0);
            if (!endless) extremes.put(id + "_pass", p == 0 ? 0.5 : 0.0);
            stays.put(id + "_dropout", 0.0);
            if (!endless) stays.put(id + "_pass", 1.0);
        }
        edits.add(new Edits(name + "-longer", longer));
        edits.add(new Edits(name + "-beyond", beyond));
        edits.add(new Edits(name + "-extremes", extremes));
        edits.add(new Edits(name + "-stays", stays));
        edits.add(new Edits(
                name + "-none-passes", Map.of("phase_" + phases.getFirst().id() + "_pass", 0.0)));
        return edits;
    }
}
