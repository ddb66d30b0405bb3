package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Employers in the menu. */
@org.springframework.stereotype.Component
class EmployersMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "workplace.title";
    }

    @Override
    public Class<? extends Component> view() {
        return EmployerListView.class;
    }

    @Override
    public int order() {
        return 650;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_WORKPLACES);
    }
}
