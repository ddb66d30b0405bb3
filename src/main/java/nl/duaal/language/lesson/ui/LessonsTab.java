package nl.duaal.language.lesson.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;
import nl.duaal.language.lesson.LessonService;

/** The groups of a cohort that have lessons, on the cohort's page. */
@org.springframework.stereotype.Component
class LessonsTab implements CohortTab {

    private final LessonService lessons;
    private final CohortService cohorts;

    LessonsTab(LessonService lessons, CohortService cohorts) {
        this.lessons = lessons;
        this.cohorts = cohorts;
    }

    @Override
    public String key() {
        return "lessons";
    }

    @Override
    public String labelKey() {
        return "teaching.title";
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.PLAN_LESSONS) || about.may(Permission.TEACH) || about.may(Permission.READ_LANGUAGE);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new GroupsPanel(
                new LessonWords(UI.getCurrentOrThrow().getLocale()), lessons, cohorts, user, cohort, state);
    }
}
