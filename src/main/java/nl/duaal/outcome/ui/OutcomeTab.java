package nl.duaal.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** How a cohort is doing months after its start, on the cohort's page. */
@org.springframework.stereotype.Component
class OutcomeTab implements CohortTab {

    static final String KEY = "outcomes";

    private final OutcomeServices services;

    OutcomeTab(OutcomeServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "outcomes.title";
    }

    @Override
    public int order() {
        return 285;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_COHORTS);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new CohortOutcomes(new OutcomeWords(UI.getCurrentOrThrow().getLocale()), services, user, cohort);
    }
}
