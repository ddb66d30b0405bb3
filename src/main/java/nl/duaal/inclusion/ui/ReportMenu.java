package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Telling a confidential person, for everybody; where nobody comes in who can come in elsewhere. */
@org.springframework.stereotype.Component
class ReportMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "inclusion.report.title";
    }

    @Override
    public Class<? extends Component> view() {
        return ReportView.class;
    }

    @Override
    public int order() {
        return 890;
    }

    @Override
    public int homeOrder() {
        return 10_000;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.MAKE_REPORT);
    }
}
