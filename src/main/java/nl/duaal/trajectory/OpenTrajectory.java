package nl.duaal.trajectory;

import java.time.Instant;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.trajectory.design.Design;

/**
 * A trajectory with one version of its design.
 *
 * @param version claimed by whoever saves: it counts every change of the trajectory
 * @param number  which version of the design this is
 * @param about   who the reader is for this one: a guest of its owner when it is shared
 */
public record OpenTrajectory(
        UUID uuid,
        long version,
        int number,
        DesignState state,
        Design design,
        VersionRow row,
        boolean newest,
        Instant changedAt,
        String changedBy,
        SignedIn about) {

    /** Whether this version may be edited. */
    public boolean isOpenForEdits() {
        return newest && state == DesignState.DRAFT;
    }
}
