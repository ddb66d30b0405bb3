package nl.duaal.course.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.course.HoursImports;
import nl.duaal.shell.ImportPage;
import nl.duaal.shell.ImportWizard;

/** Hours that those in a cohort worked come in from a table: for who looks after them, and for their employer. */
@Route("cohorts/:uuid/hours/import")
@PermitAll
class HoursImportView extends ImportPage {

    private final transient CohortService cohorts;
    private final transient HoursImports imports;
    private final Permission permission;
    private final transient CourseWords words = new CourseWords(getLocale());

    HoursImportView(
            CohortService cohorts, HoursImports imports, ImportWizard.Services services, CurrentUser currentUser) {
        super(services, currentUser.require(permission(currentUser.require())));
        this.cohorts = cohorts;
        this.imports = imports;
        this.permission = permission(currentUser.require());
        addClassName("course");
    }

    private static Permission permission(SignedIn user) {
        return user.may(Permission.WRITE_COURSE) ? Permission.WRITE_COURSE : Permission.KEEP_WORK_FACTS;
    }

    private static String path(UUID cohort) {
        return "cohorts/" + cohort + "/hours/import";
    }

    /** To this page, from that of a cohort. */
    static Div way(CourseWords words, UUID cohort) {
        var in = new Anchor(path(cohort), words.say("import.open"));
        in.addClassName("button");
        in.setId("import-hours");
        var way = new Div(in);
        way.addClassNames("page-actions", "no-print");
        return way;
    }

    @Override
    protected Content content(SignedIn reader, UUID uuid) {
        var cohort = cohorts.open(reader, uuid)
                .filter(found -> found.about().may(permission))
                .orElseThrow(NotFoundException::new);
        String tab = permission == Permission.WRITE_COURSE ? CourseTab.KEY : WorkFactsTab.KEY;
        String name = cohort.data().name();
        return new Content(
                CohortLinks.tab(uuid, tab, name),
                words.say("import.title"),
                words.say("import.intro", name),
                imports.ofCohort(reader, uuid),
                () -> CohortLinks.tab(uuid, tab, words.say("import.onward")),
                path(uuid));
    }

    @Override
    public String getPageTitle() {
        return words.say("import.title") + " · Duaal";
    }
}
