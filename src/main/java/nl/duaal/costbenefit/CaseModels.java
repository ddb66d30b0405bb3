package nl.duaal.costbenefit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.duaal.costbenefit.CaseStore.StoredCase;
import nl.duaal.costbenefit.CaseStore.Summary;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;

/** How a case and the model that it rests on become each other. */
final class CaseModels {

    private CaseModels() {}

    /**
     * What a stored case comes to.
     *
     * @throws IllegalStateException when it is not sound, which is never stored
     */
    static Evaluation evaluate(CostBenefitCase stored) {
        return switch (Engine.evaluate(stored.refined())) {
            case Outcome.Ok(var evaluation) -> evaluation;
            case Outcome.Refused(var problems) ->
                throw new IllegalStateException("case " + stored.id().value() + ": " + problems);
        };
    }

    static Model model(StoredCase found) {
        return switch (ModelFile.read(found.baseModel().getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Ok(var model) -> model;
            case Outcome.Refused(var problems) ->
                throw new IllegalStateException("base of case " + found.id().value() + ": " + problems);
        };
    }

    static Summary summary(Evaluation evaluation) {
        Model model = evaluation.model();
        String party = CaseService.mainParty(model);
        var result = evaluation.party(party);
        Double payback = result.payback();
        return new Summary(
                model.start(),
                evaluation.participants(),
                party,
                payback == null ? null : payback * 12 / model.periodsPerYear(),
                result.npv());
    }

    static CaseData dataOf(Model model, String otherwise) {
        String note = model.note();
        return new CaseData(
                shortened(model.name().isBlank() ? otherwise : model.name().strip(), CaseData.NAME_MAX_LENGTH),
                note == null ? "" : shortened(note, CaseData.NOTE_MAX_LENGTH));
    }

    /**
     * An input of a model.
     *
     * @throws IllegalArgumentException when the model has no such input
     */
    static Input input(Model model, String key) {
        return Input.of(model).stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such input: " + key));
    }

    /** The number that a change lays over the base; none when that is what the base says. */
    static @Nullable Double refining(Model base, InputChange change) {
        Double value = change.value();
        boolean isInBase = value != null
                && input(base, change.inputKey()).content() instanceof Expression.Value(double number)
                && number == value;
        return isInBase ? null : value;
    }

    /** What the base says, as it is written in a model file. */
    static String written(Input input) {
        return switch (input.content()) {
            case null -> "";
            case Expression.Value(double number) -> Double.toString(number);
            case Formula formula -> formula.text();
        };
    }

    static List<Refinement> without(List<Refinement> refinements, List<String> inputKeys) {
        return refinements.stream()
                .filter(refinement -> !inputKeys.contains(refinement.inputKey()))
                .toList();
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
