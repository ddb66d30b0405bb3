package nl.duaal.language.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.language.LevelImports;
import nl.duaal.shell.ImportPage;
import nl.duaal.shell.ImportWizard;

/** What those in a cohort can do, as it was tested, comes in from a table. */
@Route("cohorts/:uuid/language/import")
@PermitAll
class CohortLevelImportView extends ImportPage {

    private static final String TAB = "language";

    private final transient CohortService cohorts;
    private final transient LevelImports imports;
    private final transient LanguageWords words = new LanguageWords(getLocale());

    CohortLevelImportView(
            CohortService cohorts, LevelImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        super(services, currentUser.require(Permission.WRITE_LANGUAGE));
        this.cohorts = cohorts;
        this.imports = imports;
        addClassName("language");
    }

    static String path(UUID cohort) {
        return "cohorts/" + cohort + "/language/import";
    }

    @Override
    protected Content content(SignedIn reader, UUID uuid) {
        var cohort = cohorts.open(reader, uuid)
                .filter(found -> found.about().may(Permission.WRITE_LANGUAGE))
                .orElseThrow(NotFoundException::new);
        String name = cohort.data().name();
        return new Content(
                CohortLinks.tab(uuid, TAB, name),
                words.say("import.title"),
                words.say("import.intro", name),
                imports.ofCohort(reader, uuid),
                () -> CohortLinks.tab(uuid, TAB, words.say("import.onward")),
                path(uuid));
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }
}
