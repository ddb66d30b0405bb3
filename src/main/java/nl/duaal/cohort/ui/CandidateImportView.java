package nl.duaal.cohort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateImports;
import nl.duaal.shell.ImportPage;
import nl.duaal.shell.ImportWizard;

/** Candidates of a cohort come in from a table. */
@Route("cohorts/:uuid/import")
@PermitAll
class CandidateImportView extends ImportPage {

    private static final String TAB = "candidates";

    private final transient CohortService cohorts;
    private final transient CandidateImports imports;
    private final CohortWords words = new CohortWords(getLocale());

    CandidateImportView(
            CohortService cohorts, CandidateImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        super(services, currentUser.require(Permission.WRITE_PEOPLE));
        this.cohorts = cohorts;
        this.imports = imports;
        addClassName("cohort");
    }

    @Override
    protected Content content(SignedIn reader, UUID uuid) {
        var cohort = cohorts.open(reader, uuid)
                .filter(found -> found.about().may(Permission.WRITE_PEOPLE))
                .orElseThrow(NotFoundException::new);
        String name = cohort.data().name();
        boolean open = cohort.state().isOpen();
        return new Content(
                CohortLinks.tab(uuid, TAB, name),
                words.say("import.title"),
                open ? words.say("import.intro", name) : words.say("fault.OVER"),
                open ? imports.into(uuid) : null,
                () -> CohortLinks.tab(uuid, TAB, words.say("import.onward")),
                path(uuid));
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }

    private static String path(UUID cohort) {
        return "cohorts/" + cohort + "/import";
    }

    /** Goes there. */
    static void open(UUID cohort) {
        UI.getCurrentOrThrow().navigate(path(cohort));
    }
}
