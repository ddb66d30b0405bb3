package nl.duaal.trajectory.ui;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.CopyName;
import nl.duaal.shell.Toast;
import nl.duaal.trajectory.TrajectoryRow;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Design;

/** Copies a version of a trajectory into a new one, and says what it is called. */
final class TrajectoryCopy {

    private TrajectoryCopy() {}

    /**
     * @param name of the original
     * @return none when the original is not there any more, which is said
     */
    static Optional<UUID> of(
            TrajectoryWords words, TrajectoryService trajectories, SignedIn user, UUID uuid, int number, String name) {
        var taken = trajectories.list(user).stream().map(TrajectoryRow::name).collect(Collectors.toSet());
        String copy = CopyName.of(words.locale(), name, Design.NAME_MAX_LENGTH, taken);
        var made = trajectories.copy(user, uuid, number, copy);
        if (made.isPresent()) Toast.show(words.say("list.copied", copy));
        else Toast.warn(words.say("gone"));
        return made;
    }
}
