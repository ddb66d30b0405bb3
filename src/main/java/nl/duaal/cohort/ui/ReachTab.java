package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.person.PersonService;

/** How people are reached for a cohort, and handed over to employers. */
@org.springframework.stereotype.Component
class ReachTab implements CohortTab {

    /** What the page works with. */
    record Services(
            CohortService cohorts, OutreachService outreach, PersonService people, CandidateService candidates) {}

    private final Services services;

    ReachTab(CohortService cohorts, OutreachService outreach, PersonService people, CandidateService candidates) {
        this.services = new Services(cohorts, outreach, people, candidates);
    }

    @Override
    public String key() {
        return "reach";
    }

    @Override
    public String labelKey() {
        return "cohort.tab.reach";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.READ_PEOPLE);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new ReachPanel(services, user, cohort);
    }
}
