package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortSharing;
import nl.duaal.workplace.EmployerService;

/** The plan of a cohort: calendar, ready list, places, partners, groups, budget. */
@org.springframework.stereotype.Component
class PlanTab implements CohortTab {

    /** What the page of the plan works with. */
    record Services(CohortService cohorts, CohortPlanning planning, CohortSharing sharing, EmployerService employers) {}

    private final Services services;

    PlanTab(CohortService cohorts, CohortPlanning planning, CohortSharing sharing, EmployerService employers) {
        this.services = new Services(cohorts, planning, sharing, employers);
    }

    @Override
    public String key() {
        return "plan";
    }

    @Override
    public String labelKey() {
        return "cohort.tab.plan";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.WRITE_COHORTS)
                || (about.may(Permission.READ_COHORTS) && !about.isGuest() && !about.may(Permission.READ_PLACED));
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new PlanPanel(services, user, cohort, state);
    }
}
