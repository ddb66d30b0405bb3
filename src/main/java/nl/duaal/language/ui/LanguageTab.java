package nl.duaal.language.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** How the Dutch of a cohort stands, on the cohort's page. */
@org.springframework.stereotype.Component
class LanguageTab implements CohortTab {

    private final LanguageServices services;

    LanguageTab(LanguageServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "language";
    }

    @Override
    public String labelKey() {
        return "learning.title";
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_COHORTS) && about.may(Permission.READ_LIBRARY);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new CohortLanguagePanel(
                new LanguageWords(UI.getCurrentOrThrow().getLocale()), services, user, cohort, state);
    }
}
