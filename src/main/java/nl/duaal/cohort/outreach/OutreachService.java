package nl.duaal.cohort.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reaching people for a cohort, and handing those who are selected over to an employer. Who may not see everybody sees
 * what concerns those whom they look after.
 */
@Service
public class OutreachService {

    private final OutreachStore store;
    private final CohortService cohorts;
    private final CandidateService candidates;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    OutreachService(
            OutreachStore store,
            CohortService cohorts,
            CandidateService candidates,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.candidates = candidates;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Meetings and attempts of a cohort, the last first; none when the organisation has no such cohort. */
    @Transactional(readOnly = true)
    public Optional<Reach> reach(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_PEOPLE);
        return store.cohort(user.organisation(), cohort)
                .map(key -> new Reach(
                        store.meetings(user.organisation(), key.id()),
                        store.attempts(user.organisation(), key.id()).stream()
                                .filter(mine(user, attempt -> attempt.person().uuid()))
                                .toList(),
                        store.guests(user.organisation(), key.id()).stream()
                                .filter(mine(user, guest -> guest.person().uuid()))
                                .toList()));
    }

    /** Keeps a meeting; a uuid of none is a new one. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome saveMeeting(
            SignedIn signedIn, UUID cohort, @Nullable UUID meeting, long version, Meeting.Data data) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var outcome = inOpen(user, cohort, key -> {
            if (meeting != null) {
                return store.updateMeeting(user.organisation(), key.id(), meeting, version, data);
            }
            store.insertMeeting(user.organisation(), key.id(), UUID.randomUUID(), data);
            return true;
        });
        return recorded(user, Action.MEETING_NOTED, cohort, outcome);
    }

    /**
     * Writes down whom of the people with a file a meeting was for, and who came. Of people whom the writer does not see
     * what was written stays.
     *
     * @param came by the person's UUID: whether they were there
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome saveGuests(SignedIn signedIn, UUID cohort, UUID meeting, long version, Map<UUID, Boolean> came) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var outcome = inOpen(user, cohort, key -> {
            var claimed = store.claimMeeting(user.organisation(), key.id(), meeting, version);
            if (claimed.isEmpty()) return false;
            var there = new LinkedHashMap<PersonId, Boolean>();
            came.forEach((person, yes) -> people.row(user, person).ifPresent(row -> there.put(row.id(), yes)));
            var seen = new ArrayList<>(there.keySet());
            store.guests(user.organisation(), key.id()).stream()
                    .filter(mine(user, guest -> guest.person().uuid()))
                    .forEach(guest -> seen.add(guest.person().id()));
            store.writeGuests(user, claimed.get(), seen, there, now());
            return true;
        });
        return recorded(user, Action.MEETING_NOTED, cohort, outcome);
    }

    /** How somebody was reached, over all cohorts; nothing when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Contacts contacts(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_PEOPLE);
        return people.row(user, person)
                .map(row -> {
                    var cohorts = store.cohortsOfAttempts(user.organisation(), row.id());
                    return new Contacts(
                            store.meetings(user.organisation(), row.id()),
                            store.attempts(user.organisation(), row.id()).stream()
                                    .flatMap(one -> Optional.ofNullable(cohorts.get(one.uuid())).stream()
                                            .map(cohort -> new Contacts.AtAttempt(cohort.uuid(), cohort.name(), one)))
                                    .toList());
                })
                .orElse(new Contacts(List.of(), List.of()));
    }

    /** Takes a meeting away. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome removeMeeting(SignedIn signedIn, UUID cohort, UUID meeting, long version) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var outcome = inOpen(user, cohort, key -> store.deleteMeeting(user.organisation(), key.id(), meeting, version));
        return recorded(user, Action.MEETING_NOTED, cohort, outcome);
    }

    /** Writes down an attempt to reach somebody who has a file. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome noteAttempt(SignedIn signedIn, UUID cohort, UUID person, Attempt.Data data) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var row = people.row(user, person).orElse(null);
        var outcome = row == null
                ? NoteOutcome.GONE
                : inOpen(user, cohort, key -> {
                    store.insertAttempt(user, key.id(), row.id(), UUID.randomUUID(), data, now());
                    return true;
                });
        return recorded(user, Action.CONTACT_NOTED, cohort, outcome);
    }

    /** Takes an attempt away that was written down by mistake. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome removeAttempt(SignedIn signedIn, UUID cohort, UUID attempt) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var outcome = inOpen(
                user,
                cohort,
                key -> store.attempts(user.organisation(), key.id()).stream()
                                .filter(mine(user, one -> one.person().uuid()))
                                .anyMatch(one -> one.uuid().equals(attempt))
                        && store.deleteAttempt(user.organisation(), key.id(), attempt));
        return recorded(user, Action.CONTACT_NOTED, cohort, outcome);
    }

    /** Hand-overs of a cohort, the soonest meeting first. */
    @Transactional(readOnly = true)
    public List<Handover> handovers(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_PEOPLE);
        return store.cohort(user.organisation(), cohort)
                .map(key -> store.handovers(user.organisation(), key.id()).stream()
                        .filter(mine(user, handover -> handover.person().uuid()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Plans the hand-over of a candidate, or says how it went.
     *
     * @param version   of the hand-over; 0 for a new one as well
     * @param contacted the day of the next contact; none: not yet
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome saveHandover(
            SignedIn user, UUID candidate, long version, Handover.Data data, @Nullable LocalDate contacted) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcome = handedOver(user, candidate, version, data, contacted);
        return recorded(user, Action.HANDOVER_CHANGED, candidate, outcome);
    }

    private NoteOutcome handedOver(
            SignedIn user, UUID uuid, long version, Handover.Data data, @Nullable LocalDate contacted) {
        var candidate = candidates.find(user, uuid).orElse(null);
        if (candidate == null) return NoteOutcome.GONE;
        boolean open = store.stateOf(user.organisation(), candidate.cohort())
                .filter(state -> state.isOpen())
                .isPresent();
        if (!open) return NoteOutcome.OVER;
        if (!candidate.state().mayHavePlace()) return NoteOutcome.NOT_SELECTED;
        var before = store.handover(user.organisation(), candidate).orElse(null);
        if (before == null) {
            store.insertHandover(user, candidate, data, now());
            return NoteOutcome.SAVED;
        }
        return store.updateHandover(user, before.uuid(), version, data, contacted, now())
                ? NoteOutcome.SAVED
                : NoteOutcome.OUTDATED;
    }

    private NoteOutcome inOpen(SignedIn user, UUID cohort, Predicate<OutreachStore.CohortKey> change) {
        var key = store.cohort(user.organisation(), cohort).orElse(null);
        if (key == null) return NoteOutcome.GONE;
        if (!key.state().isOpen()) return NoteOutcome.OVER;
        return change.test(key) ? NoteOutcome.SAVED : NoteOutcome.OUTDATED;
    }

    private <T> Predicate<T> mine(SignedIn user, java.util.function.Function<T, UUID> person) {
        if (user.may(Permission.READ_ALL_PEOPLE)) return one -> true;
        return one -> people.row(user, person.apply(one)).isPresent();
    }

    private NoteOutcome recorded(SignedIn user, Action action, UUID subject, NoteOutcome outcome) {
        traces.record(
                user,
                action,
                subject,
                switch (outcome) {
                    case SAVED -> TraceResult.DONE;
                    case OUTDATED -> TraceResult.OUTDATED;
                    case GONE -> TraceResult.MISSING;
                    case OVER, NOT_SELECTED -> TraceResult.REFUSED;
                },
                TraceDetails.none());
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
