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
import nl.duaal.shell.Address;

/** What really happens moves the payback: plan, what is expected now, and why. */
@Route("cases/:uuid/living")
@PermitAll
class LivingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LivingServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private String caseName = "";

    LivingView(LivingServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "living");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters()
                .get(CaseView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        var outcome = services.living().open(user, uuid).orElseThrow(NotFoundException::new);
        var opened = services.cases().open(user, uuid).orElseThrow(NotFoundException::new);
        caseName = opened.stored().data().name();
        removeAll();
        add(new LivingPage(
                words, services, user, opened, outcome, event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return caseName + " · " + words.say("parts.living") + " · Duaal";
    }
}
