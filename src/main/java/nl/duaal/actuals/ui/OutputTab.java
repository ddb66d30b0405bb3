package nl.duaal.actuals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** How much of the full work is done, for who teaches at work and for the owner of the cohort. */
@org.springframework.stereotype.Component
class OutputTab implements CohortTab {

    private final BookServices services;

    OutputTab(BookServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return "output";
    }

    @Override
    public String labelKey() {
        return "actuals.output.tab";
    }

    @Override
    public int order() {
        return 580;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.KEEP_WORK_FACTS) || !about.isGuest() && about.may(Permission.WRITE_MONTH_BOOK);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new OutputPanel(new BookWords(UI.getCurrentOrThrow().getLocale()), services, user, cohort);
    }
}
