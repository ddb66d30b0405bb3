package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/** How other rooms, and the pages of this one, link to trajectories. */
public final class TrajectoryLinks {

    private TrajectoryLinks() {}

    /** Goes to the design of a trajectory. */
    public static void open(UUID uuid) {
        UI.getCurrent().navigate(TrajectoryView.class, parameters(uuid));
    }

    /** Goes to the list of trajectories. */
    public static void openList() {
        UI.getCurrent().navigate(TrajectoryListView.class);
    }

    /** A link to a trajectory under a text. */
    public static RouterLink link(UUID uuid, String text) {
        return new RouterLink(text, TrajectoryView.class, parameters(uuid));
    }

    private static RouteParameters parameters(UUID uuid) {
        return new RouteParameters(new RouteParam(TrajectoryView.UUID_PARAMETER, uuid.toString()));
    }
}
