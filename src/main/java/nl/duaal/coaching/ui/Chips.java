package nl.duaal.coaching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A few choices side by side, each one touch away; a button that is chosen says so to who does not see it as well. */
final class Chips<T> extends Div {

    /** How many of them can be chosen. */
    enum Many {
        /** Always one. */
        ONE,
        ONE_OR_NONE,
        ANY
    }

    private final Many many;
    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Set<T> chosen = new LinkedHashSet<>();
    private final transient List<Runnable> listeners = new ArrayList<>();

    Chips(String id, String label, Collection<T> all, Function<T, String> name, Many many, Collection<T> value) {
        this.many = many;
        setId(id);
        addClassName("chips");
        var caption = new Span(label);
        caption.addClassName("chips-label");
        caption.setId(id + "-label");
        var row = new Div();
        row.addClassName("chips-row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-labelledby", id + "-label");
        add(caption, row);
        chosen.addAll(value);
        for (T one : all) {
            var button = new NativeButton(name.apply(one));
            button.addClassName("chip");
            button.addClickListener(click -> toggle(one));
            buttons.put(one, button);
            row.add(button);
        }
        show();
    }

    private void toggle(T one) {
        boolean was = chosen.contains(one);
        if (many == Many.ONE && was) return;
        if (many != Many.ANY) chosen.clear();
        if (was) chosen.remove(one);
        else chosen.add(one);
        show();
        listeners.forEach(Runnable::run);
    }

    private void show() {
        buttons.forEach((one, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen.contains(one))));
    }

    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    Set<T> values() {
        return Set.copyOf(chosen);
    }

    Optional<T> value() {
        return chosen.stream().findFirst();
    }

    /** The one that is chosen, where there is always one. */
    T one() {
        return value().orElseThrow();
    }

    /** Takes every choice away. */
    void none() {
        chosen.clear();
        show();
    }
}
