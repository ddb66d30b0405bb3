package nl.duaal.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** Hours, phases, contracts and certificates of an employer's own people, on the cohort's page. */
@org.springframework.stereotype.Component
class WorkFactsTab implements CohortTab {

    static final String KEY = "work-facts";

    private final CourseServices services;

    WorkFactsTab(CourseServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "course.work.tab";
    }

    @Override
    public int order() {
        return 455;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.KEEP_WORK_FACTS);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new WorkFactsPanel(
                new CourseWords(UI.getCurrentOrThrow().getLocale()), services.work(), user, cohort.uuid());
    }
}
