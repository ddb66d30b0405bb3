package nl.duaal.shell;

import com.vaadin.flow.component.HasValidation;

/** Says at a field what is wrong with it. */
public final class FieldError {

    private FieldError() {}

    /** Marks the field and shows the message below it, until somebody unmarks it. */
    public static void show(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
