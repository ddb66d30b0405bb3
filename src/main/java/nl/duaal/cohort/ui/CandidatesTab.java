package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.person.PersonService;
import nl.duaal.shared.Jobs;
import nl.duaal.shell.SavedFilters;
import nl.duaal.shell.TableDownload;

/** The people of a cohort. */
@org.springframework.stereotype.Component
class CandidatesTab implements CohortTab {

    /** What the page of candidates works with. */
    record Services(
            CohortService cohorts,
            CohortPlanning planning,
            CandidateService candidates,
            OutreachService outreach,
            PersonService people,
            SavedFilters filters,
            TableDownload.Maker downloads,
            Jobs jobs) {}

    private final Services services;

    CandidatesTab(
            CohortService cohorts,
            CohortPlanning planning,
            CandidateService candidates,
            OutreachService outreach,
            PersonService people,
            SavedFilters filters,
            TableDownload.Maker downloads,
            Jobs jobs) {
        this.services = new Services(cohorts, planning, candidates, outreach, people, filters, downloads, jobs);
    }

    @Override
    public String key() {
        return "candidates";
    }

    @Override
    public String labelKey() {
        return "cohort.tab.candidates";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.READ_PEOPLE);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new CandidatesPanel(services, user, cohort, state);
    }
}
