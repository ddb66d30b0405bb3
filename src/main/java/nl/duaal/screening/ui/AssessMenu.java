package nl.duaal.screening.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** The work list of an assessor in the menu. */
@org.springframework.stereotype.Component
class AssessMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "screening.work.title";
    }

    @Override
    public Class<? extends Component> view() {
        return WorkListView.class;
    }

    @Override
    public int order() {
        return 640;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.ASSESS_CANDIDATES);
    }
}
