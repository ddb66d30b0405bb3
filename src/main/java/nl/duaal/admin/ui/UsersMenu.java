package nl.duaal.admin.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** The people of the own organisation in the menu, for administrators. */
@org.springframework.stereotype.Component
class UsersMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "admin.users.title";
    }

    @Override
    public Class<? extends Component> view() {
        return UserListView.class;
    }

    @Override
    public int order() {
        return 904;
    }

    @Override
    public boolean isForAdministration() {
        return true;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.MANAGE_USERS);
    }
}
