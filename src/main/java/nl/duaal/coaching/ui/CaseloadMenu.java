package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Coaching in the menu; a coach begins there. */
@org.springframework.stereotype.Component
class CaseloadMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "coaching.title";
    }

    @Override
    public Class<? extends Component> view() {
        return CaseloadView.class;
    }

    @Override
    public int order() {
        return 630;
    }

    @Override
    public int homeOrder() {
        return 605;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_COACHING);
    }
}
