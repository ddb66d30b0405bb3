package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** What people told in confidence, for who reads it. */
@org.springframework.stereotype.Component
class ReportsMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "inclusion.reports.title";
    }

    @Override
    public Class<? extends Component> view() {
        return ReportsView.class;
    }

    @Override
    public int order() {
        return 660;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_REPORTS);
    }
}
