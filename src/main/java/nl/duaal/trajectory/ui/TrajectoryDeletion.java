package nl.duaal.trajectory.ui;

import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.TrajectoryService;

/** Deletes a trajectory and offers to bring it back. */
final class TrajectoryDeletion {

    private TrajectoryDeletion() {}

    /**
     * @param refresh     shows what is left
     * @param broughtBack shows what came back
     */
    static void delete(
            TrajectoryWords words,
            TrajectoryService trajectories,
            SignedIn user,
            UUID uuid,
            String name,
            Runnable refresh,
            Runnable broughtBack) {
        if (trajectories.delete(user, uuid)) {
            Toast.undoable(words.say("deleted", name), () -> {
                trajectories.restore(user, uuid);
                broughtBack.run();
            });
        } else {
            Toast.warn(words.say("gone"));
        }
        refresh.run();
    }
}
