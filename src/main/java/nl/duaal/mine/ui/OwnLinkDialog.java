package nl.duaal.mine.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.duaal.access.local.InstallationAddress;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.QrCode;
import nl.duaal.mine.ui.OwnPagePanel.GiveWords;
import nl.duaal.person.Person;
import nl.duaal.shell.Toast;

/** Shows the link to somebody's own page once: to copy, and as a picture for the telephone of who sits at the table. */
final class OwnLinkDialog extends Dialog {

    OwnLinkDialog(GiveWords words, Person person, InvitationOutcome.Made made) {
        setHeaderTitle(words.say("link.title"));
        setWidth("36rem");
        setMaxWidth("96vw");
        setCloseOnOutsideClick(false);
        var link = new TextField(words.say("link.label"));
        link.setId("own-page-link");
        link.setReadOnly(true);
        link.setWidthFull();
        var picture = new Div();
        picture.addClassName("own-link");
        var copy = new Button(words.say("link.copy"));
        copy.setId("copy-own-page-link");
        copy.addThemeName("primary");
        // copied where it is clicked: a browser lets a page copy only while somebody clicks
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard && navigator.clipboard"
                                + ".writeText($0.value).catch(() => { $0.inputElement.select(); }))",
                        link.getElement());
        copy.addClickListener(click -> Toast.show(words.say("link.copied")));
        var content = new Div(new Paragraph(words.say(made.mailed() ? "link.mailed" : "link.pass")), link, picture);
        content.addClassName("form");
        add(content);
        var close = new Button(words.say("link.close"), click -> close());
        close.setId("close-own-page-link");
        getFooter().add(close, copy);
        // who speaks Arabic and is asked in it from the first page on
        String language = person.details().languages().contains("ar") ? "?language=ar" : "";
        // the browser knows under which address it reached us
        addAttachListener(attach -> attach.getUI()
                .getPage()
                .executeJs("return document.baseURI")
                .then(String.class, base -> {
                    var address = InstallationAddress.welcome(base.replaceAll("/+$", ""), made.token()) + language;
                    link.setValue(address);
                    picture.removeAll();
                    picture.add(new Image(QrCode.image(address), words.say("link.picture")));
                }));
    }
}
