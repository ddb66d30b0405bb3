package nl.duaal.admin.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.Invitation;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.InvitationService;

/** Who is invited, and to be what. */
class InviteDialog extends Dialog {

    private final AdminWords words;
    private final transient InvitationService invitations;
    private final transient SignedIn by;
    private final transient BiConsumer<String, InvitationOutcome.Made> made;
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();

    /** @param made takes the address and the link that was made for it */
    InviteDialog(
            AdminWords words,
            InvitationService invitations,
            SignedIn by,
            BiConsumer<String, InvitationOutcome.Made> made) {
        this.words = words;
        this.invitations = invitations;
        this.by = by;
        this.made = made;
        setHeaderTitle(words.say("invitations.invite"));
        setWidth("32rem");
        setMaxWidth("96vw");
        name.setLabel(words.say("invitations.name"));
        name.setId("invite-name");
        name.setMaxLength(Invitation.NAME_MAX_LENGTH);
        name.setWidthFull();
        name.setAutofocus(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        email.setLabel(words.say("invitations.email"));
        email.setId("invite-email");
        email.setMaxLength(Invitation.EMAIL_MAX_LENGTH);
        email.setManualValidation(true);
        email.setWidthFull();
        email.addValueChangeListener(change -> email.setInvalid(false));
        roles.setLabel(words.say("invitations.roles"));
        roles.setId("invite-roles");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(words::role);
        roles.addValueChangeListener(change -> roles.setInvalid(false));
        var fields = new Div(name, email, roles);
        fields.addClassName("form");
        add(fields);
        var invite = new Button(words.say("invitations.make"), click -> invite());
        invite.addThemeName("primary");
        invite.setId("make-invitation");
        getFooter().add(new Button(words.say("cancel"), click -> close()), invite);
    }

    private void invite() {
        switch (invitations.invite(by, email.getValue(), name.getValue(), roles.getValue())) {
            case InvitationOutcome.Made link -> {
                close();
                made.accept(email.getValue().strip(), link);
            }
            case InvitationOutcome.WorksElsewhere elsewhere -> wrong(email, "invitations.email.hasAccount");
            case InvitationOutcome.HasAccount exists -> wrong(email, "invitations.email.hasAccount");
            case InvitationOutcome.WrongEmail wrong -> wrong(email, "invitations.email.wrong");
            case InvitationOutcome.WrongName wrong -> wrong(name, "invitations.name.wrong");
            case InvitationOutcome.NoRole none -> wrong(roles, "invitations.roles.needed");
            case InvitationOutcome.Missing missing -> wrong(email, "invitations.email.wrong");
        }
    }

    private void wrong(HasValidation field, String key) {
        field.setErrorMessage(words.say(key));
        field.setInvalid(true);
    }
}
