package nl.duaal.admin.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Traces in the menu, for those who watch over the use of data. */
@org.springframework.stereotype.Component
class TracesMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "admin.traces.title";
    }

    @Override
    public Class<? extends Component> view() {
        return TraceListView.class;
    }

    @Override
    public int order() {
        return 940;
    }

    @Override
    public boolean isForAdministration() {
        return true;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_TRACES);
    }
}
