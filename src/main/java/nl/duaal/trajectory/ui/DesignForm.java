package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.DesignCheck;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.design.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Fields about a design. A change that cannot be is marked at its field with the reason, and stays there as it was
 * typed; it is tried again with every later change, because what was wrong may have been the other half of it.
 */
class DesignForm extends Div {

    private final TrajectoryWords words;
    private final Editing editing;
    private final List<DesignField> fields = new ArrayList<>();
    private final Map<DesignField, UnaryOperator<Design>> pending = new LinkedHashMap<>();
    private Div into = new Div();

    DesignForm(TrajectoryWords words, Editing editing) {
        this.words = words;
        this.editing = editing;
        addClassName("design-form");
    }

    final TrajectoryWords words() {
        return words;
    }

    final Editing editing() {
        return editing;
    }

    /** Whether something was typed that cannot be. */
    final boolean isPending() {
        return !pending.isEmpty();
    }

    /** The fields that follow belong together under this heading. */
    final FieldSet group(String titleKey) {
        into = new Div();
        into.addClassName("design-fields");
        var group = new FieldSet(words.say(titleKey));
        group.add(into);
        add(group);
        return group;
    }

    /** Something else among the fields. */
    final void put(Component other) {
        into.add(other);
    }

    /** Makes a field; what is entered there is a change of the design. */
    private <V, F extends DesignField> F put(
            String labelKey, BiFunction<Design, V, Design> write, BiFunction<String, Consumer<V>, F> make) {
        String label = words.say(labelKey);
        int own = fields.size();
        F field = make.apply(label, value -> edit(fields.get(own), label, design -> write.apply(design, value)));
        fields.add(field);
        into.add(field);
        field.onPending(text -> editing.typing(field.place(), text));
        return field;
    }

    final DesignField text(
            String place,
            String labelKey,
            int most,
            Function<Design, String> read,
            BiFunction<Design, String, Design> write) {
        return put(labelKey, write, (label, change) -> PlainField.text(place, label, most, read, change));
    }

    final DesignField area(
            String place,
            String labelKey,
            int most,
            Function<Design, String> read,
            BiFunction<Design, String, Design> write) {
        return put(labelKey, write, (label, change) -> PlainField.area(place, label, most, read, change))
                .wide();
    }

    final DesignField moment(
            String place,
            String labelKey,
            String type,
            Function<Design, String> read,
            BiFunction<Design, String, Design> write) {
        return put(labelKey, write, (label, change) -> PlainField.moment(place, label, type, read, change));
    }

    final DesignField choice(
            String place,
            String labelKey,
            Function<Design, List<PlainField.Option>> options,
            Function<Design, String> read,
            BiFunction<Design, String, Design> write) {
        return put(labelKey, write, (label, change) -> PlainField.choice(place, label, options, read, change));
    }

    /** A choice out of an enumeration whose texts stand under a set. */
    final <E extends Enum<E>> DesignField choice(
            String place,
            String labelKey,
            String set,
            Class<E> type,
            Function<Design, E> read,
            BiFunction<Design, E, Design> write) {
        var options = Arrays.stream(type.getEnumConstants())
                .map(one -> new PlainField.Option(one.name(), words.of(set, one)))
                .toList();
        return choice(
                place,
                labelKey,
                design -> options,
                design -> read.apply(design).name(),
                (design, value) -> write.apply(design, Enum.valueOf(type, value)));
    }

    final DesignField check(
            String place, String labelKey, Predicate<Design> read, BiFunction<Design, Boolean, Design> write) {
        return put(labelKey, write, (label, change) -> new CheckField(place, label, read, change));
    }

    final DesignField number(
            String place,
            String labelKey,
            @Nullable String unitKey,
            Function<Design, @Nullable Double> read,
            BiFunction<Design, Double, Design> write) {
        return put(
                labelKey,
                write,
                (label, change) -> new NumberField(words, place, label, unit(unitKey), read, change::accept, false));
    }

    /** A whole number; another one is refused. */
    final DesignField whole(
            String place,
            String labelKey,
            @Nullable String unitKey,
            Function<Design, @Nullable Integer> read,
            BiFunction<Design, Integer, Design> write) {
        Function<Design, @Nullable Double> number = design -> {
            Integer value = read.apply(design);
            return value == null ? null : Double.valueOf(value);
        };
        // what is not whole is out of every range
        BiFunction<Design, Double, Design> rounded = (design, value) ->
                write.apply(design, value == Math.rint(value) ? Integer.valueOf(value.intValue()) : Integer.MIN_VALUE);
        return put(
                labelKey,
                rounded,
                (label, change) -> new NumberField(words, place, label, unit(unitKey), number, change::accept, true));
    }

    final DesignField figure(
            String place,
            String labelKey,
            FigureField.Kind kind,
            @Nullable String unitKey,
            Function<Design, @Nullable Figure> read,
            BiFunction<Design, Figure, Design> write) {
        return put(
                labelKey,
                write,
                (label, change) -> new FigureField(words, editing, place, label, kind, unit(unitKey), read, change));
    }

    private @Nullable String unit(@Nullable String key) {
        return key == null ? null : words.say(key);
    }

    /** Shows the design; what was typed and could not be stays. */
    void show(Design design) {
        for (DesignField field : fields) if (!pending.containsKey(field)) field.show(design, editing.isOpen());
    }

    private void edit(DesignField field, String label, UnaryOperator<Design> edit) {
        pending.remove(field);
        pending.put(field, edit);
        String what = what(label);
        var together = editing.change(what, design -> {
            Design all = design;
            for (var one : pending.values()) all = one.apply(all);
            return all;
        });
        if (together.isEmpty()) {
            pending.clear();
        } else if (pending.size() > 1) {
            if (editing.change(what, edit).isEmpty()) pending.remove(field);
        }
        fields.forEach(one -> one.problem(null));
        for (var one : List.copyOf(pending.entrySet())) mark(one.getKey(), one.getValue());
        if (pending.isEmpty()) show(editing.design());
        fields.forEach(DesignField::settled);
    }

    /** Puts what was typed the last time back into its field; false when there is no such field here. */
    final boolean retype(String place, String content) {
        return fields.stream()
                .filter(field -> field.isVisible() && field.place().equals(place))
                .findFirst()
                .map(field -> field.retype(content))
                .orElse(false);
    }

    /** In words what is changed, for the list of what can be undone. */
    String what(String label) {
        return label;
    }

    private void mark(DesignField field, UnaryOperator<Design> edit) {
        Design wrong = edit.apply(editing.design());
        for (DesignProblem problem : DesignCheck.check(wrong)) {
            var own = fields.stream()
                    .filter(one -> one.isVisible() && one.isAt(problem.place()))
                    .findFirst();
            var at = own.orElse(field);
            at.problem(words.problem(problem, wrong, at.notation(), own.isEmpty()));
        }
    }
}
