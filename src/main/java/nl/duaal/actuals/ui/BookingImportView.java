package nl.duaal.actuals.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.actuals.BookingImports;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.shell.ImportPage;
import nl.duaal.shell.ImportWizard;

/** Invoices, wages and subsidies of a cohort come in from a table. */
@Route("cohorts/:uuid/months/import")
@PermitAll
class BookingImportView extends ImportPage {

    private final transient CohortService cohorts;
    private final transient BookingImports imports;
    private final transient BookWords words = new BookWords(getLocale());

    BookingImportView(
            CohortService cohorts, BookingImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        super(services, currentUser.require(Permission.WRITE_MONTH_BOOK));
        this.cohorts = cohorts;
        this.imports = imports;
        addClassName("month-book");
    }

    static String path(UUID cohort) {
        return "cohorts/" + cohort + "/months/import";
    }

    @Override
    protected Content content(SignedIn reader, UUID uuid) {
        var cohort = cohorts.open(reader, uuid)
                .filter(found -> found.about().may(Permission.WRITE_MONTH_BOOK))
                .orElseThrow(NotFoundException::new);
        String name = cohort.data().name();
        return new Content(
                CohortLinks.tab(uuid, MonthBookTab.KEY, name),
                words.say("import.title"),
                words.say("import.intro", name),
                imports.ofCohort(reader, uuid),
                () -> CohortLinks.tab(uuid, MonthBookTab.KEY, words.say("import.onward")),
                path(uuid));
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }
}
