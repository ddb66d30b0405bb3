package nl.duaal.costbenefit.ui;

import java.util.HashMap;
import java.util.Map;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Formula;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/** What people call the inputs of a model, and how their values are written. */
final class InputNames {

    private record Shown(String label, @Nullable String unit, boolean percent) {}

    private final CaseWords words;
    private final Model model;
    private final Map<String, Shown> shown = new HashMap<>();

    InputNames(CaseWords words, Model model) {
        this.words = words;
        this.model = model;
        for (Input input : Input.of(model)) shown.put(input.key(), shown(input));
    }

    String label(String key) {
        return of(key).label;
    }

    @Nullable
    String unit(String key) {
        return of(key).unit;
    }

    boolean isPercent(String key) {
        return of(key).percent;
    }

    boolean isEuro(String key) {
        String unit = of(key).unit;
        return unit != null && unit.startsWith("EUR");
    }

    /** For the range of a parameter. */
    RangeWords texts(String key) {
        return new RangeWords(words, of(key).unit, of(key).percent);
    }

    /** Short enough for a table: a sum of money has its sign, and what it is per follows from the label. */
    String value(String key, @Nullable Double value) {
        if (value == null || !Double.isFinite(value)) return words.workbook("noEnd");
        Shown input = of(key);
        String text = words.plain(value, input.unit, input.percent);
        return input.unit != null && input.unit.startsWith("EUR") ? "€ " + text : text;
    }

    /** A formula with the labels of what it is made of. */
    String content(String key, Expression content) {
        return switch (content) {
            case Expression.Value(double number) -> value(key, number);
            case Formula formula -> words.readable(formula, model.parameters());
        };
    }

    /** What a base that moved has no more is called as it was called in the model. */
    private Shown of(String key) {
        var known = shown.get(key);
        return known == null ? new Shown(key.replaceFirst("^par_", ""), null, false) : known;
    }

    private Shown shown(Input input) {
        return switch (input.kind()) {
            case PARTICIPANTS -> new Shown(words.say("assumption.participants"), null, false);
            case DISCOUNT_RATE -> new Shown(words.say("assumption.discountRate"), null, true);
            case PARTY_RATE ->
                new Shown(words.say("assumption.partyRate", words.partyInSentence(input.subject())), null, true);
            case PHASE_LENGTH -> phase(input, "assumption.length", false);
            case PHASE_DROPOUT -> phase(input, "assumption.dropout" + period(), true);
            case PHASE_PASS_RATE -> phase(input, "assumption.passRate", true);
            case PARAMETER ->
                model.parameters().stream()
                        .filter(parameter -> parameter.name().equals(input.subject()))
                        .findFirst()
                        .map(parameter -> new Shown(words.parameter(parameter), parameter.unit(), parameter.percent()))
                        .orElseThrow();
        };
    }

    private String period() {
        return model.periodsPerYear() == 12 ? ".month" : ".year";
    }

    private Shown phase(Input input, String key, boolean percent) {
        return new Shown(words.phase(model, input.subject()) + ": " + words.say(key), null, percent);
    }
}
