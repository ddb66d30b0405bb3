package nl.duaal.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingChange.Subject;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.cohort.candidate.CoachPeriod;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts with people and what was agreed at them. Who may not see everybody sees those whom they look after; for the
 * others it is as if there were no such person. Promises that somebody kept when they handed a person over stay theirs to
 * close.
 *
 * @see "decision 0083: coaching rests on who looks after whom"
 */
@Service
public class CoachingService {

    /**
     * Somebody's coaching.
     *
     * @param contacts the last first
     * @param promises open ones first, by day
     * @param changes  corrections, the last first
     * @param coaches  who looked after them and looks after them, the last first
     */
    public record CoachingFile(
            List<Contact> contacts, List<Promise> promises, List<CoachingChange> changes, List<CoachPeriod> coaches) {
        public CoachingFile {
            contacts = List.copyOf(contacts);
            promises = List.copyOf(promises);
            changes = List.copyOf(changes);
            coaches = List.copyOf(coaches);
        }

        /** The last contact that took place. */
        public Optional<Contact> lastContact() {
            return contacts.stream()
                    .filter(one -> one.data().kind() != Contact.Kind.NOT_REACHED)
                    .findFirst();
        }
    }

    /** A promise with whom it is about. */
    public record PromiseOf(PersonRow person, Promise promise) {}

    /** A contact with whom it was. */
    public record ContactWith(PersonRow person, Contact contact) {}

    private final CoachingStore store;
    private final CoachingHistory history;
    private final CourseService course;
    private final Coaches coaches;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    CoachingService(
            CoachingStore store,
            CoachingHistory history,
            CourseService course,
            Coaches coaches,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.course = course;
        this.coaches = coaches;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Opens the coaching of somebody, with one trace; none when there is no such person for this reader. */
    @Transactional
    public Optional<PersonRow> open(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        var row = people.row(user, person);
        traces.record(
                user,
                Action.COACHING_OPENED,
                person,
                row.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return row;
    }

    /** The coaching of somebody; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<CoachingFile> file(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person)
                .map(row -> new CoachingFile(
                        store.contacts(user.organisation(), row.id()),
                        store.promises(user.organisation(), row.id()),
                        history.of(user, row.id()),
                        coaches.periods(user, row.id())));
    }

    /** How the user last had contact with anybody; none when they never noted one. */
    @Transactional(readOnly = true)
    public Optional<Contact.Channel> lastChannel(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return store.lastChannel(user.organisation(), user.account());
    }

    /**
     * Open promises about people whom the reader may see, and those that the reader keeps an eye on, by day.
     */
    @Transactional(readOnly = true)
    public List<PromiseOf> openPromises(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        var seen = coaches.lookedAfter(user).stream()
                .map(one -> one.candidate().person().uuid())
                .collect(Collectors.toSet());
        return store.openPromises(user.organisation()).stream()
                .filter(one -> user.may(Permission.READ_ALL_PEOPLE)
                        || seen.contains(one.person().uuid())
                        || one.promise().coach().is(user))
                .map(one -> new PromiseOf(one.person(), one.promise()))
                .toList();
    }

    /**
     * Open promises that the reader keeps an eye on, by day.
     *
     * @param also others, of which those are added that are about people whom the reader may see
     */
    @Transactional(readOnly = true)
    public List<PromiseOf> ownPromises(SignedIn user, Collection<UUID> also) {
        traces.demand(user, Permission.READ_COACHING);
        var found = store.ownPromises(user, also);
        if (!user.may(Permission.READ_ALL_PEOPLE)
                && found.stream().anyMatch(one -> !one.promise().coach().is(user))) {
            var seen = coaches.mine(user);
            found = found.stream()
                    .filter(one -> one.promise().coach().is(user)
                            || seen.contains(one.person().id()))
                    .toList();
        }
        return found.stream()
                .map(one -> new PromiseOf(one.person(), one.promise()))
                .toList();
    }

    /** Contacts from a day on with people whom the reader may see and looks after in a cohort that is not over. */
    @Transactional(readOnly = true)
    public List<ContactWith> contactsSince(SignedIn user, LocalDate day) {
        traces.demand(user, Permission.READ_COACHING);
        var seen = coaches.lookedAfter(user).stream()
                .map(one -> one.candidate().person().uuid())
                .collect(Collectors.toSet());
        return store.contactsSince(user.organisation(), day).stream()
                .filter(one -> seen.contains(one.person().uuid()))
                .map(one -> new ContactWith(one.person(), one.contact()))
                .toList();
    }

    /**
     * Writes down a contact and what was agreed at it, all of it or nothing.
     *
     * @param step where somebody stands on the ladder of participation; none: it was not spoken of
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome note(
            SignedIn user, UUID person, Contact.Data data, List<Promise.Data> promises, @Nullable Integer step) {
        traces.demand(user, Permission.WRITE_COACHING);
        var row = people.row(user, person).orElse(null);
        var outcome = CoachingOutcome.GONE;
        if (row != null) {
            outcome = judged(data, promises);
            if (outcome == CoachingOutcome.SAVED) {
                var uuid = UUID.randomUUID();
                Instant at = now();
                store.insert(user, row.id(), uuid, data, at);
                for (var promise : promises) {
                    store.insertPromise(user, row.id(), uuid, UUID.randomUUID(), promise, at);
                }
                if (step != null) course.standsOn(user, row.id(), data.on(), step);
            }
        }
        record(user, Action.COACHING_CONTACT_NOTED, person, outcome);
        return outcome;
    }

    private CoachingOutcome judged(Contact.Data data, List<Promise.Data> promises) {
        if (data.on().isAfter(today())) return CoachingOutcome.NOT_YET;
        if (data.isEmpty() && promises.isEmpty()) return CoachingOutcome.EMPTY;
        return promises.stream().anyMatch(one -> one.due().isBefore(data.on()))
                ? CoachingOutcome.DUE_BEFORE
                : CoachingOutcome.SAVED;
    }

    /**
     * Corrects a contact, by who wrote it; what it said before stays with the person, with the reason.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome correct(
            SignedIn user, UUID person, UUID contact, long version, Contact.Data data, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var before = row == null ? null : contact(user, row, contact);
        CoachingOutcome outcome;
        if (row == null || before == null) {
            outcome = CoachingOutcome.GONE;
        } else if (!before.by().is(user)) {
            outcome = CoachingOutcome.NOT_YOURS;
        } else if (data.on().isAfter(today())) {
            outcome = CoachingOutcome.NOT_YET;
        } else if (!store.update(user, row.id(), contact, version, data)) {
            outcome = CoachingOutcome.OUTDATED;
        } else {
            history.corrected(
                    user, row.id(), Subject.CONTACT, contact, before.data().said(), data.said(), reason.strip());
            outcome = CoachingOutcome.SAVED;
        }
        record(user, Action.COACHING_CONTACT_CORRECTED, person, outcome);
        return outcome;
    }

    /**
     * Takes a contact away, with everything that was ever written in it; that there was one stays, with the reason. What was
     * agreed at it stays. For who wrote it, and for who sees everybody.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome remove(SignedIn user, UUID person, UUID contact, long version, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        checkReason(reason);
        var row = people.row(user, person).orElse(null);
        var before = row == null ? null : contact(user, row, contact);
        CoachingOutcome outcome;
        if (row == null || before == null) {
            outcome = CoachingOutcome.GONE;
        } else if (!before.by().is(user) && !user.may(Permission.READ_ALL_PEOPLE)) {
            outcome = CoachingOutcome.NOT_YOURS;
        } else if (!store.delete(user.organisation(), row.id(), contact, version)) {
            outcome = CoachingOutcome.OUTDATED;
        } else {
            history.removed(
                    user, row.id(), Subject.CONTACT, contact, before.data().brief(), reason.strip());
            outcome = CoachingOutcome.SAVED;
        }
        record(user, Action.COACHING_CONTACT_REMOVED, person, outcome);
        return outcome;
    }

    /** Writes down a promise by itself. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome promise(SignedIn user, UUID person, Promise.Data data) {
        traces.demand(user, Permission.WRITE_COACHING);
        var row = people.row(user, person).orElse(null);
        if (row != null) store.insertPromise(user, row.id(), null, UUID.randomUUID(), data, now());
        var outcome = row == null ? CoachingOutcome.GONE : CoachingOutcome.SAVED;
        record(user, Action.COACHING_PROMISE_CHANGED, person, outcome);
        return outcome;
    }

    /** Gives a promise another text, day or who owes it; what it said before stays with the person. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome changePromise(SignedIn user, UUID promise, long version, Promise.Data data) {
        traces.demand(user, Permission.WRITE_COACHING);
        var found = mine(user, promise).orElse(null);
        CoachingOutcome outcome;
        if (found == null) {
            outcome = CoachingOutcome.GONE;
        } else if (!store.updatePromise(user.organisation(), promise, version, data)) {
            outcome = CoachingOutcome.OUTDATED;
        } else {
            history.corrected(
                    user,
                    found.person().id(),
                    Subject.PROMISE,
                    promise,
                    found.promise().data().said(),
                    data.said(),
                    "");
            outcome = CoachingOutcome.SAVED;
        }
        record(
                user,
                Action.COACHING_PROMISE_CHANGED,
                found == null ? promise : found.person().uuid(),
                outcome);
        return outcome;
    }

    /**
     * Says what became of a promise, today; open again is possible too.
     *
     * @param reason needed where it is dropped
     * @throws IllegalArgumentException when it is dropped without a reason, or the reason is too long
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome closePromise(SignedIn user, UUID promise, long version, ItemState state, String reason) {
        traces.demand(user, Permission.WRITE_COACHING);
        if (reason.length() > Promise.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
        if (state == ItemState.DROPPED && reason.isBlank()) throw new IllegalArgumentException("reason: needed");
        var found = mine(user, promise).orElse(null);
        CoachingOutcome outcome;
        if (found == null) {
            outcome = CoachingOutcome.GONE;
        } else if (!store.closePromise(
                user.organisation(),
                promise,
                version,
                state,
                state == ItemState.OPEN ? null : today(),
                reason.strip())) {
            outcome = CoachingOutcome.OUTDATED;
        } else {
            outcome = CoachingOutcome.SAVED;
        }
        record(
                user,
                Action.COACHING_PROMISE_CHANGED,
                found == null ? promise : found.person().uuid(),
                outcome);
        return outcome;
    }

    /**
     * {@link #closePromise} by whoever owes it, for the person that the caller knows the user to be: an open promise of their
     * own, that it is done.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CoachingOutcome keptOwn(SignedIn user, PersonId self, UUID person, UUID promise, long version) {
        traces.demand(user, Permission.READ_OWN_FILE);
        var found = store.promise(user.organisation(), promise)
                .filter(one -> one.person().id().equals(self))
                .filter(one -> one.promise().data().owedBy() == OwedBy.PARTICIPANT)
                .filter(one -> one.promise().state() == ItemState.OPEN);
        CoachingOutcome outcome;
        if (found.isEmpty()) outcome = CoachingOutcome.GONE;
        else if (!store.closePromise(user.organisation(), promise, version, ItemState.DONE, today(), "")) {
            outcome = CoachingOutcome.OUTDATED;
        } else outcome = CoachingOutcome.SAVED;
        record(user, Action.COACHING_PROMISE_CHANGED, person, outcome);
        return outcome;
    }

    /** A promise about somebody whom the user may see, or that is theirs to keep an eye on. */
    private Optional<CoachingStore.Known> mine(SignedIn user, UUID promise) {
        return store.promise(user.organisation(), promise)
                .filter(one -> one.promise().coach().is(user)
                        || people.row(user, one.person().uuid()).isPresent());
    }

    private @Nullable Contact contact(SignedIn user, PersonRow row, UUID contact) {
        var all = new ArrayList<>(store.contacts(user.organisation(), row.id()));
        all.removeIf(one -> !one.uuid().equals(contact));
        return all.isEmpty() ? null : all.getFirst();
    }

    private static void checkReason(String reason) {
        if (reason.isBlank() || reason.length() > Contact.REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + Contact.REASON_MAX_LENGTH + " characters");
        }
    }

    private void record(SignedIn user, Action action, UUID person, CoachingOutcome outcome) {
        traces.record(user, action, person, result(outcome), TraceDetails.none());
    }

    /** What a trace says of an outcome. */
    public static TraceResult result(CoachingOutcome outcome) {
        return switch (outcome) {
            case SAVED -> TraceResult.DONE;
            case NOT_YET, EMPTY, DUE_BEFORE, NOT_YOURS, TWICE -> TraceResult.REFUSED;
            case OUTDATED -> TraceResult.OUTDATED;
            case GONE -> TraceResult.MISSING;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
