package nl.duaal.cohort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SharedKind;
import nl.duaal.access.Sharing;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.id.CohortId;
import nl.duaal.trajectory.DesignState;
import nl.duaal.trajectory.OpenTrajectory;
import nl.duaal.trajectory.TrajectoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cohorts of the organisation that somebody works for, and those that others share with it: made from a published
 * design, planned, opened for candidates, run, completed or stopped. What is planned in one is changed through
 * {@link CohortPlanning}.
 *
 * @see "decision 0062: a cohort keeps its design"
 */
@Service
public class CohortService {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    public static final int REASON_MAX_LENGTH = 500;

    /** A published design that a cohort can begin with. */
    public record Offer(UUID trajectory, String name, int number) {}

    /** A cohort with its calendar. */
    public record Scheduled(Cohort cohort, List<Moment> moments) {
        public Scheduled {
            moments = List.copyOf(moments);
        }
    }

    private final CohortStore store;
    private final PlanStore plans;
    private final TrajectoryService trajectories;
    private final Sharing sharing;
    private final List<CohortListener> listeners;
    private final Traces traces;
    private final DemoMode demoMode;
    private final Clock clock;

    CohortService(
            CohortStore store,
            PlanStore plans,
            TrajectoryService trajectories,
            Sharing sharing,
            List<CohortListener> listeners,
            Traces traces,
            DemoMode demoMode,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.trajectories = trajectories;
        this.sharing = sharing;
        this.listeners = List.copyOf(listeners);
        this.traces = traces;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /** Every cohort of the organisation and those that others share with it today, the one that begins last first. */
    @Transactional(readOnly = true)
    public List<CohortRow> list(SignedIn user) {
        traces.demand(user, Permission.READ_COHORTS);
        var rows = new ArrayList<>(store.list(user, today()));
        for (var lent : sharing.lent(user, SharedKind.COHORT, Permission.READ_COHORTS)) {
            rows.addAll(store.list(lent.user(), today(), lent.subjects()));
        }
        rows.sort(Comparator.comparing(CohortRow::start).reversed().thenComparing(CohortRow::name));
        return rows;
    }

    /** A cohort; none when the organisation has no such cohort. */
    @Transactional
    public Optional<Cohort> open(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_COHORTS);
        var found = store.find(about, uuid).map(CohortService::forReader);
        traces.record(
                about,
                Action.COHORT_OPENED,
                uuid,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** A cohort that is open on the reader's page already, as it is now: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<Cohort> again(SignedIn signedIn, UUID uuid) {
        return store.find(about(signedIn, uuid, Permission.READ_COHORTS), uuid).map(CohortService::forReader);
    }

    /** Everything that is planned for a cohort; none when the organisation has no such cohort. */
    @Transactional(readOnly = true)
    public Optional<CohortPlan> plan(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_COHORTS);
        var organisation = about.organisation();
        if (about.isGuest()) return store.find(about, uuid).map(cohort -> forGuest(about, cohort));
        return store.find(about, uuid)
                .map(cohort -> new CohortPlan(
                        today(),
                        plans.moments(organisation, cohort.id()),
                        plans.places(organisation, cohort.id()),
                        plans.partners(organisation, cohort.id()),
                        plans.groups(organisation, cohort.id()),
                        plans.tasks(organisation, cohort.id()),
                        plans.states(organisation, cohort.id())));
    }

    /**
     * A cohort with its calendar, for who reckons with both: no opening, so no trace. None when the organisation has no
     * such cohort.
     */
    @Transactional(readOnly = true)
    public Optional<Scheduled> scheduled(SignedIn signedIn, UUID uuid) {
        var about = about(signedIn, uuid, Permission.READ_COHORTS);
        return store.find(about, uuid)
                .map(CohortService::forReader)
                .map(cohort -> new Scheduled(cohort, moments(about, cohort.id())));
    }

    /** Guests do not see when it is decided whether a cohort goes on. */
    private List<Moment> moments(SignedIn about, CohortId cohort) {
        return plans.moments(about.organisation(), cohort).stream()
                .filter(moment -> !about.isGuest() || moment.kind() != Moment.Kind.GO_NO_GO)
                .toList();
    }

    /** A guest sees when what happens; who does what, and what it may cost, is the owner's. */
    private CohortPlan forGuest(SignedIn about, Cohort cohort) {
        return new CohortPlan(
                today(), moments(about, cohort.id()), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Cohort forReader(Cohort cohort) {
        if (!cohort.about().isGuest()) return cohort;
        var data = cohort.data();
        return new Cohort(
                cohort.id(),
                cohort.uuid(),
                cohort.version(),
                new CohortData(data.name(), "", data.start(), null, ""),
                cohort.state(),
                cohort.trajectory(),
                cohort.trajectoryName(),
                cohort.designNumber(),
                cohort.design(),
                cohort.madeUp(),
                cohort.changedAt(),
                cohort.changedBy(),
                cohort.about());
    }

    /** Designs that a cohort can begin with: of each trajectory the version that was published last. */
    @Transactional(readOnly = true)
    public List<Offer> offers(SignedIn user) {
        traces.demand(user, Permission.WRITE_COHORTS);
        List<Offer> offers = new ArrayList<>();
        for (var row : trajectories.list(user)) {
            if (row.state() == DesignState.PUBLISHED) {
                offers.add(new Offer(row.uuid(), row.name(), row.number()));
            } else if (row.number() > 1) {
                trajectories.versions(user, row.uuid()).stream()
                        .filter(version -> version.state() == DesignState.PUBLISHED)
                        .findFirst()
                        .ifPresent(version -> offers.add(new Offer(row.uuid(), row.name(), version.number())));
            }
        }
        offers.sort(Comparator.comparing(Offer::name));
        return offers;
    }

    /**
     * A new cohort that follows a published design: with its days, its partners and the thirteen steps.
     *
     * @param number of the version of the design
     */
    @Transactional
    public CohortOutcome create(SignedIn user, UUID trajectory, int number, CohortData data) {
        traces.demand(user, Permission.WRITE_COHORTS);
        var from = trajectories
                .open(user, trajectory, number)
                .filter(opened -> opened.state() == DesignState.PUBLISHED)
                .orElse(null);
        if (from == null) return new CohortOutcome.Refused(CohortOutcome.Fault.NOT_PUBLISHED);
        return create(user, from, data);
    }

    private CohortOutcome create(SignedIn user, OpenTrajectory from, CohortData data) {
        UUID uuid = UUID.randomUUID();
        var organisation = user.organisation();
        var id = store.insert(user, uuid, data, from, demoMode.demo(), now());
        var design = from.design();
        CohortCalendar.lines(design, data.start()).forEach(line -> plans.insertMoment(organisation, id, line));
        design.partners().stream()
                .filter(partner -> !partner.name().isBlank())
                .forEach(partner -> plans.insertPartner(
                        organisation,
                        id,
                        UUID.randomUUID(),
                        new CohortPartner.Data(
                                partner.party(),
                                cut(partner.name(), CohortPartner.NAME_MAX_LENGTH),
                                cut(partner.responsible(), CohortPartner.NAME_MAX_LENGTH),
                                cut(partner.does(), CohortPartner.DOES_MAX_LENGTH))));
        for (var step : CohortCalendar.steps(design, data.start())) {
            String owner = design.partners().stream()
                    .filter(partner -> partner.party().equals(step.party()))
                    .map(partner -> partner.responsible().isBlank() ? partner.name() : partner.responsible())
                    .findFirst()
                    .orElse("");
            plans.insertTask(
                    organisation,
                    id,
                    UUID.randomUUID(),
                    step.number(),
                    new CohortTask.Data(
                            "",
                            step.decision(),
                            step.party(),
                            cut(owner, CohortTask.OWNER_MAX_LENGTH),
                            step.due(),
                            ""));
        }
        traces.record(user, Action.COHORT_CREATED, uuid);
        return new CohortOutcome.Saved(store.find(user, uuid).orElseThrow());
    }

    /**
     * Says other things of a cohort as a whole. Another start moves everything that is still to come by as many days.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome change(SignedIn signedIn, UUID uuid, long version, CohortData data) {
        var about = about(signedIn, uuid, Permission.WRITE_COHORTS);
        store.lock(about.organisation(), uuid);
        var found = store.find(about, uuid).orElse(null);
        CohortOutcome outcome;
        if (found == null) {
            outcome = new CohortOutcome.Gone();
        } else if (found.version() != version || !store.update(about, found, data, found.state(), now())) {
            outcome = new CohortOutcome.Outdated();
        } else {
            long days = ChronoUnit.DAYS.between(
                    CohortCalendar.start(found.data().start()), CohortCalendar.start(data.start()));
            if (days != 0) plans.shift(about.organisation(), found.id(), days);
            var saved = store.find(about, uuid).orElseThrow();
            var places = plans.places(about.organisation(), saved.id());
            listeners.forEach(listener -> listener.planned(about, saved, places));
            outcome = new CohortOutcome.Saved(saved);
        }
        traces.record(about, Action.COHORT_CHANGED, uuid, result(outcome), TraceDetails.none());
        return outcome;
    }

    /** Brings a cohort into another state, with the reason why. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome move(SignedIn signedIn, UUID uuid, long version, CohortState to, String reason) {
        var about = about(signedIn, uuid, Permission.WRITE_COHORTS);
        store.lock(about.organisation(), uuid);
        var found = store.find(about, uuid).orElse(null);
        CohortOutcome outcome;
        if (found == null) {
            outcome = new CohortOutcome.Gone();
        } else if (!found.state().next().contains(to)) {
            outcome = found.version() == version
                    ? new CohortOutcome.Refused(CohortOutcome.Fault.STATE)
                    : new CohortOutcome.Outdated();
        } else if (reason.isBlank() || reason.length() > REASON_MAX_LENGTH) {
            outcome = new CohortOutcome.Refused(CohortOutcome.Fault.REASON);
        } else if (found.version() != version || !store.update(about, found, found.data(), to, now())) {
            outcome = new CohortOutcome.Outdated();
        } else {
            store.insertStateChange(about, found.id(), found.state(), to, reason.strip(), now());
            outcome = new CohortOutcome.Saved(store.find(about, uuid).orElseThrow());
        }
        traces.record(about, Action.COHORT_STATE_CHANGED, uuid, result(outcome), TraceDetails.of("state", to.name()));
        return outcome;
    }

    /**
     * Who somebody is for a cohort: a guest of its owner when that shares it.
     *
     * @throws org.springframework.security.access.AccessDeniedException for who may not do this
     */
    @Transactional(readOnly = true)
    public SignedIn about(SignedIn signedIn, UUID uuid, Permission permission) {
        var about = sharing.on(signedIn, SharedKind.COHORT, uuid);
        traces.demand(about, permission);
        return about;
    }

    static TraceResult result(CohortOutcome outcome) {
        return switch (outcome) {
            case CohortOutcome.Saved _ -> TraceResult.DONE;
            case CohortOutcome.Refused _ -> TraceResult.REFUSED;
            case CohortOutcome.Outdated _ -> TraceResult.OUTDATED;
            case CohortOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
