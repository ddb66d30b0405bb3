package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** One field of a form about a design. */
abstract class DesignField extends Div {

    /** How numbers of a field are written. */
    enum Notation {
        PLAIN,
        WHOLE,
        PERCENT
    }

    private final String place;
    private final String id = "field-" + UUID.randomUUID().toString().substring(0, 8);
    private Predicate<Design> when = design -> true;

    /** @param place where in the design, as problems name it */
    DesignField(String place) {
        this.place = place;
        addClassName("design-field");
        getElement().setAttribute("data-place", place);
    }

    String place() {
        return place;
    }

    String inputId() {
        return id;
    }

    /** Whether problems at this place are this field's. */
    boolean isAt(String other) {
        return other.equals(place) || other.startsWith(place + ".") || other.startsWith(place + "[");
    }

    /** Shows the field only for designs where it means something. */
    DesignField when(Predicate<Design> condition) {
        when = condition;
        return this;
    }

    /** Takes the whole width of the form. */
    DesignField wide() {
        addClassName("wide");
        return this;
    }

    final void show(Design design, boolean open) {
        boolean visible = when.test(design);
        setVisible(visible);
        if (visible) showIn(design, open);
    }

    /** Shows what the design has here. */
    abstract void showIn(Design design, boolean open);

    /** Says what is wrong here; null for nothing. What was typed stays. */
    abstract void problem(@Nullable String message);

    /** Tells of what was typed and of which nothing came; null once that is over. */
    void onPending(Consumer<@Nullable String> listener) {}

    /** Everything about an edit is known: whoever waits for what was typed is told. */
    void settled() {}

    /** Puts back what was typed the last time, as if it were typed now; false where nothing is typed. */
    boolean retype(String content) {
        return false;
    }

    /** How limits are written in problems that are shown here. */
    Notation notation() {
        return Notation.PLAIN;
    }

    /** A label for a plain input. */
    final Element label(String text) {
        var label = new Element("label");
        label.setAttribute("for", id);
        label.setText(text);
        return label;
    }
}
