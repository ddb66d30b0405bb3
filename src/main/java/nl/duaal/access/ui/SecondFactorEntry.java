package nl.duaal.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.duaal.access.local.QrCode;
import nl.duaal.access.local.Totp;

/** Gives a telephone its secret, as a picture and as text, and asks for the code that shows it arrived. */
class SecondFactorEntry extends Div {

    private static final long serialVersionUID = 1;

    private final transient Totp.Secret secret = Totp.Secret.random();
    private final Div picture = new Div();
    private final TextField code = new TextField();

    SecondFactorEntry(String account) {
        addClassName("second-factor");
        var text = new Code(secret.text());
        text.setId("secret");
        var byHand = new Paragraph(getTranslation("access.factor.byHand") + " ");
        byHand.add(text);
        byHand.addClassName("sub");
        picture.addClassName("qr");
        code.setLabel(getTranslation("access.factor.code"));
        code.setId("factor-code");
        code.setManualValidation(true);
        code.addValueChangeListener(change -> code.setInvalid(false));
        CodeEntry.dress(code, true);
        add(new Paragraph(getTranslation("access.factor.text")), picture, byHand, code);
        name(account);
    }

    /** Under which name the telephone keeps it. */
    final void name(String account) {
        var image = new Image(
                QrCode.image(secret.address(account.isBlank() ? "account" : account.strip())),
                getTranslation("access.factor.picture"));
        image.setWidth("200px");
        image.setHeight("200px");
        picture.removeAll();
        picture.add(image);
    }

    Totp.Secret secret() {
        return secret;
    }

    TextField code() {
        return code;
    }

    void refuse(String problemKey) {
        code.setErrorMessage(getTranslation(problemKey));
        code.setInvalid(true);
    }
}
