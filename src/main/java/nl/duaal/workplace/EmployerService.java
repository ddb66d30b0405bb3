package nl.duaal.workplace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.shared.id.EmployerId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Employers that the organisation knows, and their functions: kept by a municipality for those it works with, by an
 * employer for itself. An employer and each of its functions have versions of their own, so that two people can work
 * on two functions at the same time.
 */
@Service
public class EmployerService {

    private final EmployerStore employers;
    private final JobFunctionStore functions;
    private final Traces traces;
    private final Clock clock;

    EmployerService(EmployerStore employers, JobFunctionStore functions, Traces traces, Clock clock) {
        this.employers = employers;
        this.functions = functions;
        this.traces = traces;
        this.clock = clock;
    }

    /** Every employer of the organisation, by name. */
    @Transactional(readOnly = true)
    public List<EmployerRow> list(SignedIn user) {
        traces.demand(user, Permission.READ_WORKPLACES);
        return employers.list(user.organisation());
    }

    /** Every function of the organisation's employers, by employer and name: for rooms that refer to one. */
    @Transactional(readOnly = true)
    public List<WorkplaceRow> choices(SignedIn user) {
        traces.demand(user, Permission.READ_WORKPLACES);
        var locations = new HashMap<EmployerId, List<Location>>();
        return functions.choices(user.organisation()).stream()
                .map(choice -> new WorkplaceRow(
                        choice.employerUuid(),
                        choice.employerName(),
                        choice.uuid(),
                        choice.name(),
                        choice.places(),
                        locations.computeIfAbsent(
                                choice.employer(), id -> employers.locations(user.organisation(), id))))
                .toList();
    }

    /** An employer with its functions; none when the organisation has no such employer. */
    @Transactional
    public Optional<Employer> open(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_WORKPLACES);
        var found = load(user, uuid);
        traces.record(user, Action.EMPLOYER_OPENED, uuid, doneIf(found.isPresent()), TraceDetails.none());
        return found;
    }

    /** A function; none when the organisation has no such function. */
    @Transactional(readOnly = true)
    public Optional<JobFunction> function(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_WORKPLACES);
        return functions.find(user.organisation(), uuid).map(JobFunctionStore.Stored::function);
    }

    /** Keeps a new employer; its UUID. */
    @Transactional
    public UUID create(SignedIn user, EmployerData data) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        UUID uuid = UUID.randomUUID();
        employers.insert(user, uuid, data, now());
        traces.record(user, Action.EMPLOYER_CREATED, uuid);
        return uuid;
    }

    /** Gives an employer other data; its functions stay as they are. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EmployerOutcome save(SignedIn user, UUID uuid, long version, EmployerData data) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        employers.lock(user.organisation(), uuid);
        EmployerOutcome outcome = employers
                .find(user.organisation(), uuid)
                .<EmployerOutcome>map(stored -> employers.update(user, stored.id(), version, data, now())
                        ? new EmployerOutcome.Saved(loaded(user, uuid))
                        : new EmployerOutcome.Outdated(loaded(user, uuid)))
                .orElseGet(EmployerOutcome.Gone::new);
        traces.record(user, Action.EMPLOYER_CHANGED, uuid, result(outcome), TraceDetails.none());
        return outcome;
    }

    /** Takes an employer and its functions away; {@link #restore} brings them back. False when it was gone already. */
    @Transactional
    public boolean delete(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        boolean done = employers.markDeleted(user, uuid, now());
        traces.record(user, Action.EMPLOYER_DELETED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /** Brings a deleted employer back; false when there is nothing to bring back. */
    @Transactional
    public boolean restore(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        boolean done = employers.unmarkDeleted(user.organisation(), uuid);
        traces.record(user, Action.EMPLOYER_RESTORED, uuid, doneIf(done), TraceDetails.none());
        return done;
    }

    /** Adds a function to an employer. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EmployerOutcome addFunction(SignedIn user, UUID employer, JobFunctionData data) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        employers.lock(user.organisation(), employer);
        var stored = employers.find(user.organisation(), employer).orElse(null);
        EmployerOutcome outcome;
        UUID uuid = UUID.randomUUID();
        if (stored == null) outcome = new EmployerOutcome.Gone();
        else if (isElsewhere(stored.data(), data)) outcome = new EmployerOutcome.NoSuchLocation();
        else {
            functions.insert(user, stored.id(), uuid, data, now());
            outcome = new EmployerOutcome.Saved(loaded(user, employer));
        }
        traces.record(user, Action.JOB_FUNCTION_ADDED, employer, result(outcome), function(uuid));
        return outcome;
    }

    /** Gives a function other data. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public EmployerOutcome saveFunction(SignedIn user, UUID uuid, long version, JobFunctionData data) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        var found = functions.find(user.organisation(), uuid).orElse(null);
        if (found == null) {
            traces.record(user, Action.JOB_FUNCTION_CHANGED, null, TraceResult.MISSING, function(uuid));
            return new EmployerOutcome.Gone();
        }
        UUID employer = found.employer();
        employers.lock(user.organisation(), employer);
        var stored = employers.find(user.organisation(), employer).orElse(null);
        EmployerOutcome outcome;
        if (stored == null) outcome = new EmployerOutcome.Gone();
        else if (isElsewhere(stored.data(), data)) outcome = new EmployerOutcome.NoSuchLocation();
        else if (functions.update(user, found.id(), version, data, now())) {
            outcome = new EmployerOutcome.Saved(loaded(user, employer));
        } else outcome = new EmployerOutcome.Outdated(loaded(user, employer));
        traces.record(user, Action.JOB_FUNCTION_CHANGED, employer, result(outcome), function(uuid));
        return outcome;
    }

    /** Takes a function away; {@link #restoreFunction} brings it back. False when it was gone already. */
    @Transactional
    public boolean deleteFunction(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        var employer = functions.find(user.organisation(), uuid).map(JobFunctionStore.Stored::employer);
        boolean done = employer.isPresent() && functions.markDeleted(user, uuid, now());
        traces.record(user, Action.JOB_FUNCTION_REMOVED, employer.orElse(null), doneIf(done), function(uuid));
        return done;
    }

    /** Brings a deleted function back; false when there is nothing to bring back. */
    @Transactional
    public boolean restoreFunction(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.WRITE_WORKPLACES);
        boolean done = functions.unmarkDeleted(user.organisation(), uuid);
        var employer = functions.find(user.organisation(), uuid).map(JobFunctionStore.Stored::employer);
        traces.record(user, Action.JOB_FUNCTION_RESTORED, employer.orElse(null), doneIf(done), function(uuid));
        return done;
    }

    private static boolean isElsewhere(EmployerData employer, JobFunctionData function) {
        UUID location = function.location();
        return location != null
                && employer.locations().stream().noneMatch(one -> one.uuid().equals(location));
    }

    private Employer loaded(SignedIn user, UUID uuid) {
        return load(user, uuid).orElseThrow();
    }

    private Optional<Employer> load(SignedIn user, UUID uuid) {
        return employers
                .find(user.organisation(), uuid)
                .map(stored -> new Employer(
                        stored.uuid(),
                        stored.version(),
                        stored.data(),
                        functions.of(user.organisation(), stored.id()),
                        stored.changedAt(),
                        stored.changedBy()));
    }

    private static TraceDetails function(UUID uuid) {
        return TraceDetails.of("function", uuid.toString());
    }

    private static TraceResult result(EmployerOutcome outcome) {
        return switch (outcome) {
            case EmployerOutcome.Saved _ -> TraceResult.DONE;
            case EmployerOutcome.Outdated _ -> TraceResult.OUTDATED;
            case EmployerOutcome.NoSuchLocation _ -> TraceResult.REFUSED;
            case EmployerOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private static TraceResult doneIf(boolean found) {
        return found ? TraceResult.DONE : TraceResult.MISSING;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
