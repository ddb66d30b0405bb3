package nl.duaal.access.ui;

import com.vaadin.flow.component.textfield.TextField;

/** A field for a code, for keyboards of telephones and for whatever fills in codes by itself. */
final class CodeEntry {

    private CodeEntry() {}

    static void dress(TextField field, boolean digits) {
        field.getElement().setProperty("autocomplete", digits ? "one-time-code" : "off");
        field.getElement().setProperty("autocapitalize", "off");
        if (digits) {
            field.getElement()
                    .executeJs("const dress = () => this.inputElement"
                            + " ? this.inputElement.setAttribute('inputmode', 'numeric')"
                            + " : requestAnimationFrame(dress); dress()");
        }
    }
}
