package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.duaal.shell.FieldConflict.Choice;
import nl.duaal.shell.FieldConflict.Kind;
import org.jspecify.annotations.Nullable;

/** One field of a {@link ConflictScreen}: what it was, theirs, mine, and which of them is to hold. */
@Tag("fieldset")
final class ConflictField extends HtmlContainer {

    private enum Way {
        THEIRS,
        MINE,
        MERGED
    }

    private final Locale locale;
    private final FieldConflict conflict;
    private final String group = "conflict-" + UUID.randomUUID();
    private final Map<Way, Element> radios = new EnumMap<>(Way.class);
    private final @Nullable TextField line;
    private final @Nullable TextArea text;
    private Way chosen = Way.MINE;

    ConflictField(Locale locale, FieldConflict conflict, String by) {
        this.locale = locale;
        this.conflict = conflict;
        addClassName("conflict-field");
        setId("conflict-" + conflict.key());
        getElement().appendChild(new Element("legend").setText(conflict.label()));
        var versions = new Div();
        versions.addClassName("conflict-versions");
        var was = new Div(head(say("shell.conflict.was")), value(conflict.was()));
        was.addClassName("conflict-was");
        versions.add(was, choice(Way.THEIRS, by, marked(conflict.theirs())));
        versions.add(choice(Way.MINE, say("shell.conflict.mine"), marked(conflict.mine())));
        add(versions);
        var merged = TextDifference.merge(conflict.was(), conflict.theirs(), conflict.mine())
                .filter(both -> both.length() <= conflict.maxLength());
        line = conflict.kind() == Kind.LINE ? lineField(merged.orElse(conflict.mine())) : null;
        text = conflict.kind() == Kind.TEXT ? textField(merged.orElse(conflict.mine())) : null;
        if (line != null) add(mergedChoice(line));
        if (text != null) add(mergedChoice(text));
        // Two changes of one text that do not touch both stand; for anything else the user's own wish comes first,
        // since what the other one saved is in the history already.
        choose(text != null && merged.isPresent() ? Way.MERGED : Way.MINE);
    }

    /** What the user decided. */
    Choice choice() {
        return switch (chosen) {
            case THEIRS -> new Choice.Theirs();
            case MINE -> new Choice.Mine();
            case MERGED -> new Choice.Merged(line != null ? line.getValue() : text != null ? text.getValue() : "");
        };
    }

    /** Whether what the user decided can be saved; says at the field why not. */
    boolean check() {
        if (line == null) return true;
        boolean wrong = chosen == Way.MERGED && line.getValue().isBlank();
        line.setInvalid(wrong);
        line.setErrorMessage(wrong ? say("shell.conflict.empty") : "");
        if (wrong) line.focus();
        return !wrong;
    }

    private String say(String key) {
        return Words.text(locale, key);
    }

    private Component marked(String value) {
        return conflict.kind() == Kind.CHOICE ? value(value) : TextMarks.after(locale, conflict.was(), value);
    }

    private Div value(String value) {
        var shown = new Div(value.isEmpty() ? say("shell.text.empty") : value);
        shown.addClassName("conflict-value");
        if (value.isEmpty()) shown.addClassName("muted");
        return shown;
    }

    private static Span head(String text) {
        var head = new Span(text);
        head.addClassName("conflict-head");
        return head;
    }

    private Component choice(Way way, String label, Component value) {
        var choice = new Div();
        choice.addClassName("conflict-choice");
        choice.getElement().appendChild(labelled(way, label), value.getElement());
        return choice;
    }

    private Element labelled(Way way, String label) {
        var radio = new Element("input");
        radio.setAttribute("type", "radio").setAttribute("name", group).setAttribute("value", way.name());
        radio.addEventListener("change", change -> choose(way));
        radios.put(way, radio);
        var element = new Element("label");
        element.getClassList().add("conflict-head");
        return element.appendChild(radio, new Element("span").setText(label));
    }

    private Component mergedChoice(Component field) {
        var choice = new Div();
        choice.addClassNames("conflict-choice", "conflict-merged");
        choice.getElement().appendChild(labelled(Way.MERGED, say("shell.conflict.merged")), field.getElement());
        return choice;
    }

    private TextField lineField(String value) {
        var field = new TextField();
        field.setAriaLabel(say("shell.conflict.merged"));
        field.setMaxLength(conflict.maxLength());
        field.setValue(value);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> choose(Way.MERGED));
        return field;
    }

    private TextArea textField(String value) {
        var field = new TextArea();
        field.setAriaLabel(say("shell.conflict.merged"));
        field.setMaxLength(conflict.maxLength());
        field.setValue(value);
        field.setWidthFull();
        field.setMinRows(3);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> choose(Way.MERGED));
        return field;
    }

    private void choose(Way way) {
        chosen = way;
        // The browser unchecks the others by itself and tells nobody.
        radios.forEach((other, radio) -> radio.setProperty("checked", other == way));
    }
}
