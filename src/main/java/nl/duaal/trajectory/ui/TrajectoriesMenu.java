package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.MenuEntry;

/** Trajectories in the menu. */
@org.springframework.stereotype.Component
class TrajectoriesMenu implements MenuEntry {

    @Override
    public String labelKey() {
        return "trajectory.title";
    }

    @Override
    public Class<? extends Component> view() {
        return TrajectoryListView.class;
    }

    @Override
    public int order() {
        return 500;
    }

    /** After the cases, as long as most of the work is there. */
    @Override
    public int homeOrder() {
        return 610;
    }

    @Override
    public boolean mayOpen(SignedIn user) {
        return user.may(Permission.READ_TRAJECTORIES);
    }
}
