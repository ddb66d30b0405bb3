package nl.duaal.coaching.ui;

import com.vaadin.flow.component.HasValidation;
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
import java.util.stream.Collectors;
import nl.duaal.shell.FormDialog;
import org.jspecify.annotations.Nullable;

/** A few choices side by side, each one touch away; a button that is chosen says so to who does not see it as well. */
final class Chips<T> extends Div implements HasValidation {

    /** How many of them can be chosen. */
    enum Many {
        /** Always one, but before the first choice where nothing is chosen beforehand. */
        ONE,
        ONE_OR_NONE,
        ANY
    }

    private final Many many;
    private final transient Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Set<T> chosen = new LinkedHashSet<>();
    private final transient List<Runnable> listeners = new ArrayList<>();
    private final Div row = new Div();
    private final Span wrong = new Span();

    Chips(String id, String label, Collection<T> all, Function<T, String> name, Many many, Collection<T> value) {
        this.many = many;
        setId(id);
        addClassName("chips");
        var caption = new Span(label);
        caption.addClassName("chips-label");
        caption.setId(id + "-label");
        row.addClassName("chips-row");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-labelledby", id + "-label");
        wrong.addClassName("chips-wrong");
        wrong.setId(id + "-wrong");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        add(caption, row, wrong);
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
        changed();
    }

    private void changed() {
        setInvalid(false);
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

    /** The form keeps what is chosen while it is filled in; whoever listens already is told when it comes back. */
    Chips<T> keptBy(FormDialog form) {
        form.keepFilled(
                getId().orElseThrow(),
                () -> chosen.stream().map(Chips::key).sorted().collect(Collectors.joining("\n")),
                kept -> {
                    var keys = Set.of(kept.split("\n"));
                    chosen.clear();
                    buttons.keySet().stream()
                            .filter(one -> keys.contains(key(one)))
                            .forEach(chosen::add);
                    changed();
                },
                this::onChange);
        return this;
    }

    private static String key(Object one) {
        return one instanceof Enum<?> constant ? constant.name() : one.toString();
    }

    @Override
    public void setErrorMessage(@Nullable String message) {
        wrong.setText(message == null ? "" : message);
    }

    @Override
    public String getErrorMessage() {
        return wrong.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        wrong.setVisible(invalid);
        if (invalid)
            row.getElement().setAttribute("aria-describedby", wrong.getId().orElseThrow());
        else row.getElement().removeAttribute("aria-describedby");
    }

    @Override
    public boolean isInvalid() {
        return wrong.isVisible();
    }

    Set<T> values() {
        return Set.copyOf(chosen);
    }

    Optional<T> value() {
        return chosen.stream().findFirst();
    }

    /** The one that is chosen, where there is one. */
    T one() {
        return value().orElseThrow();
    }

    /** Takes every choice away. */
    void none() {
        chosen.clear();
        show();
    }
}
