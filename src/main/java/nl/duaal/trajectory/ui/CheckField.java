package nl.duaal.trajectory.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/** A box to tick. */
final class CheckField extends DesignField {

    private static final String CHECKED = "element.checked";

    private final Element input = new Element("input");
    private final Element problem = new Element("div");
    private final Predicate<Design> read;
    private boolean open;

    CheckField(String place, String label, Predicate<Design> read, Consumer<Boolean> listener) {
        super(place);
        this.read = read;
        input.setAttribute("type", "checkbox");
        input.setAttribute("id", inputId());
        input.addEventListener("change", event -> {
                    if (open) listener.accept(event.getEventData().path(CHECKED).asBoolean());
                })
                .synchronizeProperty("checked")
                .addEventData(CHECKED);
        var text = new Element("span");
        text.setText(label);
        var line = new Element("label");
        line.getClassList().add("check");
        line.appendChild(input, text);
        problem.getClassList().add("field-problem");
        problem.setAttribute("role", "alert");
        problem.setVisible(false);
        getElement().appendChild(line, problem);
    }

    @Override
    void showIn(Design design, boolean editable) {
        open = editable;
        input.setAttribute("disabled", !editable);
        input.setProperty("checked", read.test(design));
    }

    @Override
    void problem(@Nullable String message) {
        problem.setText(message == null ? "" : message);
        problem.setVisible(message != null);
    }
}
