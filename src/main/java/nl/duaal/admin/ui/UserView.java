package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.local.InvitationService;
import nl.duaal.access.manage.AccountOutcome;
import nl.duaal.access.manage.HeldRole;
import nl.duaal.access.manage.ManagedAccount;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.access.manage.RoleData;
import nl.duaal.shell.Address;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One account of the own organisation, or of one that is looked after: roles, whether it is open, sessions. */
@Route("users/:account")
@RouteAlias("organisations/:organisation/users/:account")
@PermitAll
class UserView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleService people;
    private final OrganisationService organisations;
    private final InvitationService invitations;
    private final SignedIn user;
    private final AdminWords words = new AdminWords(getLocale());
    private @Nullable SignedIn by;
    private @Nullable ManagedAccount shown;
    private String back = "users";

    UserView(
            PeopleService people,
            OrganisationService organisations,
            InvitationService invitations,
            CurrentUser currentUser) {
        this.people = people;
        this.organisations = organisations;
        this.invitations = invitations;
        this.user = currentUser.require(Permission.MANAGE_USERS);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var about = parameters
                .get("organisation")
                .map(text -> {
                    back = "organisations/" + text;
                    return Address.uuid(text)
                            .flatMap(uuid -> organisations.lookAfter(user, uuid))
                            .orElseThrow(NotFoundException::new);
                })
                .orElse(user);
        by = about;
        var uuid = Address.uuid(parameters.get("account").orElse("")).orElseThrow(NotFoundException::new);
        show(people.find(about, uuid).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        var now = shown;
        return (now == null ? words.say("users.title") : now.displayName()) + " · Duaal";
    }

    private SignedIn by() {
        var known = by;
        return known == null ? user : known;
    }

    private void show(ManagedAccount account) {
        shown = account;
        removeAll();
        var login = new Paragraph(account.loginName() + " · " + by().organisationName());
        login.addClassName("sub");
        var up = new Anchor(back, words.say("users.title"));
        up.addClassName("back");
        int open = people.openSessions(by(), account.uuid());
        var give = button("add-role", words.say("users.addRole"), () -> give(account));
        give.addThemeName("primary");
        var enable = button(
                "enable-account",
                words.say(account.enabled() ? "users.close" : "users.reopen"),
                () -> enable(account, !account.enabled()));
        var end = button("end-sessions", words.say("users.endSessions"), () -> endSessions(account));
        end.setEnabled(open > 0);
        var reset = button(
                "reset-account",
                words.say("invitations.reset"),
                () -> new ResetDialog(words, invitations, by(), account).open());
        var actions = new Div(end, reset, enable, give);
        actions.addClassName("page-actions");
        var header = new Header(new Div(up, new H1(account.displayName()), login), actions);
        header.addClassName("page-head");
        add(
                header,
                facts(account, open),
                new H2(words.say("users.roles")),
                new RoleList(words, account, people.today(), held -> end(account, held)));
    }

    private Button button(String id, String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.setId(id);
        return button;
    }

    private DescriptionList facts(ManagedAccount account, int open) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "state", words.say(account.enabled() ? "users.open" : "users.closed"), !account.enabled());
        fact(facts, "lastSignIn", words.moment(account.lastSignInAt(), words.say("users.neverSignedIn")), false);
        if (account.enabled() && account.isUnusedAt(people.moment())) {
            fact(facts, "attention", words.say("users.unused"), true);
        }
        fact(facts, "since", words.figures().dateTime(account.createdAt()), false);
        fact(facts, "sessions", words.figures().number(open, 0), false);
        return facts;
    }

    private void fact(DescriptionList facts, String key, String text, boolean warn) {
        var description = new DescriptionList.Description(text);
        if (warn) description.addClassName("warn");
        facts.add(new DescriptionList.Term(words.say("users.fact." + key)), description);
    }

    private void give(ManagedAccount account) {
        new RoleDialog(
                        words,
                        people.today(),
                        words.say("users.addRole"),
                        false,
                        (who, data) -> people.give(by(), account.uuid(), data),
                        now -> {
                            show(now);
                            Toast.show(words.say("users.given", now.displayName()));
                        })
                .open();
    }

    private void end(ManagedAccount account, HeldRole held) {
        if (!take(people.end(by(), account.uuid(), held.role(), held.from(), held.version()))) return;
        Toast.undoable(words.say("users.roleEnded", words.role(held.role())), () -> {
            var again = new RoleData(
                    held.role(), people.today().isBefore(held.from()) ? held.from() : people.today(), held.until());
            take(people.give(by(), account.uuid(), again));
        });
    }

    private void enable(ManagedAccount account, boolean enabled) {
        if (!take(people.enable(by(), account.uuid(), account.version(), enabled))) return;
        if (enabled) {
            Toast.show(words.say("users.reopened", account.displayName()));
        } else {
            Toast.undoable(words.say("users.closedNow", account.displayName()), () -> {
                var now = shown;
                if (now != null) take(people.enable(by(), now.uuid(), now.version(), true));
            });
        }
    }

    private void endSessions(ManagedAccount account) {
        int ended = people.endSessions(by(), account.uuid());
        Toast.show(words.say("users.sessionsEnded", ended));
        people.find(by(), account.uuid()).ifPresent(this::show);
    }

    /** Shows what came of it; whether it was done. */
    private boolean take(AccountOutcome outcome) {
        return switch (outcome) {
            case AccountOutcome.Done(var now) -> {
                show(now);
                yield true;
            }
            case AccountOutcome.Outdated(var now) -> {
                show(now);
                Toast.warn(words.say("users.outdated"));
                yield false;
            }
            case AccountOutcome.Refused(var fault) -> {
                Toast.warn(words.say("users.fault." + fault.name()));
                yield false;
            }
            case AccountOutcome.Missing missing -> {
                Toast.warn(words.say("users.gone"));
                yield false;
            }
        };
    }
}
