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

/** Who should carry what: the least that one party has to give for another to reach a goal. */
@Route("cases/:uuid/contribution")
@PermitAll
class ContributionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContributionServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private String caseName = "";

    ContributionView(ContributionServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "contribution");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EvaluatedCase opened = event.getRouteParameters()
                .get(CaseView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.cases().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        caseName = opened.stored().data().name();
        removeAll();
        add(new ContributionPage(
                words, services, user, opened, event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return caseName + " · " + words.say("parts.contribution") + " · Duaal";
    }
}
