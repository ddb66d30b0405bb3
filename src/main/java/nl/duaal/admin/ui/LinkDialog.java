package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.shell.Toast;

/** Shows a link once, to copy and pass on. */
class LinkDialog extends Dialog {

    LinkDialog(AdminWords words, String name, InvitationOutcome.Made made) {
        setHeaderTitle(words.say("invitations.link.title", name));
        setWidth("36rem");
        setMaxWidth("96vw");
        var about =
                new Paragraph(words.say(made.mailed() ? "invitations.link.mailed" : "invitations.link.copyOnly", name));
        var link = new TextField(words.say("invitations.link.label"));
        link.setId("invitation-link");
        link.setReadOnly(true);
        link.setWidthFull();
        var copy = new Button(words.say("invitations.link.copy"));
        copy.setId("copy-link");
        copy.addThemeName("primary");
        // copied where it is clicked: a browser lets a page copy only while somebody clicks
        copy.getElement()
                .executeJs(
                        "this.addEventListener('click', () => navigator.clipboard && navigator.clipboard"
                                + ".writeText($0.value).catch(() => { $0.inputElement.select(); }))",
                        link.getElement());
        copy.addClickListener(click -> Toast.show(words.say("invitations.link.copied")));
        var fields = new Div(about, link);
        fields.addClassName("form");
        add(fields);
        var close = new Button(words.say("invitations.close"), click -> close());
        close.setId("close-link");
        getFooter().add(close, copy);
        setCloseOnOutsideClick(false);
        // the browser knows under which address it reached us
        addAttachListener(attach -> attach.getUI()
                .getPage()
                .executeJs("return document.baseURI")
                .then(String.class, base -> {
                    link.setValue(base.replaceAll("/+$", "") + "/welcome/" + made.token());
                }));
    }
}
