package nl.duaal.admin.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** How the installation is, in the menu, for administrators. */
@org.springframework.stereotype.Component
class HealthMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "admin.health.title";
    }

    @Override
    public Class<? extends Component> view() {
        return HealthView.class;
    }

    @Override
    public int order() {
        return 950;
    }

    @Override
    public boolean isForAdministration() {
        return true;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_HEALTH);
    }
}
