package nl.duaal.costbenefit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.engine.Model;
import nl.duaal.trajectory.TrajectoryRow;
import nl.duaal.trajectory.TrajectoryService;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.DesignProblem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The money side of a trajectory as a case: made once for its owner, found again after that.
 *
 * @see "decision 0054: design and case, one truth"
 */
@Service
public class TrajectoryCases {

    private final CaseService cases;
    private final CaseStore store;
    private final TrajectoryService trajectories;
    private final Traces traces;

    TrajectoryCases(CaseService cases, CaseStore store, TrajectoryService trajectories, Traces traces) {
        this.cases = cases;
        this.store = store;
        this.trajectories = trajectories;
        this.traces = traces;
    }

    /** What came of asking for the case of a trajectory. */
    public sealed interface Found {

        /**
         * @param made whether it was not there before; one that had been deleted is brought back
         */
        record Case(UUID uuid, boolean made) implements Found {}

        /** The design has no money side while these stand. */
        record Refused(List<DesignProblem> problems) implements Found {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** There is no such trajectory. */
        record Gone() implements Found {}
    }

    /**
     * The case of a trajectory, made when there is none yet. For the owner of the trajectory: a guest gets none.
     *
     * @throws AccessDeniedException for who may not write cases, or is a guest of the trajectory's owner
     */
    // What is read after the trajectory is locked must be what is there now.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Found open(SignedIn user, UUID trajectory) {
        traces.demand(user, Permission.WRITE_CASES);
        var about = trajectories.about(user, trajectory);
        if (about.isGuest()) {
            traces.record(user, Action.CASE_CREATED, null, TraceResult.REFUSED, TraceDetails.none());
            throw new AccessDeniedException("a case belongs to the owner of its trajectory");
        }
        return switch (trajectories.base(user, trajectory).orElse(null)) {
            case null -> new Found.Gone();
            case Assembly.Refused(var problems) -> new Found.Refused(problems);
            case Assembly.Made(Model base) -> open(about, trajectory, base);
        };
    }

    private Found open(SignedIn about, UUID trajectory, Model base) {
        var found = store.ofTrajectory(about.organisation(), trajectory).orElse(null);
        if (found == null) {
            UUID made = cases.insertOf(about, Origin.of(trajectory), base);
            traces.record(
                    about, Action.CASE_CREATED, made, TraceResult.DONE, TraceDetails.of("from", trajectory.toString()));
            return new Found.Case(made, true);
        }
        if (found.deleted()) {
            // it is the one case of this trajectory, so it comes back as often as it is asked for
            store.unmarkDeleted(about.organisation(), found.uuid(), Instant.EPOCH);
            traces.record(about, Action.CASE_RESTORED, found.uuid(), TraceResult.DONE, TraceDetails.none());
        }
        return new Found.Case(found.uuid(), false);
    }

    /**
     * Whether somebody may have the case of a trajectory made or opened.
     *
     * @param about who they are for this trajectory
     */
    public static boolean mayOpen(SignedIn about) {
        return !about.isGuest() && about.may(Permission.WRITE_CASES);
    }

    /** The trajectory that a case is the money side of; none when it is another's, or deleted. */
    @Transactional(readOnly = true)
    public Optional<TrajectoryRow> trajectoryOf(SignedIn user, CostBenefitCase of) {
        cases.demandThere(user, of.uuid());
        var uuid = of.origin().trajectory().orElse(null);
        if (uuid == null || !user.may(Permission.READ_TRAJECTORIES)) return Optional.empty();
        return trajectories.list(user).stream()
                .filter(row -> row.uuid().equals(uuid))
                .findFirst();
    }

    /** The case of a trajectory, for its owner while it is not deleted. */
    @Transactional(readOnly = true)
    public Optional<UUID> find(SignedIn user, UUID trajectory) {
        traces.demand(user, Permission.READ_CASES);
        return store.ofTrajectory(user.organisation(), trajectory)
                .filter(found -> !found.deleted())
                .map(CaseStore.Followed::uuid);
    }
}
