package nl.duaal.language.integration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.language.LearnedHours;
import nl.duaal.language.NoteOutcome;
import nl.duaal.language.hours.HoursService;
import nl.duaal.library.Amounts;
import nl.duaal.library.LibraryService;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import nl.duaal.trajectory.design.IntegrationRoute;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The integration terms and the exams of people; not everybody has a term. */
@Service
public class IntegrationService {

    private final IntegrationStore store;
    private final HoursService hours;
    private final LibraryService library;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    IntegrationService(
            IntegrationStore store,
            HoursService hours,
            LibraryService library,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.hours = hours;
        this.library = library;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** The term of somebody; none when they have none, or there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<Term> term(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person).flatMap(row -> {
            var only = List.of(row.id());
            return Optional.ofNullable(known(user, only, library.amounts(user), hours.known(user, only))
                    .get(row.id()));
        });
    }

    /**
     * The same for people whose right to be seen the caller looked at; who has no term is missing. Runs in the caller's
     * transaction.
     *
     * @param activities of each of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, Term> known(
            SignedIn user,
            Collection<PersonId> people,
            Amounts amounts,
            Map<PersonId, List<LearnedHours.Activity>> activities) {
        traces.demand(user, Permission.READ_COHORTS);
        Map<PersonId, Term> terms = new HashMap<>();
        Map<IntegrationRoute, IntegrationStore.Norms> norms = new EnumMap<>(IntegrationRoute.class);
        store.integrations(user.organisation(), people).forEach((person, found) -> {
            var pip = found.data().pip();
            var asked = norms.computeIfAbsent(found.data().route(), store::norms);
            terms.put(
                    person,
                    Term.of(
                            found,
                            asked.on(pip == null ? today() : pip),
                            amounts,
                            activities.getOrDefault(person, List.of()),
                            today()));
        });
        return terms;
    }

    /** Keeps the term of somebody; the version is that of what was read, 0 where there was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome save(SignedIn user, UUID person, long version, Integration.Data data) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .map(row ->
                        store.write(user, row.id(), version, data, now()) ? NoteOutcome.SAVED : NoteOutcome.OUTDATED)
                .orElse(NoteOutcome.GONE);
        return recorded(user, Action.INTEGRATION_CHANGED, person, outcome);
    }

    /** Takes the term away of somebody who has none after all. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome remove(SignedIn user, UUID person, long version) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .map(row ->
                        store.delete(user.organisation(), row.id(), version) ? NoteOutcome.SAVED : NoteOutcome.OUTDATED)
                .orElse(NoteOutcome.GONE);
        return recorded(user, Action.INTEGRATION_CHANGED, person, outcome);
    }

    /** Lengthens a term. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome extend(SignedIn user, UUID person, int months, Integration.Reason reason, LocalDate granted) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var extension = new Integration.Extension(UUID.randomUUID(), 0, months, reason, granted);
        var row = people.row(user, person).orElse(null);
        var outcome = NoteOutcome.GONE;
        if (row != null && store.integration(user.organisation(), row.id()).isPresent()) {
            store.insert(user, row.id(), extension, now());
            outcome = NoteOutcome.SAVED;
        }
        return recorded(user, Action.INTEGRATION_CHANGED, person, outcome);
    }

    /** Takes an extension away that was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome removeExtension(SignedIn user, UUID person, UUID extension) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .filter(row -> store.deleteExtension(user.organisation(), row.id(), extension))
                .map(row -> NoteOutcome.SAVED)
                .orElse(NoteOutcome.GONE);
        return recorded(user, Action.INTEGRATION_CHANGED, person, outcome);
    }

    /** Attempts of somebody at exams, the earliest first; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public List<ExamAttempt> exams(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_LANGUAGE);
        return people.row(user, person)
                .map(row -> store.attempts(user.organisation(), row.id()))
                .orElse(List.of());
    }

    /**
     * Keeps an attempt at an exam; a uuid of none is a new one.
     *
     * @throws IllegalArgumentException when the library has no such exam
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome saveExam(
            SignedIn user, UUID person, @Nullable UUID attempt, long version, ExamAttempt.Data data) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        if (library.exams(user).stream().noneMatch(exam -> exam.key().equals(data.exam()))) {
            throw new IllegalArgumentException("exam: not in the library");
        }
        var outcome = people.row(user, person)
                .map(row -> store.write(user, row.id(), attempt, version, data, now())
                        ? NoteOutcome.SAVED
                        : NoteOutcome.OUTDATED)
                .orElse(NoteOutcome.GONE);
        return recorded(user, Action.EXAM_NOTED, person, outcome);
    }

    /** Takes an attempt away that was written down by mistake. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public NoteOutcome removeExam(SignedIn user, UUID person, UUID attempt, long version) {
        traces.demand(user, Permission.WRITE_LANGUAGE);
        var outcome = people.row(user, person)
                .filter(row -> store.deleteAttempt(user.organisation(), row.id(), attempt, version))
                .map(row -> NoteOutcome.SAVED)
                .orElse(NoteOutcome.GONE);
        return recorded(user, Action.EXAM_NOTED, person, outcome);
    }

    private NoteOutcome recorded(SignedIn user, Action action, UUID person, NoteOutcome outcome) {
        var result = switch (outcome) {
            case SAVED -> TraceResult.DONE;
            case TWICE -> TraceResult.REFUSED;
            case OUTDATED -> TraceResult.OUTDATED;
            case GONE -> TraceResult.MISSING;
        };
        traces.record(user, action, person, result, TraceDetails.none());
        return outcome;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
