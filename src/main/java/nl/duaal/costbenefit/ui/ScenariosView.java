package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/** The scenarios of a case side by side. */
@Route("cases/:uuid/scenarios")
@PermitAll
class ScenariosView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String SCENARIO_PARAMETER = "scenario";

    private final ScenarioServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private String caseName = "";

    ScenariosView(ScenarioServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ScenarioSet opened = event.getRouteParameters()
                .get(CaseView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.scenarios().list(user, uuid))
                .orElseThrow(NotFoundException::new);
        caseName = opened.base().stored().data().name();
        var query = event.getLocation().getQueryParameters();
        removeAll();
        add(new ScenarioPage(
                words,
                services,
                user,
                opened,
                CaseView.party(query, opened.base().evaluation().model()),
                chosen(query, opened)));
    }

    @Override
    public String getPageTitle() {
        return caseName + " · " + words.say("parts.scenarios") + " · Duaal";
    }

    private static @Nullable UUID chosen(QueryParameters query, ScenarioSet opened) {
        return query.getSingleParameter(SCENARIO_PARAMETER)
                .flatMap(Address::uuid)
                .filter(uuid -> opened.find(uuid).isPresent())
                .orElse(null);
    }
}
