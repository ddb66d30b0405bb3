package nl.duaal.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;

/** What the button says that shows a password. */
final class RevealWords {

    private RevealWords() {}

    static void set(PasswordField field) {
        field.getElement()
                .executeJs("this.i18n = {...this.i18n, reveal: $0}", field.getTranslation("access.password.reveal"));
    }
}
