package nl.duaal.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import nl.duaal.access.local.PasswordRules;

/** A field for a password that somebody chooses: shown on request, pasted as one likes. */
class NewPassword extends PasswordField {

    private static final long serialVersionUID = 1;

    NewPassword(String label) {
        setLabel(label);
        setHelperText(getTranslation("access.password.hint", PasswordRules.SHORTEST));
        getElement().setProperty("autocomplete", "new-password");
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
        RevealWords.set(this);
    }

    void refuse(String problemKey) {
        setErrorMessage(
                switch (problemKey) {
                    case "access.password.tooShort" -> getTranslation(problemKey, PasswordRules.SHORTEST);
                    case "access.password.tooLong" -> getTranslation(problemKey, PasswordRules.LONGEST);
                    default -> getTranslation(problemKey);
                });
        setInvalid(true);
    }
}
