package nl.duaal.person;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of people. Who may not see everybody sees those whom they look after; for the others it is as if there were no
 * such person. Each opening of a file leaves one trace.
 *
 * @see "decision 0061: what is known of people, and who sees it"
 */
@Service
public class PersonService {

    private final PersonStore store;
    private final List<Caseload> caseloads;
    private final List<PersonData> holders;
    private final Traces traces;
    private final DemoMode demoMode;
    private final Clock clock;

    PersonService(
            PersonStore store,
            List<Caseload> caseloads,
            List<PersonData> holders,
            Traces traces,
            DemoMode demoMode,
            Clock clock) {
        this.store = store;
        this.caseloads = List.copyOf(caseloads);
        this.holders = List.copyOf(holders);
        this.traces = traces;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    /** A file, with what the reader may see of it; none when there is no such person for this reader. */
    @Transactional
    public Optional<Person> open(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_PEOPLE);
        var found = find(user, uuid);
        traces.record(
                user,
                Action.PERSON_OPENED,
                uuid,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** People of the organisation whose names have a text in them, by name; at most fifty. */
    @Transactional(readOnly = true)
    public List<PersonRow> search(SignedIn user, String text) {
        traces.demand(user, Permission.READ_PEOPLE);
        if (text.isBlank()) return List.of();
        return store.search(user.organisation(), text.strip()).stream()
                .filter(row -> mayRead(user, row.uuid()))
                .toList();
    }

    /** People who may be the same as somebody who is being written down. */
    @Transactional(readOnly = true)
    public List<Twin> twins(SignedIn user, PersonDetails details) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        return twins(details, store.keys(user.organisation()), null);
    }

    /**
     * Everybody who may be the same as one of these, one list for each, in their order: one reading of the database for
     * all of them.
     */
    @Transactional(readOnly = true)
    public List<List<Twin>> twins(SignedIn user, List<PersonDetails> many) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var index = new TwinIndex(store.keys(user.organisation()));
        return many.stream().map(index::twins).toList();
    }

    /**
     * Writes down somebody new.
     *
     * @param evenIfAlike whether it is somebody else than those who look the same
     */
    @Transactional
    public PersonOutcome create(SignedIn user, PersonDetails details, boolean evenIfAlike) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        if (!evenIfAlike) {
            var twins = twins(details, store.keys(user.organisation()), null);
            if (!twins.isEmpty()) return new PersonOutcome.Twins(twins);
        }
        return new PersonOutcome.Saved(insert(user, details));
    }

    /**
     * Everybody of the organisation as people are compared, for who compares many, one after the other: one reading of
     * the database for all of them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TwinIndex twinIndex(SignedIn user) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        return new TwinIndex(store.keys(user.organisation()));
    }

    /**
     * Writes down new people whom the caller compared with everybody else already; the caller leaves the trace.
     *
     * @return one id for each, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> createCompared(SignedIn user, List<PersonDetails> many) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var files = new LinkedHashMap<UUID, PersonDetails>();
        many.forEach(details -> files.put(UUID.randomUUID(), details));
        var ids = store.insert(user, files, demoMode.demo(), now());
        return files.keySet().stream()
                .map(uuid -> Objects.requireNonNull(ids.get(uuid)))
                .toList();
    }

    /** What tells these people apart in a list, by their UUIDs, of those whom the reader may see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, PersonRow> rows(SignedIn user, Collection<UUID> uuids) {
        traces.demand(user, Permission.READ_PEOPLE);
        var rows = store.rows(user.organisation(), uuids);
        rows.keySet().removeIf(uuid -> !mayRead(user, uuid));
        return rows;
    }

    /** What tells people apart in a list, of those whom the reader may see; runs in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PersonRow> row(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_PEOPLE);
        return store.row(user.organisation(), uuid).filter(row -> mayRead(user, uuid));
    }

    /** Gives a file other details; what was and what became is kept with the person. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public PersonOutcome change(SignedIn user, UUID uuid, long version, PersonDetails details) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var before = find(user, uuid).orElse(null);
        PersonOutcome outcome;
        if (before == null) {
            outcome = new PersonOutcome.Gone();
        } else {
            store.lock(user.organisation(), before.id());
            before = find(user, uuid).orElseThrow();
            Instant at = now();
            if (before.version() != version || !store.update(user, before.id(), version, details, at)) {
                outcome = new PersonOutcome.Outdated(before);
            } else {
                for (var change : differences(before.details(), details)) {
                    store.insertChange(user, before.id(), change.field(), change.was(), change.became(), at);
                }
                outcome = new PersonOutcome.Saved(find(user, uuid).orElseThrow());
            }
        }
        traces.record(user, Action.PERSON_CHANGED, uuid, result(outcome), TraceDetails.none());
        return outcome;
    }

    /** What was changed in a file, the last first. */
    @Transactional(readOnly = true)
    public List<PersonChange> history(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_PEOPLE);
        return find(user, uuid)
                .map(person -> store.changes(user.organisation(), person.id()).stream()
                        .filter(change -> !change.field().startsWith("capacity") || user.may(Permission.READ_CAPACITY))
                        .toList())
                .orElse(List.of());
    }

    /** What somebody can take on; none when there is no such person for this reader. Leaves a trace of its own. */
    @Transactional
    public Optional<Capacity> capacity(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_CAPACITY);
        var found = find(user, uuid)
                .map(person -> store.capacity(user.organisation(), person.id()).orElse(Capacity.UNKNOWN));
        traces.record(
                user,
                Action.CAPACITY_OPENED,
                uuid,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** The hours and days that somebody has, for laying a week beside them; a look at the file as {@link #capacity} is. */
    @Transactional
    public Optional<Availability> availability(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_PEOPLE);
        return capacity(user, uuid)
                .map(capacity -> new Availability(
                        capacity.hoursPerWeek(),
                        find(user, uuid).orElseThrow().details().days()));
    }

    /** What came of writing down what somebody can take on. */
    public enum CapacityOutcome {
        SAVED,
        /** Somebody else was faster. */
        OUTDATED,
        /** There is no such person for this reader. */
        GONE
    }

    /** Writes down what somebody can take on; the version is that of what was read. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CapacityOutcome changeCapacity(SignedIn user, UUID uuid, Capacity capacity) {
        traces.demand(user, Permission.READ_CAPACITY);
        traces.demand(user, Permission.WRITE_PEOPLE);
        var person = find(user, uuid).orElse(null);
        var outcome = CapacityOutcome.GONE;
        if (person != null) {
            store.lock(user.organisation(), person.id());
            var before = store.capacity(user.organisation(), person.id());
            Instant at = now();
            boolean done = capacity.version() == before.map(Capacity::version).orElse(0L);
            if (done && before.isEmpty()) store.insertCapacity(user, person.id(), capacity, at);
            else if (done) done = store.updateCapacity(user, person.id(), capacity, at);
            if (done) noteCapacity(user, person, before.orElse(Capacity.UNKNOWN), capacity, at);
            outcome = done ? CapacityOutcome.SAVED : CapacityOutcome.OUTDATED;
        }
        traces.record(
                user,
                Action.CAPACITY_CHANGED,
                uuid,
                switch (outcome) {
                    case SAVED -> TraceResult.DONE;
                    case OUTDATED -> TraceResult.OUTDATED;
                    case GONE -> TraceResult.MISSING;
                },
                TraceDetails.none());
        return outcome;
    }

    /** Everything that is held of somebody, by every room, for them to read. */
    @Transactional
    public List<PersonData.Part> export(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.READ_PEOPLE);
        var person = find(user, uuid).orElse(null);
        List<PersonData.Part> parts = new ArrayList<>();
        if (person != null) holders.forEach(holder -> parts.addAll(holder.of(user, person.id())));
        traces.record(
                user,
                Action.PERSON_EXPORTED,
                uuid,
                person == null ? TraceResult.MISSING : TraceResult.DONE,
                TraceDetails.none());
        return parts;
    }

    /** Takes somebody out of everything, for good, history too; only the ids in traces stay. False when gone already. */
    @Transactional
    public boolean erase(SignedIn user, UUID uuid) {
        traces.demand(user, Permission.ERASE_PEOPLE);
        var person = find(user, uuid).orElse(null);
        boolean done = false;
        if (person != null) {
            store.lock(user.organisation(), person.id());
            holders.forEach(holder -> holder.erase(user.organisation(), person.id()));
            done = store.delete(user.organisation(), person.id());
        }
        traces.record(
                user, Action.PERSON_ERASED, uuid, done ? TraceResult.DONE : TraceResult.MISSING, TraceDetails.none());
        return done;
    }

    private Person insert(SignedIn user, PersonDetails details) {
        var uuid = UUID.randomUUID();
        store.insert(user, Map.of(uuid, details), demoMode.demo(), now());
        traces.record(user, Action.PERSON_CREATED, uuid);
        return store.find(user.organisation(), uuid, seenBy(user)).orElseThrow();
    }

    private Optional<Person> find(SignedIn user, UUID uuid) {
        return store.find(user.organisation(), uuid, seenBy(user)).filter(person -> mayRead(user, uuid));
    }

    private boolean mayRead(SignedIn user, UUID uuid) {
        return user.may(Permission.READ_ALL_PEOPLE)
                || caseloads.stream().anyMatch(caseload -> caseload.has(user, uuid));
    }

    /** What somebody at work may see of people. */
    private static Set<PersonField> seenBy(SignedIn user) {
        return Arrays.stream(PersonField.values())
                .filter(field -> field.isSeenBy(user))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PersonField.class)));
    }

    private static List<Twin> twins(PersonDetails details, List<PersonStore.Key> keys, @Nullable UUID except) {
        return new TwinIndex(keys)
                .twins(details).stream()
                        .filter(twin -> !twin.person().uuid().equals(except))
                        .toList();
    }

    private void noteCapacity(SignedIn user, Person person, Capacity before, Capacity after, Instant at) {
        String hoursBefore = before.hoursPerWeek() == null ? "" : String.valueOf(before.hoursPerWeek());
        String hoursAfter = after.hoursPerWeek() == null ? "" : String.valueOf(after.hoursPerWeek());
        if (!hoursBefore.equals(hoursAfter)) {
            store.insertChange(user, person.id(), "capacityHours", hoursBefore, hoursAfter, at);
        }
        if (!before.adjustment().equals(after.adjustment())) {
            store.insertChange(user, person.id(), "capacityAdjustment", before.adjustment(), after.adjustment(), at);
        }
    }

    private record Difference(String field, String was, String became) {}

    private static List<Difference> differences(PersonDetails was, PersonDetails became) {
        var all = List.of(
                new Difference("givenName", was.givenName(), became.givenName()),
                new Difference("familyName", was.familyName(), became.familyName()),
                new Difference("phone", text(was.phone()), text(became.phone())),
                new Difference("email", text(was.email()), text(became.email())),
                new Difference("bornOn", text(was.bornOn()), text(became.bornOn())),
                new Difference("languages", String.join(" ", was.languages()), String.join(" ", became.languages())),
                new Difference("town", was.town(), became.town()),
                new Difference("days", PersonStore.text(was.days()), PersonStore.text(became.days())),
                new Difference("availableFrom", text(was.availableFrom()), text(became.availableFrom())),
                new Difference("availability", was.availability(), became.availability()));
        return all.stream().filter(one -> !one.was().equals(one.became())).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static TraceResult result(PersonOutcome outcome) {
        return switch (outcome) {
            case PersonOutcome.Saved _ -> TraceResult.DONE;
            case PersonOutcome.Twins _ -> TraceResult.REFUSED;
            case PersonOutcome.Outdated _ -> TraceResult.OUTDATED;
            case PersonOutcome.Gone _ -> TraceResult.MISSING;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
