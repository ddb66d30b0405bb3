package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Costs and benefits in the menu. */
@org.springframework.stereotype.Component
class CasesMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "costbenefit.title";
    }

    @Override
    public Class<? extends Component> view() {
        return CaseListView.class;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_CASES);
    }
}
