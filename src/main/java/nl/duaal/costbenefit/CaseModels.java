package nl.duaal.costbenefit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

    /** What a changed case comes to; every range that is new must be sound as it was given, too. */
    static Outcome<Evaluation> checked(CostBenefitCase before, CostBenefitCase after) {
        Model model = after.refined();
        for (RefinedRange refined : after.ranges()) {
            if (before.ranges().contains(refined) || !after.hasOwnNumber(refined.inputKey())) continue;
            Model given = Input.replaceUncertainty(
                    model, refined.inputKey(), refined.range().uncertainty());
            if (Engine.evaluate(given) instanceof Outcome.Refused<Evaluation> refused) return refused;
        }
        return Engine.evaluate(model);
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

    /** The key of a parameter. */
    static String key(Model.Parameter parameter) {
        return "par_" + parameter.name();
    }

    /** The parameter under a key; none when the model has no such parameter. */
    static Optional<Model.Parameter> parameter(Model model, String key) {
        return model.parameters().stream()
                .filter(parameter -> key(parameter).equals(key))
                .findFirst();
    }

    /** How far a model says that a parameter with a number of its own may be off. */
    static Optional<Range> baseRange(Model base, String key) {
        return parameter(base, key)
                .filter(parameter -> parameter.content() instanceof Expression.Value)
                .map(parameter -> new Range(parameter.uncertainty()));
    }

    /**
     * The range that a change lays over the base; none when that is what the base says.
     *
     * @param value what the parameter is to be, which is most likely then
     * @throws IllegalArgumentException when the model has no such parameter, or no number for it
     */
    static @Nullable Range refining(Model base, RangeChange change, double value) {
        Range own = baseRange(base, change.inputKey())
                .orElseThrow(() -> new IllegalArgumentException("no parameter with a number: " + change.inputKey()));
        Range range = change.range();
        return range == null || range.equals(own) || range.equals(own.around(value)) ? null : range;
    }

    /** The number that a parameter has in a case. */
    static double value(CostBenefitCase stored, String key) {
        return stored.refinement(key)
                .map(Refinement::newValue)
                .orElseGet(() -> parameter(stored.base(), key)
                                        .map(Model.Parameter::content)
                                        .orElse(null)
                                instanceof Expression.Value(double number)
                        ? number
                        : Double.NaN);
    }

    /** What the base says, as it is written in a model file. */
    static String written(Input input) {
        return switch (input.content()) {
            case null -> "";
            case Expression.Value(double number) -> Double.toString(number);
            case Formula formula -> formula.text();
        };
    }

    /** What an input of a model is called; none when the model has no such input, or it has no name of its own. */
    static @Nullable String label(Model model, String key) {
        return Input.of(model).stream()
                .filter(input -> input.key().equals(key))
                .findFirst()
                .map(input -> label(model, input))
                .orElse(null);
    }

    private static @Nullable String label(Model model, Input input) {
        return switch (input.kind()) {
            case PARTICIPANTS, DISCOUNT_RATE, PARTY_RATE -> null;
            case PHASE_LENGTH, PHASE_DROPOUT, PHASE_PASS_RATE ->
                model.phases().stream()
                        .filter(phase -> phase.id().equals(input.subject()))
                        .findFirst()
                        .map(Model.Phase::label)
                        .orElse(null);
            case PARAMETER ->
                model.parameters().stream()
                        .filter(parameter -> parameter.name().equals(input.subject()))
                        .findFirst()
                        .map(Model.Parameter::label)
                        .orElse(null);
        };
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
