package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.Invitation;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.InvitationService;
import nl.duaal.shell.Toast;

/** Links that somebody got and did not use yet; makes new ones and takes them back. */
class InvitationSection extends Section {

    private final AdminWords words;
    private final transient InvitationService invitations;
    private final transient SignedIn by;
    private final Div list = new Div();
    private final Button invite;

    InvitationSection(AdminWords words, InvitationService invitations, SignedIn by) {
        this.words = words;
        this.invitations = invitations;
        this.by = by;
        var title = new H2(words.say("invitations.title"));
        title.setId("invitations");
        getElement().setAttribute("aria-labelledby", "invitations");
        invite = new Button(words.say("invitations.invite"), click -> invite());
        invite.addThemeName("primary");
        invite.setId("invite");
        var head = new Div(title, invite);
        head.addClassName("section-head");
        add(head, list);
        show();
    }

    /** Nobody is invited to an organisation that is closed. */
    void mayInvite(boolean may) {
        invite.setVisible(may);
    }

    private void invite() {
        new InviteDialog(words, invitations, by, (who, made) -> {
                    show();
                    new LinkDialog(words, who, made).open();
                })
                .open();
    }

    private void show() {
        var open = invitations.list(by).stream()
                .filter(one -> one.state() == Invitation.State.OPEN || one.state() == Invitation.State.EXPIRED)
                .toList();
        list.removeAll();
        if (open.isEmpty()) {
            var nothing = new Paragraph(words.say("invitations.empty"));
            nothing.addClassName("muted");
            list.add(nothing);
            return;
        }
        var items = new UnorderedList();
        items.addClassName("history-entries");
        open.forEach(one -> items.add(item(one)));
        list.add(items);
    }

    private ListItem item(Invitation invitation) {
        String name = invitation.displayName();
        var what = new Div(name + " · " + invitation.email());
        what.addClassName("history-what");
        boolean expired = invitation.state() == Invitation.State.EXPIRED;
        String moment = words.figures().dateTime(invitation.expiresAt());
        String kind = invitation.kind() == Invitation.Kind.ACCOUNT
                ? words.roles(invitation.roles())
                : words.say("invitations.kind." + invitation.kind().name());
        var when = new Span(kind + " · " + words.say(expired ? "invitations.expired" : "invitations.open", moment));
        when.addClassNames("small", expired ? "warn" : "muted");
        var renew = link("invitations.renew", "invitations.renewOf", name);
        renew.addClickListener(click -> take(invitation, invitations.renew(by, invitation.uuid())));
        var revoke = link("invitations.revoke", "invitations.revokeOf", name);
        revoke.addClickListener(click -> {
            boolean revoked = invitations.revoke(by, invitation.uuid());
            Toast.show(words.say(revoked ? "invitations.revoked" : "invitations.gone", name));
            show();
        });
        var ways = new Div(renew, revoke);
        ways.addClassName("row-actions");
        var item = new ListItem(new Div(what, when), ways);
        item.addClassName("sharing-row");
        return item;
    }

    private NativeButton link(String key, String of, String name) {
        var button = new NativeButton(words.say(key));
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", words.say(of, name));
        return button;
    }

    private void take(Invitation invitation, InvitationOutcome outcome) {
        if (outcome instanceof InvitationOutcome.Made made) {
            new LinkDialog(words, invitation.displayName(), made).open();
        } else {
            Toast.warn(words.say("invitations.gone"));
        }
        show();
    }
}
