package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Cohorts in the menu. */
@org.springframework.stereotype.Component
class CohortsMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "cohort.title";
    }

    @Override
    public Class<? extends Component> view() {
        return CohortListView.class;
    }

    @Override
    public int order() {
        return 620;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_COHORTS);
    }
}
