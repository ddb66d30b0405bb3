package nl.duaal.inclusion.buddy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.InclusionOutcome.Fault;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.buddy.BuddyStore.Member;
import nl.duaal.inclusion.buddy.BuddyStore.Stored;
import nl.duaal.person.PersonService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands beside whom at work, and what they practised. A guest has those at its own places and what was written down
 * there; those who look after people have theirs.
 */
@Service
public class BuddyService {

    private final BuddyStore store;
    private final CohortService cohorts;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    BuddyService(BuddyStore store, CohortService cohorts, PersonService people, Traces traces, Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Everybody of a cohort within the reader's reach, by name. Leaves one trace with the owner. */
    @Transactional
    public List<Supported> open(SignedIn user, UUID cohort) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var found = read(about, user, cohort);
        traces.record(
                about,
                Action.BUDDIES_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(found.size())));
        return found;
    }

    /** The same, for a page that shows them already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public List<Supported> again(SignedIn user, UUID cohort) {
        return read(cohorts.about(user, cohort, Permission.KEEP_INCLUSION), user, cohort);
    }

    private List<Supported> read(SignedIn about, SignedIn user, UUID cohort) {
        var found = cohorts.again(user, cohort).orElse(null);
        if (found == null) return List.of();
        var members = members(about, user, cohort);
        var stored = store.ofCandidates(
                about.organisation(), members.stream().map(Member::candidate).toList());
        return members.stream()
                .map(one -> new Supported(
                        one.uuid(),
                        one.givenName(),
                        one.familyName(),
                        one.where(),
                        stored.stream()
                                .filter(buddy -> buddy.candidate() == one.candidate())
                                .filter(buddy -> reaches(about, user, buddy))
                                .map(Stored::buddy)
                                .toList(),
                        found.state().isOpen()))
                .toList();
    }

    private List<Member> members(SignedIn about, SignedIn user, UUID cohort) {
        if (!about.may(Permission.READ_PEOPLE)) {
            return store.membersAt(about.organisation(), cohort, user.organisation());
        }
        return store.members(
                about.organisation(), cohort, about.may(Permission.READ_ALL_PEOPLE) ? null : about.account());
    }

    /** What was written down at another employer is not this one's. */
    private static boolean reaches(SignedIn about, SignedIn user, Stored buddy) {
        return about.may(Permission.READ_PEOPLE)
                || Objects.equals(buddy.employer(), user.organisation().value());
    }

    /**
     * Who stands or stood beside somebody, in a file that is open already, so without a trace; the last first. None when
     * there is no such person for this reader.
     */
    @Transactional(readOnly = true)
    public List<Buddy> ofPerson(SignedIn user, UUID person) {
        traces.demand(user, Permission.KEEP_INCLUSION);
        return people.row(user, person)
                .map(row -> store.ofPerson(user.organisation(), row.id()).stream()
                        .map(Stored::buddy)
                        .toList())
                .orElse(List.of());
    }

    /** Keeps who stands beside somebody: a new one, or other data of one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome save(
            SignedIn user, UUID cohort, UUID candidate, @Nullable UUID buddy, long version, BuddyData data) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var member = members(about, user, cohort).stream()
                .filter(one -> one.uuid().equals(candidate))
                .findFirst()
                .orElse(null);
        var fault = fault(user, cohort, data.from());
        InclusionOutcome outcome;
        if (member == null) {
            outcome = new InclusionOutcome.Gone();
        } else if (fault != null) {
            outcome = new InclusionOutcome.Refused(fault);
        } else if (buddy == null) {
            var uuid = UUID.randomUUID();
            store.insert(about, member, uuid, data, now());
            outcome = new InclusionOutcome.Saved(uuid);
        } else {
            outcome = own(about, user, member, buddy)
                    .map(one -> changed(about, one, version, data))
                    .orElseGet(InclusionOutcome.Gone::new);
        }
        return recorded(about, member, candidate, outcome, "buddy");
    }

    private InclusionOutcome changed(SignedIn about, Stored before, long version, BuddyData data) {
        boolean outside = before.buddy().notes().stream()
                .anyMatch(note -> !data.holdsOn(note.data().on()));
        if (outside) return new InclusionOutcome.Refused(Fault.DAYS);
        return store.update(about, before, version, data, now())
                ? new InclusionOutcome.Saved(before.buddy().uuid())
                : new InclusionOutcome.Outdated();
    }

    /** Takes who stood beside somebody away, with what was written down of it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome remove(SignedIn user, UUID cohort, UUID candidate, UUID buddy, long version) {
        return with(
                user,
                cohort,
                candidate,
                buddy,
                "buddyRemoved",
                (about, one) -> store.delete(about, one, version)
                        ? new InclusionOutcome.Saved(buddy)
                        : new InclusionOutcome.Outdated());
    }

    /** Writes down what they did on a day, or corrects that. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome note(
            SignedIn user, UUID cohort, UUID candidate, UUID buddy, @Nullable UUID note, long version, NoteData data) {
        return with(user, cohort, candidate, buddy, "note", (about, one) -> {
            if (data.on().isAfter(today())) return new InclusionOutcome.Refused(Fault.DAY);
            if (!one.buddy().data().holdsOn(data.on())) return new InclusionOutcome.Refused(Fault.DAYS);
            if (note == null) {
                var uuid = UUID.randomUUID();
                store.insertNote(about, one, uuid, data, now());
                return new InclusionOutcome.Saved(uuid);
            }
            return store.updateNote(about, one, note, version, data, now())
                    ? new InclusionOutcome.Saved(note)
                    : new InclusionOutcome.Outdated();
        });
    }

    /** Takes what was written down of a day away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public InclusionOutcome removeNote(
            SignedIn user, UUID cohort, UUID candidate, UUID buddy, UUID note, long version) {
        return with(
                user,
                cohort,
                candidate,
                buddy,
                "noteRemoved",
                (about, one) -> store.deleteNote(about, one, note, version)
                        ? new InclusionOutcome.Saved(note)
                        : new InclusionOutcome.Outdated());
    }

    private interface Work {
        InclusionOutcome on(SignedIn about, Stored buddy);
    }

    private InclusionOutcome with(SignedIn user, UUID cohort, UUID candidate, UUID buddy, String part, Work work) {
        var about = cohorts.about(user, cohort, Permission.KEEP_INCLUSION);
        var member = members(about, user, cohort).stream()
                .filter(one -> one.uuid().equals(candidate))
                .findFirst()
                .orElse(null);
        var found = member == null ? Optional.<Stored>empty() : own(about, user, member, buddy);
        var fault = fault(user, cohort, today());
        InclusionOutcome outcome;
        if (found.isEmpty()) outcome = new InclusionOutcome.Gone();
        else if (fault != null) outcome = new InclusionOutcome.Refused(fault);
        else outcome = work.on(about, found.get());
        return recorded(about, member, candidate, outcome, part);
    }

    private Optional<Stored> own(SignedIn about, SignedIn user, Member member, UUID buddy) {
        return store.find(about.organisation(), buddy)
                .filter(one -> one.candidate() == member.candidate())
                .filter(one -> reaches(about, user, one));
    }

    /** Nothing is written in a cohort that is over, or of a day long ahead. */
    private @Nullable Fault fault(SignedIn user, UUID cohort, LocalDate from) {
        var found = cohorts.again(user, cohort).orElse(null);
        if (found != null && !found.state().isOpen()) return Fault.OVER;
        return from.isAfter(today().plusYears(1)) ? Fault.DAY : null;
    }

    private InclusionOutcome recorded(
            SignedIn about, @Nullable Member member, UUID candidate, InclusionOutcome outcome, String part) {
        traces.record(
                about,
                Action.BUDDY_CHANGED,
                member == null ? candidate : member.personUuid(),
                InclusionService.result(outcome),
                TraceDetails.of("part", part));
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
