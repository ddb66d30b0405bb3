package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.stream.Collectors;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.manage.Organisation;
import nl.duaal.access.manage.OrganisationOutcome;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.shell.Address;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One organisation: what it is, and who works for it. */
@Route("organisations/:organisation")
@PermitAll
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OrganisationService organisations;
    private final PeopleParts parts;
    private final SignedIn user;
    private final AdminWords words = new AdminWords(getLocale());
    private final Div head = new Div();
    private final Div people = new Div();
    private @Nullable Organisation shown;
    private @Nullable InvitationSection invitations;

    OrganisationView(OrganisationService organisations, PeopleParts parts, CurrentUser currentUser) {
        this.organisations = organisations;
        this.parts = parts;
        this.user = currentUser.require(Permission.MANAGE_ORGANISATIONS);
        addClassName("page");
        add(head, people);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = Address.uuid(event.getRouteParameters().get("organisation").orElse(""))
                .orElseThrow(NotFoundException::new);
        show(organisations.find(user, uuid).orElseThrow(NotFoundException::new));
        var by = organisations.lookAfter(user, uuid).orElseThrow(NotFoundException::new);
        people.removeAll();
        var section = parts.invitations(words, by);
        section.mayInvite(!now().isArchived());
        invitations = section;
        people.add(parts.section(words, by, "organisations/" + uuid + "/users/"), section);
    }

    @Override
    public String getPageTitle() {
        var now = shown;
        return (now == null ? words.say("organisations.title") : now.data().name()) + " · Duaal";
    }

    private void show(Organisation organisation) {
        shown = organisation;
        if (invitations != null) invitations.mayInvite(!organisation.isArchived());
        var names = organisations.regions(user).stream()
                .filter(region -> organisation.data().regions().contains(region.key()))
                .map(OrganisationService.Region::name)
                .collect(Collectors.joining(", "));
        var about = new ArrayList<String>();
        about.add(words.kind(organisation.data().kind()));
        if (!names.isEmpty()) about.add(names);
        if (organisation.host()) about.add(words.say("organisations.host"));
        var sub = new Paragraph(String.join(" · ", about));
        sub.addClassName("sub");
        var back = new RouterLink(words.say("organisations.title"), OrganisationListView.class);
        back.addClassName("back");
        var actions = new Div(button("edit-organisation", "organisations.edit", this::edit));
        actions.addClassName("page-actions");
        if (organisation.isArchived()) {
            actions.add(button("bring-back-organisation", "organisations.bringBack", this::bringBack));
        } else if (!organisation.host()) {
            actions.add(button("archive-organisation", "organisations.archive", this::archive));
        }
        var header = new Header(new Div(back, new H1(organisation.data().name()), sub), actions);
        header.addClassName("page-head");
        head.removeAll();
        head.add(header);
        var since = organisation.archivedOn();
        if (since != null) {
            var notice = new Paragraph(
                    words.say("organisations.isArchived", words.figures().date(since)));
            notice.addClassNames("notice", "warn");
            notice.getElement().setAttribute("role", "status");
            head.add(notice);
        }
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(words.say(key), click -> action.run());
        button.setId(id);
        return button;
    }

    private Organisation now() {
        var now = shown;
        if (now == null) throw new IllegalStateException("nothing is shown");
        return now;
    }

    private void edit() {
        var before = now();
        new OrganisationDialog(
                        words,
                        organisations.regions(user),
                        before.data(),
                        (data, sure) -> organisations.change(user, before.uuid(), before.version(), data, sure))
                .open(changed -> {
                    show(changed);
                    Toast.show(words.say("organisations.changed"));
                });
    }

    private void archive() {
        var before = now();
        if (take(organisations.archive(user, before.uuid(), before.version()))) {
            Toast.undoable(words.say("organisations.archivedNow", before.data().name()), this::bringBack);
        }
    }

    private void bringBack() {
        var before = now();
        if (take(organisations.bringBack(user, before.uuid(), before.version()))) {
            Toast.show(words.say("organisations.broughtBack", before.data().name()));
        }
    }

    /** Shows what came of it; whether it was done. */
    private boolean take(OrganisationOutcome outcome) {
        return switch (outcome) {
            case OrganisationOutcome.Done(var now) -> {
                show(now);
                yield true;
            }
            case OrganisationOutcome.Outdated(var now) -> {
                show(now);
                Toast.warn(words.say("organisations.outdated"));
                yield false;
            }
            case OrganisationOutcome.IsHost host -> {
                Toast.warn(words.say("organisations.isHost"));
                yield false;
            }
            case OrganisationOutcome.SameName same -> {
                Toast.warn(words.say("organisations.name.exists"));
                yield false;
            }
            case OrganisationOutcome.Missing missing -> {
                Toast.warn(words.say("organisations.gone"));
                yield false;
            }
        };
    }
}
