package nl.duaal.language.work.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A text in a cell of a table, as high as it needs to be; what is typed is kept when the field is left. */
@Tag("textarea")
final class WordField extends AbstractSinglePropertyField<WordField, String> implements Focusable<WordField>, HasStyle {

    private static final long serialVersionUID = 1;

    /**
     * @param column that it stands in, by which the keyboard goes up and down
     * @param label  for who does not see the column and the row
     */
    WordField(String column, String label, int longest, String value) {
        super("value", "", false);
        setSynchronizedEvent("change");
        addClassName("word-field");
        getElement()
                .setAttribute("rows", "1")
                .setAttribute("maxlength", Integer.toString(longest))
                .setAttribute("data-column", column)
                .setAttribute("aria-label", label)
                .setAttribute("lang", "nl");
        setValue(value);
    }

    /** The text in one line, without what is around it. */
    String text() {
        return getValue().replaceAll("\\s+", " ").strip();
    }

    void label(String label) {
        getElement().setAttribute("aria-label", label);
    }

    void wrong(boolean wrong) {
        getElement().setAttribute("aria-invalid", Boolean.toString(wrong));
    }
}
