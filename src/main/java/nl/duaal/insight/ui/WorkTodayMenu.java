package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.shell.MenuEntry;

/** The same page in the menu of who works for an employer; they come in elsewhere, since it is not their day's work. */
@org.springframework.stereotype.Component
class WorkTodayMenu implements MenuEntry {

    private final SignalService signals;

    WorkTodayMenu(SignalService signals) {
        this.signals = signals;
    }

    @Override
    public String labelKey() {
        return "signal.title";
    }

    @Override
    public Class<? extends Component> view() {
        return TodayView.class;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int homeOrder() {
        return 690;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.KEEP_WORK_LANGUAGE) && !signals.isFor(user);
    }
}
