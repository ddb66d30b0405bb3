package nl.duaal.trajectory;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trajectories that were deleted; {@link TrajectoryService#restore} brings one back. */
@Service
public class TrajectoryBin {

    /** How long a deleted trajectory can be brought back. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final TrajectoryBinStore store;
    private final Traces traces;
    private final Clock clock;

    TrajectoryBin(TrajectoryBinStore store, Traces traces, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.clock = clock;
    }

    /** Every deleted trajectory of the organisation of the last 30 days, the newest first. */
    @Transactional(readOnly = true)
    public List<DeletedTrajectory> list(SignedIn user) {
        traces.demand(user, Permission.DELETE_TRAJECTORIES);
        return store.list(user.organisation(), clock.instant().minus(KEPT), KEPT);
    }
}
