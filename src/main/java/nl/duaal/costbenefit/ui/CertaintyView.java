package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/** How sure the results of a case are: chances, what decides them, and what has to be true. */
@Route("cases/:uuid/certainty")
@PermitAll
class CertaintyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CertaintyServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());

    private @Nullable CertaintyPage page;

    CertaintyView(CertaintyServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "certainty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EvaluatedCase opened = event.getRouteParameters()
                .get(CaseView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.cases().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        var url = CertaintyUrl.of(
                event.getLocation().getQueryParameters(), opened.evaluation().model());
        page = new CertaintyPage(words, services, user, opened, url);
        removeAll();
        add(page);
    }

    @Override
    public String getPageTitle() {
        String name = page == null ? "" : page.current().stored().data().name() + " · ";
        return name + words.say("parts.certainty") + " · Duaal";
    }
}
