package nl.duaal.coaching.caseload;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.Colleague;
import nl.duaal.cohort.candidate.CandidateService.Candidacy;
import nl.duaal.cohort.candidate.Coaches;
import nl.duaal.library.LibraryService;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.shared.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing somebody over to another coach: offered by who looks after them, or by who sees everybody; accepted by the other,
 * who looks after them from then on. Until it is accepted the other sees the name, the note and the promises, not the file.
 *
 * @see "decision 0083: coaching rests on who looks after whom"
 */
@Service
public class HandoverService {

    private final HandoverStore store;
    private final Coaches coaches;
    private final CohortPlanning planning;
    private final PersonService people;
    private final LibraryService library;
    private final Traces traces;
    private final Clock clock;

    HandoverService(
            HandoverStore store,
            Coaches coaches,
            CohortPlanning planning,
            PersonService people,
            LibraryService library,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.planning = planning;
        this.people = people;
        this.library = library;
        this.traces = traces;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** The last day for the next contact after a hand-over today; none where the library has no norm. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastDay(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        var days = WorkNorms.of(library.amounts(user), today()).handoverDays();
        return Optional.ofNullable(days).map(many -> WorkingDays.after(today(), many));
    }

    /** Hand-overs of somebody, the last first; nothing when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public List<CoachHandover> ofPerson(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person)
                .map(row -> store.ofPerson(user.organisation(), row.id()))
                .orElse(List.of());
    }

    /**
     * Hand-overs that wait for an answer: those to the reader, those that the reader offered, and for who sees everybody all
     * of them; the last first.
     */
    @Transactional(readOnly = true)
    public List<CoachHandover> waiting(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return running(user).stream().filter(CoachHandover::isWaiting).toList();
    }

    /** Those and the accepted ones, for who looks whether the next contact was in time; runs in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CoachHandover> running(SignedIn user) {
        traces.demand(user, Permission.READ_COACHING);
        return store.running(user.organisation()).stream()
                .filter(one -> user.may(Permission.READ_ALL_PEOPLE)
                        || one.to().is(user)
                        || one.from().is(user)
                        || one.offeredBy().is(user))
                .toList();
    }

    /** Offers somebody to a colleague. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HandoverOutcome offer(SignedIn user, UUID person, CoachHandover.Offer offer) {
        traces.demand(user, Permission.WRITE_COACHING);
        var row = people.row(user, person).orElse(null);
        var outcome = row == null ? HandoverOutcome.GONE : offered(user, row, offer, coaches.lookedAfter(user));
        record(user, person, outcome, CoachHandover.State.OFFERED);
        return outcome;
    }

    /**
     * Offers several people to a colleague at once, each with every open promise; each goes its own way.
     *
     * @return one outcome for each, in their order
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<HandoverOutcome> offerAll(SignedIn user, List<UUID> many, UUID to, String note, LocalDate nextContact) {
        traces.demand(user, Permission.WRITE_COACHING);
        var looked = coaches.lookedAfter(user);
        var outcomes = new ArrayList<HandoverOutcome>();
        for (var person : many) {
            outcomes.add(people.row(user, person)
                    .map(row -> offered(
                            user,
                            row,
                            new CoachHandover.Offer(
                                    to, note, nextContact, store.openPromises(user.organisation(), row.id())),
                            looked))
                    .orElse(HandoverOutcome.GONE));
        }
        for (int i = 0; i < many.size(); i++) {
            record(user, many.get(i), outcomes.get(i), CoachHandover.State.OFFERED);
        }
        return outcomes;
    }

    private HandoverOutcome offered(
            SignedIn user, PersonRow person, CoachHandover.Offer offer, List<Candidacy> looked) {
        var from = coach(user, person, looked);
        if (from == null) return HandoverOutcome.NO_COACH;
        if (from.account().equals(offer.to())) return HandoverOutcome.SAME_COACH;
        boolean colleague =
                planning.colleagues(user).stream().anyMatch(one -> one.account().equals(offer.to()));
        var to = colleague ? store.account(offer.to()).orElse(null) : null;
        if (to == null) return HandoverOutcome.UNKNOWN_COACH;
        if (offer.nextContact().isBefore(today())) return HandoverOutcome.IN_PAST;
        if (lastDay(user).filter(last -> offer.nextContact().isAfter(last)).isPresent()) {
            return HandoverOutcome.TOO_LATE;
        }
        try {
            store.insert(
                    user,
                    person.id(),
                    store.account(from.account()).orElseThrow(),
                    to,
                    UUID.randomUUID(),
                    offer,
                    now());
        } catch (DuplicateKeyException open) {
            return HandoverOutcome.TWICE;
        }
        return HandoverOutcome.SAVED;
    }

    /** Who looks after somebody: the user, if they do in any cohort, else whoever does. */
    private @Nullable Colleague coach(SignedIn user, PersonRow person, List<Candidacy> looked) {
        var own = store.uuid(user.account());
        Colleague found = null;
        for (var one : looked) {
            var coach = one.candidate().coach();
            if (coach == null || !one.candidate().person().uuid().equals(person.uuid())) continue;
            if (found == null || coach.account().equals(own)) found = coach;
        }
        return found;
    }

    /**
     * Accepts or declines what was offered to the user. Who accepts looks after the person from now on, and keeps an eye on
     * the promises that go along.
     *
     * @param answer what they say to it; needed where they decline
     * @throws IllegalArgumentException when it is declined without a word, or the answer is too long
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HandoverOutcome answer(SignedIn user, UUID handover, long version, boolean accept, String answer) {
        traces.demand(user, Permission.WRITE_COACHING);
        if (answer.length() > CoachHandover.ANSWER_MAX_LENGTH) throw new IllegalArgumentException("answer: too long");
        if (!accept && answer.isBlank()) throw new IllegalArgumentException("answer: needed");
        var found = store.find(user.organisation(), handover)
                .filter(one -> one.to().is(user))
                .orElse(null);
        var state = accept ? CoachHandover.State.ACCEPTED : CoachHandover.State.DECLINED;
        HandoverOutcome outcome;
        if (found == null) {
            outcome = HandoverOutcome.GONE;
        } else if (!found.isWaiting() || found.version() != version) {
            outcome = HandoverOutcome.OUTDATED;
        } else if (accept
                && coaches.takeOver(
                                user,
                                found.person().id(),
                                store.uuid(found.from().account()))
                        == 0) {
            outcome = HandoverOutcome.COACH_CHANGED;
        } else if (!store.answer(user.organisation(), handover, version, state, answer.strip(), now())) {
            throw new IllegalStateException("hand-over " + handover + " was answered twice at once");
        } else {
            if (accept) store.movePromises(user.organisation(), handover, user.account());
            outcome = HandoverOutcome.SAVED;
        }
        record(user, found == null ? handover : found.person().uuid(), outcome, state);
        return outcome;
    }

    /** Takes back what was not answered yet: for who offered it, who looks after the person, and who sees everybody. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public HandoverOutcome withdraw(SignedIn user, UUID handover, long version) {
        traces.demand(user, Permission.WRITE_COACHING);
        var found = store.find(user.organisation(), handover)
                .filter(one -> one.offeredBy().is(user) || one.from().is(user) || user.may(Permission.READ_ALL_PEOPLE))
                .orElse(null);
        var state = CoachHandover.State.WITHDRAWN;
        HandoverOutcome outcome;
        if (found == null) outcome = HandoverOutcome.GONE;
        else if (store.answer(user.organisation(), handover, version, state, "", now()))
            outcome = HandoverOutcome.SAVED;
        else outcome = HandoverOutcome.OUTDATED;
        record(user, found == null ? handover : found.person().uuid(), outcome, state);
        return outcome;
    }

    private void record(SignedIn user, UUID person, HandoverOutcome outcome, CoachHandover.State state) {
        traces.record(
                user,
                Action.COACHING_HANDED_OVER,
                person,
                switch (outcome) {
                    case SAVED -> TraceResult.DONE;
                    case OUTDATED -> TraceResult.OUTDATED;
                    case GONE -> TraceResult.MISSING;
                    case TWICE, NO_COACH, SAME_COACH, UNKNOWN_COACH, IN_PAST, TOO_LATE, COACH_CHANGED ->
                        TraceResult.REFUSED;
                },
                TraceDetails.of("state", state.name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
