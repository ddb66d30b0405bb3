package nl.duaal.coaching.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingChange.Subject;
import nl.duaal.coaching.CoachingHistory;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.CoachingService;
import nl.duaal.coaching.ItemState;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goals and barriers of people. Who sees whom is as in {@link CoachingService}; what was changed stays to be read. */
@Service("coachingPlanService")
public class PlanService {

    /** What somebody works towards, and what stands in their way; open ones first. */
    public record Plan(List<Goal> goals, List<Barrier> barriers) {
        public Plan {
            goals = List.copyOf(goals);
            barriers = List.copyOf(barriers);
        }
    }

    /** A barrier with whose it is. */
    public record BarrierOf(PersonRow person, Barrier barrier) {}

    private final PlanStore store;
    private final CoachingHistory history;
    private final Coaches coaches;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    PlanService(
            PlanStore store,
            CoachingHistory history,
            Coaches coaches,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.coaches = coaches;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** The plan of somebody; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<Plan> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person)
                .map(row -> new Plan(
                        store.goals(user.organisation(), row.id()), store.barriers(user.organisation(), row.id())));
    }

    /** Open barriers of people in cohorts that are not over, of those whom the reader may see. */
    @Transactional(readOnly = true)
    public List<BarrierOf> openBarriers(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        var seen = coaches.lookedAfter(user).stream()
                .map(one -> one.candidate().person().uuid())
                .collect(Collectors.toSet());
        return store.openBarriers(user.organisation()).stream()
                .filter(one -> seen.contains(one.person().uuid()))
                .map(one -> new BarrierOf(one.person(), one.barrier()))
                .toList();
    }

    /**
     * Keeps a goal with its steps.
     *
     * @param goal none: a new one, which is open
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome saveGoal(
            SignedIn user, UUID person, @Nullable UUID goal, long version, Goal.Data data, ItemState state) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, row -> {
            if (goal == null) {
                store.insertGoal(user, row.id(), UUID.randomUUID(), data, now());
                return CoachingOutcome.SAVED;
            }
            var before = goal(user, row, goal);
            if (before == null) return CoachingOutcome.GONE;
            var closed = closed(state, before.state(), before.closedOn());
            if (!store.updateGoal(user, row.id(), goal, version, data, state, closed, now())) {
                return CoachingOutcome.OUTDATED;
            }
            history.corrected(user, row.id(), Subject.GOAL, goal, before.data().said(), data.said(), "");
            return CoachingOutcome.SAVED;
        });
    }

    /** Takes a goal away that was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome removeGoal(SignedIn user, UUID person, UUID goal, long version, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, row -> {
            if (goal(user, row, goal) == null) return CoachingOutcome.GONE;
            if (!store.deleteGoal(user.organisation(), row.id(), goal, version)) return CoachingOutcome.OUTDATED;
            history.removed(user, row.id(), Subject.GOAL, goal, "", reason.strip());
            return CoachingOutcome.SAVED;
        });
    }

    /**
     * Keeps a barrier.
     *
     * @param barrier none: a new one, which is open
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome saveBarrier(
            SignedIn user, UUID person, @Nullable UUID barrier, long version, Barrier.Data data, ItemState state) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, row -> {
            if (barrier == null) {
                store.insertBarrier(user, row.id(), UUID.randomUUID(), data, now());
                return CoachingOutcome.SAVED;
            }
            var before = barrier(user, row, barrier);
            if (before == null) return CoachingOutcome.GONE;
            var closed = closed(state, before.state(), before.closedOn());
            if (!store.updateBarrier(user, row.id(), barrier, version, data, state, closed, now())) {
                return CoachingOutcome.OUTDATED;
            }
            history.corrected(
                    user, row.id(), Subject.BARRIER, barrier, before.data().said(), data.said(), "");
            return CoachingOutcome.SAVED;
        });
    }

    /** Takes a barrier away that was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome removeBarrier(SignedIn user, UUID person, UUID barrier, long version, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, row -> {
            var before = barrier(user, row, barrier);
            if (before == null) return CoachingOutcome.GONE;
            if (!store.deleteBarrier(user.organisation(), row.id(), barrier, version)) {
                return CoachingOutcome.OUTDATED;
            }
            history.removed(
                    user,
                    row.id(),
                    Subject.BARRIER,
                    barrier,
                    before.data().category().name(),
                    reason.strip());
            return CoachingOutcome.SAVED;
        });
    }

    private @Nullable Goal goal(SignedIn user, PersonRow row, UUID goal) {
        return store.goals(user.organisation(), row.id()).stream()
                .filter(one -> one.uuid().equals(goal))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Barrier barrier(SignedIn user, PersonRow row, UUID barrier) {
        return store.barriers(user.organisation(), row.id()).stream()
                .filter(one -> one.uuid().equals(barrier))
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate closed(ItemState state, ItemState before, @Nullable LocalDate day) {
        if (state == ItemState.OPEN) return null;
        return state == before && day != null ? day : LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private CoachingOutcome kept(SignedIn user, UUID person, Function<PersonRow, CoachingOutcome> keep) {
        var outcome = people.row(user, person).map(keep).orElse(CoachingOutcome.GONE);
        traces.record(user, Action.COACHING_PLAN_CHANGED, person, CoachingService.result(outcome), TraceDetails.none());
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
