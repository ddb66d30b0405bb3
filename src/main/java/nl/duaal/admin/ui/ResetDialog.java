package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.InvitationService;
import nl.duaal.access.manage.ManagedAccount;

/** A new link to sign in for somebody who forgot the password or lost the telephone. */
class ResetDialog extends Dialog {

    ResetDialog(AdminWords words, InvitationService invitations, SignedIn by, ManagedAccount account) {
        setHeaderTitle(words.say("invitations.reset.title", account.displayName()));
        setWidth("32rem");
        setMaxWidth("96vw");
        var about = new Paragraph(words.say("invitations.reset.text", account.displayName()));
        var everything = new Checkbox(words.say("invitations.reset.everything"));
        everything.setId("reset-everything");
        var problem = new Paragraph();
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var fields = new Div(problem, about, everything);
        fields.addClassName("form");
        add(fields);
        var make = new Button(words.say("invitations.reset.make"), click -> {
            var outcome = invitations.reset(by, account.uuid(), everything.getValue());
            if (outcome instanceof InvitationOutcome.Made made) {
                close();
                new LinkDialog(words, account.displayName(), made).open();
                return;
            }
            boolean elsewhere = outcome instanceof InvitationOutcome.WorksElsewhere;
            problem.setText(words.say(elsewhere ? "users.fault.ELSEWHERE" : "invitations.reset.noEmail"));
            problem.setVisible(true);
        });
        make.addThemeName("primary");
        make.setId("make-reset");
        getFooter().add(new Button(words.say("cancel"), click -> close()), make);
    }
}
