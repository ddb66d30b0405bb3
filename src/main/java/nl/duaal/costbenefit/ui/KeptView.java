package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.OpenKept;
import nl.duaal.shell.Address;

/** What draws came to once, as it was kept, and whether they still come to the same. */
@Route("cases/:uuid/certainty/:kept")
@PermitAll
class KeptView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEPT_PARAMETER = "kept";

    private final CertaintyServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private String caseName = "";

    KeptView(CertaintyServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "certainty");
    }

    static String address(UUID caseUuid, UUID kept, String party) {
        return "cases/" + caseUuid + "/certainty/" + kept + "?" + CaseView.PARTY_PARAMETER + "=" + party;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        Optional<UUID> caseUuid = parameters.get(CaseView.UUID_PARAMETER).flatMap(Address::uuid);
        Optional<UUID> kept = parameters.get(KEPT_PARAMETER).flatMap(Address::uuid);
        if (caseUuid.isEmpty() || kept.isEmpty()) throw new NotFoundException();
        OpenKept opened = services.kept().open(user, caseUuid.get(), kept.get()).orElseThrow(NotFoundException::new);
        caseName = opened.now().stored().data().name();
        var parties = opened.kept().results().parties();
        String party = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CaseView.PARTY_PARAMETER)
                .filter(parties::containsKey)
                .orElseGet(() -> mainParty(opened));
        removeAll();
        add(new KeptPage(words, services, user, opened, party));
    }

    private static String mainParty(OpenKept opened) {
        var parties = opened.kept().results().parties();
        return parties.containsKey(CaseService.EMPLOYER)
                ? CaseService.EMPLOYER
                : parties.keySet().iterator().next();
    }

    @Override
    public String getPageTitle() {
        return caseName + " · " + words.say("certainty.kept.one") + " · Duaal";
    }
}
