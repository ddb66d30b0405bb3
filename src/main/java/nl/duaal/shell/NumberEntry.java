package nl.duaal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field for a number in the user's own notation, with its unit beside it. What is typed stays as it is typed; only
 * when the field is left the number is written out neatly. A number reaches the listeners shortly after the typing
 * pauses, and at once on Enter or when the field is left; the same number never twice in a row.
 *
 * <p>It is made of plain HTML elements: an assumptions column holds dozens of them, and the input has to be described
 * by its unit, its hint and its problem together.
 */
public final class NumberEntry extends Composite<Div> implements HasStyle {

    /** Long enough not to count at every key, short enough to feel immediate. */
    static final int PAUSE_MILLISECONDS = 350;

    private static final String VALUE = "element.value";

    private final Locale locale;
    private final String id = "number-" + UUID.randomUUID().toString().substring(0, 8);
    private final Element label = new Element("label");
    private final Element input = new Element("input");
    private final Element unit = described("span", "number-unit");
    private final Element problem = described("div", "number-problem");
    private final Element hint = described("div", "number-hint");
    private final transient List<DoubleConsumer> listeners = new ArrayList<>();
    private final transient List<Runnable> problemListeners = new ArrayList<>();
    private final transient List<Consumer<@Nullable String>> pendingListeners = new ArrayList<>();
    private @Nullable String pending;
    private boolean hadProblem;

    private transient NumberText notation;
    private String text = "";
    private boolean unreadable;
    private boolean readOnly;
    private @Nullable String refused;
    private @Nullable BigDecimal number;

    public NumberEntry(Locale locale) {
        this.locale = Words.closest(locale);
        this.notation = new NumberText(locale, NumberText.Kind.PLAIN);
        label.setAttribute("for", id);
        label.getClassList().add("number-label");
        label.setVisible(false);
        input.setAttribute("id", id);
        input.setAttribute("type", "text");
        input.setAttribute("inputmode", "decimal");
        input.setAttribute("autocomplete", "off");
        input.setAttribute("spellcheck", "false");
        input.setAttribute("maxlength", String.valueOf(NumberText.MAX_LENGTH));
        input.getClassList().add("number-input");
        problem.setAttribute("role", "alert");
        var line = new Element("div");
        line.getClassList().add("number-line");
        line.appendChild(input, unit);
        getContent().addClassName("number-entry");
        getContent().getElement().appendChild(label, line, problem, hint);
        listen();
    }

    private void listen() {
        // The value comes with the event: while the typing has not paused, the synchronised property is still the old
        // one.
        input.addEventListener("input", event -> typed(value(event), false))
                .synchronizeProperty("value")
                .addEventData(VALUE)
                .debounce(PAUSE_MILLISECONDS);
        input.addEventListener("change", event -> typed(value(event), true))
                .synchronizeProperty("value")
                .addEventData(VALUE);
        input.addEventListener("blur", event -> writeNeatly());
    }

    private Element described(String tag, String className) {
        var element = new Element(tag);
        element.setAttribute("id", id + "-" + className);
        element.getClassList().add(className);
        element.setVisible(false);
        return element;
    }

    /** A visible label above the field; it names the field too. */
    public void setLabel(String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    /** Names the field by the element with this id, where the view shows a label of its own. */
    public void setLabelledBy(String elementId) {
        input.setAttribute("aria-labelledby", elementId);
    }

    /** The id of the input, for a label element of the view's own. */
    public String inputId() {
        return id;
    }

    /** What the number counts, shown beside the field and read out with it. */
    public void setUnit(@Nullable String text) {
        show(unit, text);
    }

    /** A quiet line under the field, read out with it. */
    public void setHint(@Nullable String text) {
        show(hint, text);
    }

    /** The value is a fraction, shown and typed as a percentage: 0.1713 is "17,13" with "%" beside it. */
    public void setPercent(boolean percent) {
        change(percent ? NumberText.Kind.PERCENT : NumberText.Kind.PLAIN);
        setUnit(percent ? "%" : null);
    }

    /** Euros are shown whole or with two decimals or more, so 15.6 is "15,60". */
    public void setEuro(boolean euro) {
        change(euro ? NumberText.Kind.EURO : NumberText.Kind.PLAIN);
    }

    private void change(NumberText.Kind kind) {
        notation = new NumberText(locale, kind);
        if (number != null) write(notation.format(number.doubleValue()));
    }

    /**
     * Shows a number that comes from elsewhere. When it is the one that was shown or typed last, the field is left
     * alone, so that showing everything anew never takes away what somebody is typing.
     */
    public void setNumber(double value) {
        var given = BigDecimal.valueOf(value);
        if (number != null && number.compareTo(given) == 0) return;
        number = given;
        unreadable = false;
        refused = null;
        write(notation.format(value));
        showProblem();
        tellPending(null);
    }

    /** An empty field, which is no mistake as long as nobody leaves it so. */
    public void clear() {
        discard();
        write("");
    }

    /** The number shown or typed; nothing while the text is not a number. */
    public Optional<Double> number() {
        return unreadable ? Optional.empty() : Optional.ofNullable(number).map(BigDecimal::doubleValue);
    }

    /** Tells of every new number that is typed. */
    public void onNumber(DoubleConsumer listener) {
        listeners.add(listener);
    }

    /** Marks the number as refused and says why; null takes the mark away. What is typed stays. */
    public void setProblem(@Nullable String message) {
        refused = message;
        showProblem();
    }

    /** Forgets what was typed and what is wrong with it; the next number that is shown takes its place. */
    public void discard() {
        unreadable = false;
        refused = null;
        number = null;
        showProblem();
        tellPending(null);
    }

    /** Tells of text that is in the field and of which nothing came: no number, or a refused one; null once that is over. */
    public void onPending(Consumer<@Nullable String> listener) {
        pendingListeners.add(listener);
    }

    /** Tells when a problem has appeared or gone. */
    public void onProblem(Runnable listener) {
        problemListeners.add(listener);
    }

    /** Whether the field shows a problem, its own or one that was set. */
    public boolean hasProblem() {
        return unreadable || refused != null;
    }

    /** Shown, but not to be changed. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        input.setAttribute("readonly", readOnly);
    }

    /** Puts the keyboard into the field, with its text selected. */
    public void focus() {
        input.executeJs("this.focus(); this.select()");
    }

    /** What happens when somebody types this and leaves the field. */
    public void type(String typed) {
        input.setProperty("value", typed);
        typed(typed, true);
        writeNeatly();
    }

    /** The text in the field. */
    public String text() {
        return text;
    }

    private static String value(DomEvent event) {
        return event.getEventData().get(VALUE).asString();
    }

    private void typed(String typed, boolean finished) {
        // the attribute is a request to the browser, which anybody can take away
        if (readOnly) return;
        text = typed;
        var parsed = notation.parse(typed);
        if (parsed.isEmpty()) {
            if (finished) unreadable = true;
            showProblem();
            tellPending(typed.isBlank() ? null : typed);
            return;
        }
        unreadable = false;
        if (number == null || number.compareTo(parsed.get()) != 0) {
            number = parsed.get();
            refused = null;
            listeners.forEach(listener -> listener.accept(parsed.get().doubleValue()));
        }
        showProblem();
        tellPending(refused == null ? null : typed);
    }

    private void tellPending(@Nullable String now) {
        if (Objects.equals(pending, now)) return;
        pending = now;
        pendingListeners.forEach(listener -> listener.accept(now));
    }

    private void writeNeatly() {
        var parsed = notation.parse(text);
        if (parsed.isEmpty()) return;
        String neat = notation.format(parsed.get());
        if (neat.equals(text)) return;
        text = neat;
        // Who is back in the field by now may be typing on.
        input.executeJs("if (document.activeElement !== this) this.value = $0", neat);
    }

    private void write(String shown) {
        text = shown;
        // What was typed last may not have reached the property yet; the browser must hear of it all the same.
        if (shown.equals(input.getProperty("value"))) input.executeJs("this.value = $0", shown);
        else input.setProperty("value", shown);
    }

    private void showProblem() {
        String message = unreadable ? Words.text(locale, "shell.number.invalid") : refused;
        if (message == null) input.removeAttribute("aria-invalid");
        else input.setAttribute("aria-invalid", "true");
        show(problem, message);
        if (hadProblem == hasProblem()) return;
        hadProblem = hasProblem();
        problemListeners.forEach(Runnable::run);
    }

    private void show(Element element, @Nullable String shown) {
        element.setText(shown == null ? "" : shown);
        element.setVisible(shown != null && !shown.isEmpty());
        String ids = Stream.of(unit, problem, hint)
                .filter(Element::isVisible)
                .map(visible -> visible.getAttribute("id"))
                .collect(Collectors.joining(" "));
        if (ids.isEmpty()) input.removeAttribute("aria-describedby");
        else input.setAttribute("aria-describedby", ids);
    }
}
