package nl.duaal.library.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** The library in the menu. */
@org.springframework.stereotype.Component
class LibraryMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "library.title";
    }

    @Override
    public Class<? extends Component> view() {
        return LibraryView.class;
    }

    @Override
    public int order() {
        return 400;
    }

    /** Reference, not where the work begins. */
    @Override
    public int homeOrder() {
        return 700;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_LIBRARY);
    }
}
