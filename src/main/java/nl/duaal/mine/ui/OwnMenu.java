package nl.duaal.mine.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** The own page in the menu; a participant begins there. */
@org.springframework.stereotype.Component
class OwnMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "mypage.own.menu";
    }

    @Override
    public Class<? extends Component> view() {
        return OwnView.class;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_OWN_FILE);
    }
}
