package nl.duaal.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateImports;
import nl.duaal.shell.Address;
import nl.duaal.shell.ImportWizard;
import org.jspecify.annotations.Nullable;

/** Candidates of a cohort come in from a table. */
@Route("cohorts/:uuid/import")
@PermitAll
class CandidateImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STEP = "step";

    private final transient CohortService cohorts;
    private final transient CandidateImports imports;
    private final transient ImportWizard.Services services;
    private final SignedIn user;
    private final CohortWords words = new CohortWords(getLocale());
    private @Nullable UUID shown;
    private @Nullable ImportWizard wizard;

    CandidateImportView(
            CohortService cohorts, CandidateImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        this.cohorts = cohorts;
        this.imports = imports;
        this.services = services;
        this.user = currentUser.require(Permission.WRITE_PEOPLE);
        addClassNames("page", "cohort");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters()
                .get(CohortView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        if (!uuid.equals(shown)) {
            show(cohorts.open(user, uuid)
                    .filter(cohort -> cohort.about().may(Permission.WRITE_PEOPLE))
                    .orElseThrow(NotFoundException::new));
        }
        var on = wizard;
        if (on == null) return;
        on.show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse(""));
    }

    private void show(Cohort cohort) {
        removeAll();
        shown = cohort.uuid();
        var intro = new Paragraph(words.say("import.intro", cohort.data().name()));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("import.title")), intro));
        header.addClassName("page-head");
        var back = CohortLinks.tab(cohort.uuid(), "candidates", cohort.data().name());
        back.addClassName("back");
        add(back, header);
        if (!cohort.state().isOpen()) {
            wizard = null;
            add(new Paragraph(words.say("fault.OVER")));
            return;
        }
        var fresh = new ImportWizard(
                services,
                user,
                imports.into(cohort.uuid()),
                () -> CohortLinks.tab(cohort.uuid(), "candidates", words.say("import.onward")),
                step -> remember(cohort.uuid(), step));
        wizard = fresh;
        add(fresh);
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }

    /** Each step has an address, so that the browser's own way back goes one step back. */
    private void remember(UUID cohort, String step) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .pushState(null, new Location(path(cohort), QueryParameters.simple(Map.of(STEP, step)))));
    }

    private static String path(UUID cohort) {
        return "cohorts/" + cohort + "/import";
    }

    /** Goes there. */
    static void open(UUID cohort) {
        UI.getCurrentOrThrow().navigate(path(cohort));
    }
}
