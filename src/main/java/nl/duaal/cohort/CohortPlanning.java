package nl.duaal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.workplace.EmployerService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what is planned for a cohort that is not over: days, decisions, places, partners, groups and tasks. Each part
 * has a version of its own, so that two people can work on one cohort; a uuid of none is a new one.
 */
@Service
public class CohortPlanning {

    private final CohortStore cohorts;
    private final PlanStore store;
    private final CohortService service;
    private final EmployerService employers;
    private final List<CohortListener> listeners;
    private final Traces traces;
    private final Clock clock;

    CohortPlanning(
            CohortStore cohorts,
            PlanStore store,
            CohortService service,
            EmployerService employers,
            List<CohortListener> listeners,
            Traces traces,
            Clock clock) {
        this.cohorts = cohorts;
        this.store = store;
        this.service = service;
        this.employers = employers;
        this.listeners = List.copyOf(listeners);
        this.traces = traces;
        this.clock = clock;
    }

    /** Who of the organisation can look after people, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(SignedIn user) {
        traces.demand(user, Permission.READ_PEOPLE);
        return store.colleagues(user.organisation(), service.today());
    }

    /** Adds a day on which something is decided. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome addDecision(SignedIn user, UUID cohort, String name, LocalDate day) {
        return change(user, cohort, Action.COHORT_CHANGED, "moment", found -> {
            String text = name.strip();
            if (text.isEmpty() || text.length() > Moment.NAME_MAX_LENGTH) return fault(CohortOutcome.Fault.REASON);
            store.insertMoment(
                    found.about().organisation(),
                    found.id(),
                    new CohortCalendar.Line(Moment.Kind.GO_NO_GO, "", text, day, day));
            return null;
        });
    }

    /** Gives a stretch or a day other days. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome moveMoment(
            SignedIn user, UUID cohort, UUID moment, long version, LocalDate from, LocalDate until) {
        return change(user, cohort, Action.COHORT_CHANGED, "moment", found -> {
            if (until.isBefore(from)) return fault(CohortOutcome.Fault.DAYS);
            return done(store.moveMoment(found.about().organisation(), found.id(), moment, version, from, until));
        });
    }

    /**
     * Decides whether the cohort goes on, with the reason why.
     *
     * @param go none takes a decision back
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome decide(
            SignedIn user, UUID cohort, UUID moment, long version, @Nullable Boolean go, String reason) {
        return change(user, cohort, Action.COHORT_DECIDED, go == null ? "open" : go ? "go" : "noGo", found -> {
            String text = reason.strip();
            if (go != null && (text.isEmpty() || text.length() > Moment.REASON_MAX_LENGTH)) {
                return fault(CohortOutcome.Fault.REASON);
            }
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            return done(store.decide(found.about(), found.id(), moment, version, go, go == null ? "" : text, at));
        });
    }

    /** Keeps places; never fewer than people have. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome savePlace(SignedIn user, UUID cohort, @Nullable UUID place, long version, Place.Data data) {
        return change(user, cohort, Action.COHORT_CHANGED, "place", found -> {
            var organisation = found.about().organisation();
            Long employer = null;
            if (data.organisation() != null) {
                employer = store.organisation(data.organisation()).orElse(null);
                if (employer == null) return fault(CohortOutcome.Fault.UNKNOWN);
            }
            var workplace = data.workplace();
            // a place that somebody else linked stays linked, whoever changes it
            if (workplace != null
                    && !workplace.equals(place == null ? null : store.workplace(organisation, place))
                    && (!user.may(Permission.READ_WORKPLACES)
                            || employers.function(user, workplace).isEmpty())) {
                return fault(CohortOutcome.Fault.UNKNOWN);
            }
            if (place == null) {
                store.insertPlace(organisation, found.id(), UUID.randomUUID(), data, employer);
                return told(found, true);
            }
            store.lockPlace(organisation, place);
            if (taken(found, place) > data.places()) return fault(CohortOutcome.Fault.PLACES_TAKEN);
            return told(found, store.updatePlace(organisation, found.id(), place, version, data, employer));
        });
    }

    /** Takes places away that nobody has. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome removePlace(SignedIn user, UUID cohort, UUID place, long version) {
        return change(user, cohort, Action.COHORT_CHANGED, "place", found -> {
            var organisation = found.about().organisation();
            store.lockPlace(organisation, place);
            if (taken(found, place) > 0) return fault(CohortOutcome.Fault.PLACES_TAKEN);
            return told(found, store.deletePlace(organisation, found.id(), place, version));
        });
    }

    /** Keeps a partner. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome savePartner(
            SignedIn user, UUID cohort, @Nullable UUID partner, long version, CohortPartner.Data data) {
        return change(user, cohort, Action.COHORT_CHANGED, "partner", found -> {
            var organisation = found.about().organisation();
            if (partner != null) {
                return done(store.updatePartner(organisation, found.id(), partner, version, data));
            }
            store.insertPartner(organisation, found.id(), UUID.randomUUID(), data);
            return null;
        });
    }

    /** Takes a partner away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome removePartner(SignedIn user, UUID cohort, UUID partner, long version) {
        return change(
                user,
                cohort,
                Action.COHORT_CHANGED,
                "partner",
                found -> done(store.deletePartner(found.about().organisation(), found.id(), partner, version)));
    }

    /** Keeps a group. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome saveGroup(
            SignedIn user, UUID cohort, @Nullable UUID group, long version, String name, @Nullable UUID coach) {
        return change(user, cohort, Action.COHORT_CHANGED, "group", found -> {
            var organisation = found.about().organisation();
            String text = name.strip();
            if (text.isEmpty() || text.length() > CohortGroup.NAME_MAX_LENGTH) {
                return fault(CohortOutcome.Fault.REASON);
            }
            Long account = null;
            if (coach != null) {
                account = store.colleague(organisation, coach, service.today()).orElse(null);
                if (account == null) return fault(CohortOutcome.Fault.UNKNOWN);
            }
            if (group != null) {
                store.noteCoach(user, found.id(), group, version, account, clock.instant());
                return done(store.updateGroup(organisation, found.id(), group, version, text, account));
            }
            store.insertGroup(organisation, found.id(), UUID.randomUUID(), text, account);
            return null;
        });
    }

    /** Takes a group away; its people stay, in no group. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome removeGroup(SignedIn user, UUID cohort, UUID group, long version) {
        return change(user, cohort, Action.COHORT_CHANGED, "group", found -> {
            store.noteCoach(user, found.id(), group, version, null, clock.instant());
            return done(store.deleteGroup(found.about().organisation(), found.id(), group, version));
        });
    }

    /** Keeps a task; one of the ready list keeps its own title. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome saveTask(SignedIn user, UUID cohort, @Nullable UUID task, long version, CohortTask.Data data) {
        return change(user, cohort, Action.COHORT_CHANGED, "task", found -> {
            var organisation = found.about().organisation();
            if (task == null) {
                if (data.title().isEmpty()) return fault(CohortOutcome.Fault.REASON);
                store.insertTask(organisation, found.id(), UUID.randomUUID(), null, data);
                return null;
            }
            var before = store.tasks(organisation, found.id()).stream()
                    .filter(one -> one.uuid().equals(task))
                    .findFirst();
            if (before.isEmpty()) return new CohortOutcome.Gone();
            boolean ready = before.get().step() != null;
            if (!ready && data.title().isEmpty()) return fault(CohortOutcome.Fault.REASON);
            var kept = new CohortTask.Data(
                    ready ? "" : data.title(), data.decision(), data.party(), data.owner(), data.due(), data.note());
            return done(store.updateTask(organisation, found.id(), task, version, kept));
        });
    }

    /** Ticks a task off, or makes it open again. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome finishTask(SignedIn user, UUID cohort, UUID task, long version, boolean isDone) {
        return change(
                user,
                cohort,
                Action.COHORT_CHANGED,
                isDone ? "taskDone" : "taskOpen",
                found -> done(
                        store.finishTask(found.about(), found.id(), task, version, isDone ? service.today() : null)));
    }

    /** Takes a task of one's own away; the steps of the ready list stay. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CohortOutcome removeTask(SignedIn user, UUID cohort, UUID task, long version) {
        return change(
                user,
                cohort,
                Action.COHORT_CHANGED,
                "task",
                found -> done(store.deleteTask(found.about().organisation(), found.id(), task, version)));
    }

    /** Other places: who counts with them hears of it. */
    private @Nullable CohortOutcome told(Cohort cohort, boolean done) {
        if (done) {
            var places = store.places(cohort.about().organisation(), cohort.id());
            listeners.forEach(listener -> listener.planned(cohort.about(), cohort, places));
        }
        return done(done);
    }

    private int taken(Cohort cohort, UUID place) {
        return store.places(cohort.about().organisation(), cohort.id()).stream()
                .filter(one -> one.uuid().equals(place))
                .mapToInt(Place::taken)
                .findFirst()
                .orElse(0);
    }

    /** @param change none when it went well */
    private CohortOutcome change(
            SignedIn signedIn,
            UUID uuid,
            Action action,
            String what,
            Function<Cohort, @Nullable CohortOutcome> change) {
        var about = service.about(signedIn, uuid, Permission.WRITE_COHORTS);
        var cohort = cohorts.find(about, uuid).orElse(null);
        CohortOutcome outcome;
        if (cohort == null) {
            outcome = new CohortOutcome.Gone();
        } else if (!cohort.state().isOpen()) {
            outcome = fault(CohortOutcome.Fault.OVER);
        } else {
            var wrong = change.apply(cohort);
            outcome = wrong == null ? new CohortOutcome.Saved(cohort) : wrong;
        }
        traces.record(about, action, uuid, CohortService.result(outcome), TraceDetails.of("part", what));
        return outcome;
    }

    private static CohortOutcome fault(CohortOutcome.Fault fault) {
        return new CohortOutcome.Refused(fault);
    }

    private static @Nullable CohortOutcome done(boolean done) {
        return done ? null : new CohortOutcome.Outdated();
    }
}
