package nl.duaal.admin.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Organisations in the menu, for those who run the installation. */
@org.springframework.stereotype.Component
class OrganisationsMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "admin.organisations.title";
    }

    @Override
    public Class<? extends Component> view() {
        return OrganisationListView.class;
    }

    @Override
    public int order() {
        return 905;
    }

    @Override
    public boolean isForAdministration() {
        return true;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.MANAGE_ORGANISATIONS);
    }
}
