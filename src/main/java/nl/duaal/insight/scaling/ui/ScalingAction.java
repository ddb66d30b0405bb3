package nl.duaal.insight.scaling.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.trajectory.TrajectoryAction;
import nl.duaal.trajectory.design.DesignProblem;
import org.springframework.stereotype.Component;

/** From the design of a trajectory to whether it can grow. */
@Component
class ScalingAction implements TrajectoryAction {

    @Override
    public String key() {
        return "scaling";
    }

    @Override
    public boolean isFor(SignedIn about) {
        return about.may(Permission.READ_TRAJECTORIES);
    }

    @Override
    public String label(SignedIn user, UUID trajectory) {
        return "scaling.action";
    }

    @Override
    public void run(SignedIn user, UUID trajectory, Consumer<List<DesignProblem>> refused) {
        UI.getCurrentOrThrow().navigate(ScalingView.class, parameters(trajectory));
    }

    static RouteParameters parameters(UUID trajectory) {
        return new RouteParameters(new RouteParam(ScalingView.UUID_PARAMETER, trajectory.toString()));
    }
}
