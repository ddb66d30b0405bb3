package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Figures over cohorts, in the menu. */
@org.springframework.stereotype.Component
class BoardMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "insight.board.title";
    }

    @Override
    public Class<? extends Component> view() {
        return BoardView.class;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public int homeOrder() {
        return 900;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_FIGURES);
    }
}
