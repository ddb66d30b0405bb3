package nl.duaal.trajectory.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** A field of plain HTML: a text, a choice, a day. What is typed reaches the listener when typing pauses. */
final class PlainField extends DesignField {

    /** A choice of a select. */
    record Option(String value, String label) {}

    private static final int PAUSE_MILLISECONDS = 400;
    private static final String VALUE = "element.value";

    private final Element input;
    private final Element problem = new Element("div");
    private final Function<Design, String> read;
    private Function<Design, List<Option>> options = design -> List.of();
    private List<Option> offered = List.of();
    private boolean open;
    private boolean refused;
    private boolean wasRefused;
    private String typed = "";
    private Consumer<String> change = value -> {};
    private Consumer<@Nullable String> pending = text -> {};

    private PlainField(String place, String label, Element input, Function<Design, String> read) {
        super(place);
        this.input = input;
        this.read = read;
        input.setAttribute("id", inputId());
        problem.setAttribute("id", inputId() + "-problem");
        problem.setAttribute("role", "alert");
        problem.getClassList().add("field-problem");
        problem.setVisible(false);
        getElement().appendChild(label(label), input, problem);
    }

    static PlainField text(
            String place, String label, int most, Function<Design, String> read, Consumer<String> listener) {
        var input = new Element("input");
        input.setAttribute("type", "text");
        input.setAttribute("autocomplete", "off");
        input.getClassList().add("plain-input");
        return typing(place, label, input, most, read, listener);
    }

    static PlainField area(
            String place, String label, int most, Function<Design, String> read, Consumer<String> listener) {
        var input = new Element("textarea");
        input.setAttribute("rows", "3");
        return typing(place, label, input, most, read, listener);
    }

    /** @param type of the input: {@code date}, {@code month}, {@code time} */
    static PlainField moment(
            String place, String label, String type, Function<Design, String> read, Consumer<String> listener) {
        var input = new Element("input");
        input.setAttribute("type", type);
        input.getClassList().add("plain-input");
        var field = new PlainField(place, label, input, read);
        field.listen(listener, false);
        return field;
    }

    static PlainField choice(
            String place,
            String label,
            Function<Design, List<Option>> options,
            Function<Design, String> read,
            Consumer<String> listener) {
        var field = new PlainField(place, label, new Element("select"), read);
        field.options = options;
        field.listen(listener, false);
        field.addAttachListener(attached -> field.choose(field.typed));
        return field;
    }

    private static PlainField typing(
            String place,
            String label,
            Element input,
            int most,
            Function<Design, String> read,
            Consumer<String> listener) {
        // a little more than fits, so that what is too long is said and not cut
        input.setAttribute("maxlength", String.valueOf(most + 200));
        var field = new PlainField(place, label, input, read);
        field.listen(listener, true);
        return field;
    }

    private void listen(Consumer<String> listener, boolean whileTyping) {
        change = listener;
        Consumer<String> heard = value -> {
            if (!open || value.equals(typed)) return;
            typed = value;
            listener.accept(value);
        };
        input.addEventListener(
                        "change",
                        event -> heard.accept(event.getEventData().path(VALUE).asString("")))
                .synchronizeProperty("value")
                .addEventData(VALUE);
        if (!whileTyping) return;
        input.addEventListener(
                        "input",
                        event -> heard.accept(event.getEventData().path(VALUE).asString("")))
                .synchronizeProperty("value")
                .addEventData(VALUE)
                .debounce(PAUSE_MILLISECONDS);
    }

    @Override
    void showIn(Design design, boolean editable) {
        open = editable;
        if (isSelect()) {
            input.setAttribute("disabled", !editable);
        } else {
            input.setAttribute("readonly", !editable);
        }
        boolean others = offer(options.apply(design));
        String value = read.apply(design);
        if (isSelect()) {
            if (others || !value.equals(typed)) choose(value);
            return;
        }
        if (value.equals(typed) && Objects.equals(input.getProperty("value"), value)) return;
        typed = value;
        if (value.equals(input.getProperty("value"))) input.executeJs("this.value = $0", value);
        else input.setProperty("value", value);
    }

    private boolean isSelect() {
        return input.getTag().equals("select");
    }

    /** A select knows its value only once its options are there, so it is told last. */
    private void choose(String value) {
        typed = value;
        input.executeJs("this.value = $0", value);
    }

    private boolean offer(List<Option> wanted) {
        if (wanted.equals(offered)) return false;
        offered = wanted;
        input.removeAllChildren();
        for (Option option : wanted) {
            var child = new Element("option");
            child.setAttribute("value", option.value());
            child.setText(option.label());
            input.appendChild(child);
        }
        return true;
    }

    @Override
    void onPending(Consumer<@Nullable String> listener) {
        pending = listener;
    }

    @Override
    void settled() {
        // what was never refused here may still be kept of the last time
        if (refused) pending.accept(typed);
        else if (wasRefused) pending.accept(null);
        wasRefused = refused;
    }

    @Override
    boolean retype(String content) {
        if (!open) return false;
        if (isSelect()) choose(content);
        else input.setProperty("value", content);
        typed = content;
        change.accept(content);
        return true;
    }

    @Override
    void problem(@Nullable String message) {
        refused = message != null;
        problem.setText(message == null ? "" : message);
        problem.setVisible(message != null);
        if (message == null) {
            input.removeAttribute("aria-invalid");
            input.removeAttribute("aria-describedby");
        } else {
            input.setAttribute("aria-invalid", "true");
            input.setAttribute("aria-describedby", inputId() + "-problem");
        }
    }
}
