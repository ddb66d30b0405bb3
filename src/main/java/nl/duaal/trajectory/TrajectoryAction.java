package nl.duaal.trajectory;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.trajectory.design.DesignProblem;

/** Something that can be done with a trajectory on its page. Rooms downstream plug themselves in as beans. */
public interface TrajectoryAction {

    /** What it is called in the page: lower case, with dashes. */
    String key();

    /**
     * Whether somebody may do it.
     *
     * @param about who they are for this trajectory
     */
    boolean isFor(SignedIn about);

    /** The key of what stands on its button. */
    String label(SignedIn user, UUID trajectory);

    /**
     * Does it, and goes where it leads.
     *
     * @param refused is told what in the design stands in the way
     */
    void run(SignedIn user, UUID trajectory, Consumer<List<DesignProblem>> refused);
}
