package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.signal.SignalService;
import nl.duaal.shell.MenuEntry;

/** What needs attention, in the menu: where somebody comes in who has people or cohorts to see to. */
@org.springframework.stereotype.Component
class TodayMenu implements MenuEntry {

    private final SignalService signals;

    TodayMenu(SignalService signals) {
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
    public boolean mayOpen(SignedIn user) {
        return signals.isFor(user);
    }
}
