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
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.engine.Model;
import nl.duaal.shell.Address;
import org.jspecify.annotations.Nullable;

/** One case: what it means for each party, and everything that can be changed in it. */
@Route("cases/:uuid")
@PermitAll
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";
    static final String PARTY_PARAMETER = "party";
    private static final String ROW_PARAMETER = "row";
    private static final String RANGE_PARAMETER = "range";

    private final CaseServices services;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());

    private @Nullable CasePage page;

    CaseView(CaseServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassNames("page", "split");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EvaluatedCase opened = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.cases().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        String party = party(
                event.getLocation().getQueryParameters(), opened.evaluation().model());
        page = new CasePage(words, services, user, opened, party);
        removeAll();
        add(page, page.aside());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ROW_PARAMETER)
                .ifPresent(page.aside()::pointTo);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RANGE_PARAMETER)
                .ifPresent(page.aside()::pointToRange);
    }

    /** The address of a case with the range of one of its assumptions open. */
    static String rangeAddress(UUID uuid, String inputKey) {
        return "cases/" + uuid + "?" + RANGE_PARAMETER + "=" + inputKey;
    }

    /** The address of a case with one of its assumptions in sight. */
    static String address(UUID uuid, String inputKey) {
        return "cases/" + uuid + "?" + ROW_PARAMETER + "=" + inputKey;
    }

    @Override
    public String getPageTitle() {
        String name = page == null ? "" : page.current().stored().data().name() + " · ";
        return name + words.say("title") + " · Duaal";
    }

    /** The party that an address chooses, or else the one whose figures stand in the list. */
    static String party(QueryParameters query, Model model) {
        return query.getSingleParameter(PARTY_PARAMETER)
                .filter(party -> party.equals(Model.SOCIETY) || model.parties().contains(party))
                .orElseGet(() -> CaseService.mainParty(model));
    }
}
