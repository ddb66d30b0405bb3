package nl.duaal.costbenefit;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What of a case's changes can be laid over a base that moved. Each is laid over what the ones before it left, in the
 * order in which they were made; what the model would not be sound with is parked with the reason, and tried again
 * whenever the base moves. What is about an input that is gone does nothing either, without being marked for it.
 *
 * @see "decision 0054: design and case, one truth"
 */
final class ParkedChanges {

    private ParkedChanges() {}

    /** The same case with every change that its base can bear, and the others parked. */
    static CostBenefitCase weighed(CostBenefitCase on) {
        var refinements = new ArrayList<Refinement>();
        var ranges = new ArrayList<RefinedRange>();
        for (Refinement one : on.refinements()) refinements.add(one.parkedFor(null));
        for (RefinedRange one : on.ranges()) ranges.add(one.parkedFor(null));
        if (problem(on.with(refinements, ranges)) == null) return on.with(refinements, ranges);
        var laid = new ArrayList<Refinement>();
        for (Refinement one : refinements) {
            laid.add(one);
            String problem = problem(on.with(laid, List.of()));
            if (problem != null) laid.set(laid.size() - 1, one.parkedFor(problem));
        }
        var spread = new ArrayList<RefinedRange>();
        for (RefinedRange one : ranges) {
            spread.add(one);
            String problem = problem(on.with(laid, spread));
            if (problem != null) spread.set(spread.size() - 1, one.parkedFor(problem));
        }
        return on.with(laid, spread);
    }

    /** The same changes, those whose input the base has no more under what it was called in the base before. */
    static CostBenefitCase named(CostBenefitCase on, Model before) {
        var refinements = on.refinements().stream()
                .map(one -> one.calledLast(lastLabel(on.base(), before, one.inputKey(), one.lastLabel())))
                .toList();
        var ranges = on.ranges().stream()
                .map(one -> one.calledLast(lastLabel(on.base(), before, one.inputKey(), one.lastLabel())))
                .toList();
        return on.with(refinements, ranges);
    }

    private static @Nullable String lastLabel(Model now, Model before, String key, @Nullable String known) {
        if (Input.of(now).stream().anyMatch(input -> input.key().equals(key))) return null;
        String label = CaseModels.label(before, key);
        return label == null ? known : CaseModels.shortened(label, 400);
    }

    /** What is wrong with a case first; none when nothing is. */
    private static @Nullable String problem(CostBenefitCase weighed) {
        return switch (Engine.evaluate(weighed.refined())) {
            case Outcome.Ok<Evaluation> _ -> null;
            case Outcome.Refused<Evaluation>(var problems) ->
                problems.getFirst().code().key();
        };
    }
}
