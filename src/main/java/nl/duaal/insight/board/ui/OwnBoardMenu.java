package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** An employer's own figures, in the menu. */
@org.springframework.stereotype.Component
class OwnBoardMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "insight.board.own.title";
    }

    @Override
    public Class<? extends Component> view() {
        return OwnBoardView.class;
    }

    @Override
    public int order() {
        return 46;
    }

    @Override
    public int homeOrder() {
        return 901;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.KEEP_WORK_FACTS);
    }
}
