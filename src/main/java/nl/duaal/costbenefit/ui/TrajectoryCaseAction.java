package nl.duaal.costbenefit.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.trajectory.TrajectoryAction;
import nl.duaal.trajectory.design.DesignProblem;
import nl.duaal.trajectory.ui.TrajectoryLinks;
import org.springframework.stereotype.Component;

/** From the design of a trajectory to its case, which is made the first time. */
@Component
class TrajectoryCaseAction implements TrajectoryAction {

    private final TrajectoryCases cases;

    TrajectoryCaseAction(TrajectoryCases cases) {
        this.cases = cases;
    }

    @Override
    public String key() {
        return "cost-benefit";
    }

    @Override
    public boolean isFor(SignedIn about) {
        return TrajectoryCases.mayOpen(about);
    }

    @Override
    public String label(SignedIn user, UUID trajectory) {
        return cases.find(user, trajectory).isPresent() ? "costbenefit.trajectory.open" : "costbenefit.trajectory.make";
    }

    @Override
    public void run(SignedIn user, UUID trajectory, Consumer<List<DesignProblem>> refused) {
        switch (cases.open(user, trajectory)) {
            case TrajectoryCases.Found.Case(var uuid, var _) -> CaseLinks.open(uuid);
            case TrajectoryCases.Found.Refused(var problems) -> refused.accept(problems);
            case TrajectoryCases.Found.Gone() -> TrajectoryLinks.openList();
        }
    }
}
