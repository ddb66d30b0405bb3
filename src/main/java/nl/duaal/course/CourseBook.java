package nl.duaal.course;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortCalendar;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateService.Candidacy;
import nl.duaal.cohort.candidate.CandidateService.Pick;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.MoveOutcome;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.course.CourseFile.Participation;
import nl.duaal.course.CourseFile.PhasePlan;
import nl.duaal.course.EntryStore.Member;
import nl.duaal.course.EntryStore.Stored;
import nl.duaal.library.LibraryService;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The course of people, for those who look after them: what really happened, by date. Who may not see everybody sees
 * those whom they look after; for the others it is as if there were no such person.
 *
 * @see "decision 0086: the course of somebody as facts with days"
 */
@Service
public class CourseBook {

    private final EntryStore store;
    private final EntryHistoryStore history;
    private final Entries entries;
    private final PersonService people;
    private final CandidateService candidates;
    private final CohortService cohorts;
    private final LibraryService library;
    private final Traces traces;

    /** From this age on the whole minimum wage holds; the library's scale says of each age which part. */
    private static final int GROWN_UP = 21;

    CourseBook(
            EntryStore store,
            EntryHistoryStore history,
            Entries entries,
            PersonService people,
            CandidateService candidates,
            CohortService cohorts,
            LibraryService library,
            Traces traces) {
        this.store = store;
        this.history = history;
        this.entries = entries;
        this.people = people;
        this.candidates = candidates;
        this.cohorts = cohorts;
        this.library = library;
        this.traces = traces;
    }

    /** Of which kinds somebody may read facts. */
    static Set<Fact.Kind> kinds(SignedIn user) {
        return user.may(Permission.READ_PERMITS) ? Entries.without() : Entries.without(Fact.Kind.PERMIT);
    }

    /** Somebody's course, with one trace; none when there is no such person for this reader. */
    @Transactional
    public Optional<CourseFile> open(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COURSE);
        var file = read(user, person);
        traces.record(
                user,
                Action.COURSE_OPENED,
                person,
                file.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return file;
    }

    /** The course that is open on the reader's page already, as it is now: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<CourseFile> again(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COURSE);
        return read(user, person);
    }

    /** What tells somebody apart; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<PersonRow> person(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COURSE);
        return people.row(user, person);
    }

    /**
     * Courses of everybody in a cohort who began and whom the reader may see, by name; with one trace.
     */
    @Transactional
    public List<CohortCourse> inCohort(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_COURSE);
        var began = store.members(user.organisation(), cohort).stream()
                .filter(one -> Entries.hasCourse(one.state()))
                .toList();
        var seen = people.rows(user, began.stream().map(Member::personUuid).toList());
        var shown =
                began.stream().filter(one -> seen.containsKey(one.personUuid())).toList();
        var facts = store.ofCandidates(
                user.organisation(), shown.stream().map(Member::candidate).toList(), kinds(user));
        var phases = shown.isEmpty() ? List.<PhasePlan>of() : phases(user, cohort);
        traces.record(
                user,
                Action.COURSE_OVERVIEW_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(shown.size())));
        return shown.stream()
                .map(one -> new CohortCourse(
                        Objects.requireNonNull(seen.get(one.personUuid())),
                        one.state(),
                        phases,
                        facts.stream()
                                .map(Stored::entry)
                                .filter(entry -> one.candidate().equals(entry.candidate()))
                                .toList()))
                .toList();
    }

    /** Reasons and destinations, those of the past too. */
    @Transactional(readOnly = true)
    public List<Leaving> leavings(SignedIn user) {
        traces.demand(user, Permission.READ_COURSE);
        return store.leavings(entries.today());
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return entries.today();
    }

    private Optional<CourseFile> read(SignedIn user, UUID person) {
        return people.row(user, person).map(row -> {
            var kinds = kinds(user);
            return new CourseFile(
                    candidates.ofPerson(user, row.id()).stream()
                            .filter(one -> Entries.hasCourse(one.candidate().state()))
                            .map(one -> participation(user, one))
                            .toList(),
                    store.ofPerson(user.organisation(), row.id(), kinds).stream()
                            .map(Stored::entry)
                            .toList(),
                    history.of(user.organisation(), row.id(), kinds),
                    store.leavings(entries.today()));
        });
    }

    private Participation participation(SignedIn user, Candidacy one) {
        var place = one.candidate().place();
        return new Participation(
                one.candidate().uuid(),
                one.cohort(),
                one.cohortName(),
                one.candidate().state(),
                place == null ? "" : place.label(),
                phases(user, one.cohort()));
    }

    private List<PhasePlan> phases(SignedIn user, UUID cohort) {
        var scheduled = cohorts.scheduled(user, cohort).orElse(null);
        if (scheduled == null) return List.of();
        return scheduled.cohort().design().phases().stream()
                .filter(phase -> phase.kind().hasParticipants())
                .map(phase -> new PhasePlan(
                        phase.key(),
                        phase.name(),
                        scheduled.moments().stream()
                                .filter(one -> one.kind() == Moment.Kind.PHASE
                                        && phase.key().equals(one.designKey()))
                                .map(Moment::from)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /**
     * Writes a fact down. Who leaves is brought into that state as well, for the reason that is said here.
     *
     * @param candidate in which cohort; none for a residence permit, which belongs to the person
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome note(SignedIn user, UUID person, @Nullable UUID candidate, Fact fact) {
        demandWriting(user, fact.kind());
        if ((fact.kind() == Fact.Kind.PERMIT) != (candidate == null)) {
            throw new IllegalArgumentException("candidate: for all but a permit");
        }
        var row = people.row(user, person).orElse(null);
        var outcome = row == null ? new CourseOutcome.Gone() : noted(user, row, candidate, fact);
        record(user, Action.COURSE_NOTED, person, fact.kind(), outcome);
        return outcome;
    }

    /**
     * The least that the law lets somebody of 21 or older earn in an hour on a day, in cents; none where the library does
     * not know it. Who is younger may earn less.
     */
    @Transactional(readOnly = true)
    public OptionalLong leastWage(SignedIn user, LocalDate day) {
        traces.demand(user, Permission.READ_COURSE);
        if (!user.may(Permission.READ_LIBRARY)) return OptionalLong.empty();
        var least = library.amounts(user).minimumWage(GROWN_UP, false, day);
        return least == null
                ? OptionalLong.empty()
                : OptionalLong.of(least.movePointRight(2).longValueExact());
    }

    private CourseOutcome noted(SignedIn user, PersonRow row, @Nullable UUID candidate, Fact fact) {
        if (candidate == null) return entries.add(user, row.id(), null, fact, false);
        var known = candidates
                .find(user, candidate)
                .filter(one -> one.person().uuid().equals(row.uuid()))
                .orElse(null);
        if (known == null) return new CourseOutcome.Gone();
        if (!isKnown(user, row, candidate, fact)) return Entries.refused(CourseOutcome.Fault.UNKNOWN);
        var late = late(user, candidate, known.state(), fact);
        if (late != null) return late;
        boolean moved = false;
        if (fact instanceof Fact.DropOut out) {
            // two people do not write down the same leaving
            if (store.lock(user.organisation(), candidate).isEmpty()) return new CourseOutcome.Gone();
            if (out.from().isAfter(entries.today())) return Entries.refused(CourseOutcome.Fault.NOT_YET);
            if (!Entries.hasCourse(known.state())) return Entries.refused(CourseOutcome.Fault.NOT_STARTED);
            var wrong = wrong(user, row, candidate, known.state(), out, null);
            if (wrong != null) return wrong;
        }
        if (fact instanceof Fact.DropOut out && known.state() != CandidateState.DROPPED_OUT) {
            // of a cohort that is over nobody is moved any more; that somebody left is a fact all the same
            switch (candidates.move(user, candidate, known.version(), CandidateState.DROPPED_OUT, reason(out))) {
                case MoveOutcome.Moved _ -> moved = true;
                case MoveOutcome.CohortOver _ -> {}
                case MoveOutcome.Outdated _, MoveOutcome.NotFromHere _ -> {
                    return new CourseOutcome.Outdated();
                }
                case MoveOutcome.ReasonNeeded _, MoveOutcome.NoPlaceLeft _, MoveOutcome.Gone _ -> {
                    return new CourseOutcome.Gone();
                }
            }
        }
        var locked = store.lock(user.organisation(), candidate).orElse(null);
        return locked == null ? new CourseOutcome.Gone() : entries.add(user, row.id(), locked, fact, moved);
    }

    /**
     * What is wrong with a phase or hours that begin after somebody left and did not come back; none: nothing. A contract
     * or an absence may go on elsewhere.
     */
    private @Nullable CourseOutcome late(SignedIn user, UUID candidate, CandidateState state, Fact fact) {
        if (state != CandidateState.DROPPED_OUT || !(fact instanceof Fact.Phase || fact instanceof Fact.Worked)) {
            return null;
        }
        var last = store.ofCandidates(user.organisation(), List.of(candidate), EnumSet.of(Fact.Kind.DROP_OUT)).stream()
                .map(one -> one.entry().fact().from())
                .max(LocalDate::compareTo)
                .orElse(null);
        return last != null && fact.from().isAfter(last) ? new CourseOutcome.AfterLastDay(last) : null;
    }

    /**
     * What is wrong with somebody leaving on a day; none: nothing. That they left before and came back is no hindrance.
     *
     * @param itself what is corrected; none: it is new
     */
    private @Nullable CourseOutcome wrong(
            SignedIn user,
            PersonRow row,
            UUID candidate,
            CandidateState state,
            Fact.DropOut out,
            @Nullable Stored itself) {
        var facts = store.ofCandidates(
                user.organisation(), List.of(candidate), EnumSet.of(Fact.Kind.PHASE, Fact.Kind.DROP_OUT));
        for (var other : facts) {
            if (!(other.entry().fact() instanceof Fact.DropOut before)) continue;
            if (itself == null) {
                boolean cameBack = other.moved() && state != CandidateState.DROPPED_OUT;
                if (!cameBack || !out.from().isAfter(before.from())) {
                    return Entries.refused(CourseOutcome.Fault.LEFT_ALREADY);
                }
            } else if (!other.entry().uuid().equals(itself.entry().uuid())
                    && out.from().equals(before.from())) {
                return Entries.refused(CourseOutcome.Fault.TWICE);
            }
        }
        var start = candidates.ofPerson(user, row.id()).stream()
                .filter(one -> one.candidate().uuid().equals(candidate))
                .findFirst()
                .flatMap(one -> cohorts.again(user, one.cohort()))
                .map(one -> CohortCalendar.start(one.data().start()))
                .orElse(null);
        if (start == null) return new CourseOutcome.Gone();
        var phase = facts.stream()
                .map(one -> one.entry().fact())
                .filter(Fact.Phase.class::isInstance)
                .map(Fact::from)
                .min(LocalDate::compareTo)
                .orElse(null);
        var first = Began.firstDay(start, phase);
        return out.from().isBefore(first) ? new CourseOutcome.BeforeFirstDay(first) : null;
    }

    private Reason reason(Fact.DropOut out) {
        var all = store.leavings(entries.today());
        var why = leaving(all, Leaving.Part.REASON, out.reason()).orElseThrow();
        var where = out.destination() == null
                ? null
                : leaving(all, Leaving.Part.DESTINATION, out.destination()).orElse(null);
        return new Reason(
                ReasonKey.valueOf(why.candidateKey()),
                "",
                where == null ? null : Reason.Destination.valueOf(where.candidateKey()));
    }

    /** Whether the design has such a phase, and the lists have such words today. */
    private boolean isKnown(SignedIn user, PersonRow row, UUID candidate, Fact fact) {
        return switch (fact) {
            case Fact.Phase phase ->
                candidates.ofPerson(user, row.id()).stream()
                        .filter(one -> one.candidate().uuid().equals(candidate))
                        .flatMap(one -> phases(user, one.cohort()).stream())
                        .anyMatch(one -> one.key().equals(phase.key()));
            case Fact.DropOut out -> {
                var all = store.leavings(entries.today());
                yield leaving(all, Leaving.Part.REASON, out.reason()).isPresent()
                        && (out.destination() == null
                                || leaving(all, Leaving.Part.DESTINATION, out.destination())
                                        .isPresent());
            }
            case Fact.Worked _, Fact.Absence _, Fact.Incident _, Fact.Credential _, Fact.Contract _, Fact.Permit _ ->
                true;
        };
    }

    private static Optional<Leaving> leaving(List<Leaving> all, Leaving.Part part, String key) {
        return all.stream()
                .filter(one -> one.part() == part && one.key().equals(key))
                .findFirst();
    }

    /**
     * Corrects a fact; what it said before stays with the person, with the reason.
     *
     * @param version of what the user saw
     * @throws IllegalArgumentException when there is no reason, or the fact is of another kind
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome correct(SignedIn user, UUID person, UUID entry, long version, Fact fact, String reason) {
        demandWriting(user, fact.kind());
        var row = people.row(user, person).orElse(null);
        var before = row == null ? null : stored(user, row, entry);
        CourseOutcome outcome;
        if (row == null || before == null) {
            outcome = new CourseOutcome.Gone();
        } else {
            var candidate = before.entry().candidate();
            CourseOutcome wrong = null;
            if (candidate != null && !isKnown(user, row, candidate, fact)) {
                wrong = Entries.refused(CourseOutcome.Fault.UNKNOWN);
            } else if (candidate != null && fact instanceof Fact.DropOut out) {
                wrong = wrong(user, row, candidate, CandidateState.DROPPED_OUT, out, before);
            } else if (candidate != null) {
                wrong = candidates
                        .find(user, candidate)
                        .map(one -> late(user, candidate, one.state(), fact))
                        .orElse(null);
            }
            outcome = wrong == null ? entries.change(user, before, version, fact, reason) : wrong;
        }
        record(user, Action.COURSE_CORRECTED, person, fact.kind(), outcome);
        return outcome;
    }

    /**
     * Takes a fact away; that there was one, and why it went, stays with the person, without what people typed.
     *
     * @throws IllegalArgumentException when there is no reason
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome remove(SignedIn user, UUID person, UUID entry, long version, String reason) {
        traces.demand(user, Permission.WRITE_COURSE);
        var row = people.row(user, person).orElse(null);
        var before = row == null ? null : stored(user, row, entry);
        var outcome = before == null ? new CourseOutcome.Gone() : entries.remove(user, before, version, reason);
        if (before != null) backIfMoved(user, before, outcome);
        record(
                user,
                Action.COURSE_REMOVED,
                person,
                before == null ? null : before.entry().fact().kind(),
                outcome);
        return outcome;
    }

    /** Takes back what the user wrote down in the last minutes, as if it never was. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CourseOutcome undo(SignedIn user, UUID person, UUID entry) {
        traces.demand(user, Permission.WRITE_COURSE);
        var row = people.row(user, person).orElse(null);
        var before = row == null ? null : stored(user, row, entry);
        var outcome = before == null ? new CourseOutcome.Gone() : entries.undo(user, before);
        if (before != null) backIfMoved(user, before, outcome);
        record(
                user,
                Action.COURSE_REMOVED,
                person,
                before == null ? null : before.entry().fact().kind(),
                outcome);
        return outcome;
    }

    /** Who did not leave after all is back where they were, if nobody brought them elsewhere since. */
    private void backIfMoved(SignedIn user, Stored before, CourseOutcome outcome) {
        var candidate = before.entry().candidate();
        if (!(outcome instanceof CourseOutcome.Saved) || !before.moved() || candidate == null) return;
        candidates
                .find(user, candidate)
                .filter(one -> one.state() == CandidateState.DROPPED_OUT)
                .ifPresent(one -> candidates.undo(user, List.of(new Pick(candidate, one.version()))));
    }

    private @Nullable Stored stored(SignedIn user, PersonRow row, UUID entry) {
        return store.find(user.organisation(), entry, kinds(user))
                .filter(one -> one.person().equals(row.id()))
                .orElse(null);
    }

    private void demandWriting(SignedIn user, Fact.Kind kind) {
        traces.demand(user, Permission.WRITE_COURSE);
        if (kind == Fact.Kind.PERMIT) traces.demand(user, Permission.READ_PERMITS);
    }

    private void record(SignedIn user, Action action, UUID person, Fact.@Nullable Kind kind, CourseOutcome outcome) {
        traces.record(
                user,
                action,
                person,
                Entries.result(outcome),
                kind == null ? TraceDetails.none() : TraceDetails.of("kind", kind.name()));
    }
}
