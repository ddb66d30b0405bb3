package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** What teams at the employers of a cohort agreed on about language at work, on the cohort's page. */
@org.springframework.stereotype.Component
class AgreementsTab implements CohortTab {

    static final String KEY = "work-language";

    private final WorkServices services;

    AgreementsTab(WorkServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "worklanguage.title";
    }

    @Override
    public int order() {
        return 460;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.KEEP_WORK_LANGUAGE);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new AgreementsPanel(new WorkWords(UI.getCurrentOrThrow().getLocale()), services, user, cohort);
    }
}
