package nl.duaal.actuals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.ui.CohortTab;
import nl.duaal.cohort.ui.TabState;

/** What was really done and paid for a cohort, month by month, on its page. */
@org.springframework.stereotype.Component
class MonthBookTab implements CohortTab {

    static final String KEY = "months";

    private final BookServices services;

    MonthBookTab(BookServices services) {
        this.services = services;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String labelKey() {
        return "actuals.title";
    }

    @Override
    public int order() {
        return 590;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return !about.isGuest() && about.may(Permission.READ_MONTH_BOOK);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        return new MonthBookPanel(new BookWords(UI.getCurrentOrThrow().getLocale()), services, user, cohort, state);
    }
}
