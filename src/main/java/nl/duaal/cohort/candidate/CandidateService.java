package nl.duaal.cohort.candidate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import nl.duaal.person.TwinIndex;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.CohortId;
import nl.duaal.shared.id.PersonId;
import nl.duaal.tabular.intake.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People in a cohort: put forward, brought on, placed. Who may not see everybody sees those whom they look after; for
 * the others it is as if there were no such candidate. Every change says who, when and why, and a person does it.
 *
 * @see "decision 0063: states, reasons and the last place"
 */
@Service
public class CandidateService {

    /** A candidate as somebody saw them. */
    public record Pick(UUID candidate, long version) {}

    /** A candidacy of a person. */
    public record Candidacy(UUID cohort, String cohortName, Candidate candidate) {}

    private final CandidateStore store;
    private final CoachStore coaches;
    private final CohortService cohorts;
    private final CohortPlanning planning;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    CandidateService(
            CandidateStore store,
            CoachStore coaches,
            CohortService cohorts,
            CohortPlanning planning,
            PersonService people,
            Traces traces,
            Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.cohorts = cohorts;
        this.planning = planning;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    /** Candidates of a cohort whom the reader may see, by name. Leaves one trace. */
    @Transactional
    public List<Candidate> list(SignedIn signedIn, UUID cohort) {
        var user = cohorts.about(signedIn, cohort, Permission.READ_PEOPLE);
        var found = store.cohort(user.organisation(), cohort);
        var list = found.map(key -> store.list(user.organisation(), key.id(), only(user)).stream()
                        .sorted(Candidate.BY_NAME)
                        .toList())
                .orElse(List.of());
        traces.record(
                user,
                Action.CANDIDATES_OPENED,
                cohort,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.of("count", Integer.toString(list.size())));
        return list;
    }

    /** Candidates of a cohort under their numbers, for where nobody is to see who they are. */
    @Transactional(readOnly = true)
    public List<NumberedCandidate> numbered(SignedIn signedIn, UUID cohort) {
        var about = cohorts.about(signedIn, cohort, Permission.READ_COHORTS);
        return store.cohort(about.organisation(), cohort)
                .map(key -> store.numbered(about.organisation(), key.id()))
                .orElse(List.of());
    }

    /** How many people are where: numbers only. */
    @Transactional(readOnly = true)
    public Funnel funnel(SignedIn signedIn, UUID cohort) {
        var about = cohorts.about(signedIn, cohort, Permission.READ_COHORTS);
        return store.cohort(about.organisation(), cohort)
                .map(key -> {
                    var now = store.counts(about.organisation(), key.id());
                    var entered = store.entered(about.organisation(), key.id());
                    entered.put(
                            CandidateState.APPLIED,
                            now.values().stream().mapToInt(Integer::intValue).sum());
                    return new Funnel(now, entered);
                })
                .orElse(new Funnel(Map.of(), Map.of()));
    }

    /** A candidate; none when there is no such candidate for this reader. */
    @Transactional(readOnly = true)
    public Optional<Candidate> find(SignedIn user, UUID candidate) {
        traces.demand(user, Permission.READ_PEOPLE);
        return store.find(user.organisation(), candidate, only(user));
    }

    /** What happened to a candidate, the last first; nothing when there is no such candidate for this reader. */
    @Transactional(readOnly = true)
    public List<CandidateChange> history(SignedIn user, UUID candidate) {
        traces.demand(user, Permission.READ_PEOPLE);
        return store.find(user.organisation(), candidate, only(user))
                .map(found -> store.changes(user.organisation(), found.id()))
                .orElse(List.of());
    }

    /** What somebody is or was a candidate for, the last first. */
    @Transactional(readOnly = true)
    public List<Candidacy> ofPerson(SignedIn user, PersonId person) {
        traces.demand(user, Permission.READ_PEOPLE);
        return store.ofPerson(user.organisation(), person).stream()
                .filter(one -> user.may(Permission.READ_ALL_PEOPLE)
                        || store.isCoached(
                                user.organisation(),
                                user.account(),
                                one.candidate().person().uuid()))
                .map(one -> new Candidacy(one.cohort(), one.cohortName(), one.candidate()))
                .toList();
    }

    /**
     * Puts people forward for a cohort, all in one or nobody. A coach looks after those whom they put forward.
     *
     * @param dryRun to hear what would come of it; nothing is kept
     * @return none when there is no such cohort, or it is over
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<AddOutcome> add(
            SignedIn signedIn, UUID cohort, List<NewCandidate> many, Candidate.Source source, boolean dryRun) {
        return put(signedIn, cohort, many, source, dryRun);
    }

    /** What an import compares its rows with; runs in its transaction. None when there is no such cohort, or it is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Standing> standing(SignedIn signedIn, UUID cohort) {
        traces.demand(signedIn, Permission.WRITE_PEOPLE);
        store.lock(signedIn.organisation(), cohort);
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        return store.cohort(user.organisation(), cohort)
                .filter(key -> key.state().isOpen())
                .map(key -> new Standing(
                        people.twinIndex(user),
                        store.inCohort(user.organisation(), key.id()),
                        person -> people.row(user, person).isPresent()));
    }

    /**
     * Who is known, and who is in a cohort.
     *
     * @param inCohort by the key of the person, the candidate
     * @param seen     whether the reader may see somebody
     */
    record Standing(TwinIndex known, Map<Long, UUID> inCohort, Predicate<UUID> seen) {}

    /** {@link #add} for an import, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AddOutcome> imported(SignedIn signedIn, UUID cohort, List<NewCandidate> many) {
        return put(signedIn, cohort, many, Candidate.Source.IMPORT, false);
    }

    private Optional<AddOutcome> put(
            SignedIn signedIn, UUID cohort, List<NewCandidate> many, Candidate.Source source, boolean dryRun) {
        var user = cohorts.about(signedIn, cohort, Permission.WRITE_PEOPLE);
        var key = store.cohort(user.organisation(), cohort).orElse(null);
        if (key == null || !key.state().isOpen()) return Optional.empty();
        // who else puts people forward waits, so that nobody is put forward twice
        int first = store.takeNumbers(user.organisation(), key.id(), 0);
        var inCohort = store.inCohort(user.organisation(), key.id());
        var lines = look(user, many, inCohort);
        boolean keep = !dryRun && lines.stream().allMatch(Look::isClear);
        if (!keep) {
            return Optional.of(
                    new AddOutcome(false, lines.stream().map(Look::line).toList()));
        }
        int fresh = (int) lines.stream()
                .filter(one -> one.line() instanceof AddOutcome.Line.Added)
                .count();
        int number = store.takeNumbers(user.organisation(), key.id(), fresh);
        if (number < first) throw new IllegalStateException("numbers of cohort " + cohort + " run back");
        var kept = insert(user, key.id(), lines, number, source);
        traces.record(
                user,
                Action.CANDIDATES_ADDED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(fresh)).and("source", source.name()));
        return Optional.of(new AddOutcome(true, kept));
    }

    private List<AddOutcome.Line> insert(
            SignedIn user, CohortId cohort, List<Look> lines, int firstNumber, Candidate.Source source) {
        var unknown = lines.stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.details()))
                .toList();
        var ids = people.createCompared(user, unknown).iterator();
        Instant at = now();
        int number = firstNumber;
        List<AddOutcome.Line> kept = new ArrayList<>();
        List<CandidateStore.Arrival> arrivals = new ArrayList<>();
        for (var one : lines) {
            if (!(one.line() instanceof AddOutcome.Line.Added)) {
                kept.add(one.line());
                continue;
            }
            PersonId person = one.details() == null ? one.known().id() : ids.next();
            UUID uuid = UUID.randomUUID();
            // those who come in together arrive in the order of their lines
            arrivals.add(new CandidateStore.Arrival(uuid, person, number++, at.plus(kept.size(), ChronoUnit.MICROS)));
            kept.add(new AddOutcome.Line.Added(uuid));
        }
        store.insert(user, cohort, arrivals, source, only(user));
        return kept;
    }

    /** One line of many, looked at. */
    private record Look(
            AddOutcome.Line line,
            @Nullable PersonDetails details,
            @Nullable PersonRow person) {

        boolean isClear() {
            return switch (line) {
                case AddOutcome.Line.Added _, AddOutcome.Line.AlreadyIn _ -> true;
                case AddOutcome.Line.Alike _, AddOutcome.Line.SameAsLine _, AddOutcome.Line.NoSuchPerson _ -> false;
            };
        }

        PersonRow known() {
            if (person == null) throw new IllegalStateException("nobody is known in this line");
            return person;
        }
    }

    private static final UUID NONE_YET = new UUID(0, 0);

    private List<Look> look(SignedIn user, List<NewCandidate> many, Map<Long, UUID> inCohort) {
        var details = many.stream()
                .filter(NewCandidate.Unknown.class::isInstance)
                .map(one -> ((NewCandidate.Unknown) one).details())
                .toList();
        var twins = people.twins(user, details).iterator();
        var rows = people.rows(
                user,
                many.stream()
                        .filter(NewCandidate.Known.class::isInstance)
                        .map(one -> ((NewCandidate.Known) one).person())
                        .distinct()
                        .toList());
        Map<String, Integer> earlier = new HashMap<>();
        List<Look> looks = new ArrayList<>();
        for (int line = 0; line < many.size(); line++) {
            int here = line;
            looks.add(
                    switch (many.get(line)) {
                        case NewCandidate.Known(UUID person) -> known(rows.get(person), inCohort, earlier, here);
                        case NewCandidate.Unknown(PersonDetails one, boolean evenIfAlike) -> {
                            var alike = twins.next();
                            if (!evenIfAlike && !alike.isEmpty()) {
                                yield new Look(new AddOutcome.Line.Alike(alike), one, null);
                            }
                            Integer same = one.likeness().stream()
                                    .map(earlier::get)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null);
                            if (!evenIfAlike && same != null) {
                                yield new Look(new AddOutcome.Line.SameAsLine(same), one, null);
                            }
                            one.likeness().forEach(key -> earlier.putIfAbsent(key, here));
                            yield new Look(new AddOutcome.Line.Added(NONE_YET), one, null);
                        }
                    });
        }
        return looks;
    }

    private static Look known(
            @Nullable PersonRow row, Map<Long, UUID> inCohort, Map<String, Integer> earlier, int line) {
        if (row == null) return new Look(new AddOutcome.Line.NoSuchPerson(), null, null);
        var already = inCohort.get(row.id().value());
        if (already != null) return new Look(new AddOutcome.Line.AlreadyIn(already), null, row);
        Integer same = earlier.putIfAbsent("person " + row.uuid(), line);
        return same == null
                ? new Look(new AddOutcome.Line.Added(NONE_YET), null, row)
                : new Look(new AddOutcome.Line.SameAsLine(same), null, row);
    }

    /** Brings somebody into another state. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MoveOutcome move(SignedIn user, UUID candidate, long version, CandidateState to, Reason reason) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcome = moved(user, new Pick(candidate, version), to, reason);
        record(user, Action.CANDIDATE_MOVED, candidate, outcome, TraceDetails.of("state", to.name()));
        return outcome;
    }

    /** Brings several into another state for one reason; each goes its own way, one outcome for each in their order. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<MoveOutcome> moveAll(SignedIn user, List<Pick> picks, CandidateState to, Reason reason) {
        return moveAll(user, picks, to, reason, Progress.NONE);
    }

    /**
     * {@link #moveAll(SignedIn, List, CandidateState, Reason)} of many.
     *
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nobody is moved
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<MoveOutcome> moveAll(
            SignedIn user, List<Pick> picks, CandidateState to, Reason reason, Progress progress) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        lockPlaces(user, picks);
        var outcomes = new ArrayList<MoveOutcome>(picks.size());
        for (var pick : picks) {
            progress.at(outcomes.size(), picks.size());
            outcomes.add(moved(user, pick, to, reason));
        }
        for (int i = 0; i < picks.size(); i++) {
            record(
                    user,
                    Action.CANDIDATE_MOVED,
                    picks.get(i).candidate(),
                    outcomes.get(i),
                    TraceDetails.of("state", to.name()));
        }
        return outcomes;
    }

    /**
     * Brings several back to where they were before their last change of state, with the place that they had when it is
     * still free. Nobody whom somebody else changed since is touched.
     *
     * @param picks with the version that came of the change
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<MoveOutcome> undo(SignedIn user, List<Pick> picks) {
        return undo(user, picks, Progress.NONE);
    }

    /**
     * {@link #undo(SignedIn, List)} of many.
     *
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nobody is brought back
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<MoveOutcome> undo(SignedIn user, List<Pick> picks, Progress progress) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        lockPlaces(user, picks);
        var outcomes = new ArrayList<MoveOutcome>(picks.size());
        for (var pick : picks) {
            progress.at(outcomes.size(), picks.size());
            outcomes.add(undone(user, pick));
        }
        for (int i = 0; i < picks.size(); i++) {
            record(user, Action.CANDIDATE_MOVE_UNDONE, picks.get(i).candidate(), outcomes.get(i), TraceDetails.none());
        }
        return outcomes;
    }

    /**
     * Gives somebody a place at an employer, or takes it back. Of several who want the last place exactly one gets it:
     * whoever is first locks the row of places until it is kept.
     *
     * @param place none: no place
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MoveOutcome place(SignedIn user, UUID candidate, long version, @Nullable UUID place) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcome = placed(user, candidate, version, place);
        record(
                user,
                Action.CANDIDATE_PLACED,
                candidate,
                outcome,
                TraceDetails.of("place", place == null ? "" : place.toString()));
        return outcome;
    }

    /**
     * Puts somebody in a group, and says who looks after them.
     *
     * @param coach none: whoever looks after the group
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public MoveOutcome assign(SignedIn user, UUID candidate, long version, @Nullable UUID group, @Nullable UUID coach) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcome = assigned(user, candidate, version, group, coach);
        record(user, Action.CANDIDATE_ASSIGNED, candidate, outcome, TraceDetails.none());
        return outcome;
    }

    /**
     * Puts several in a group, or says who looks after them; each goes its own way, one outcome for each in their order.
     *
     * @throws java.util.concurrent.CancellationException when the user does not want it any more; nobody is changed
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<Assignment.Outcome> assignAll(SignedIn user, List<Pick> picks, Assignment to, Progress progress) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcomes = new ArrayList<Assignment.Outcome>(picks.size());
        for (var pick : picks) {
            progress.at(outcomes.size(), picks.size());
            outcomes.add(assigned(user, pick, to));
        }
        for (int i = 0; i < picks.size(); i++) {
            record(
                    user,
                    Action.CANDIDATE_ASSIGNED,
                    picks.get(i).candidate(),
                    outcomes.get(i).outcome(),
                    TraceDetails.none());
        }
        return outcomes;
    }

    private Assignment.Outcome assigned(SignedIn user, Pick pick, Assignment to) {
        var before = store.assigned(user.organisation(), pick.candidate());
        UUID group = value(to.group(), before.group());
        UUID coach = value(to.coach(), before.coach());
        var outcome = assigned(user, pick.candidate(), pick.version(), group, coach);
        return outcome instanceof MoveOutcome.Moved(var now)
                ? new Assignment.Outcome(
                        outcome,
                        new Assignment.Before(new Pick(now.uuid(), now.version()), before.group(), before.coach()))
                : new Assignment.Outcome(outcome, null);
    }

    private static @Nullable UUID value(Assignment.Choice choice, @Nullable UUID before) {
        return switch (choice) {
            case Assignment.Choice.Keep() -> before;
            case Assignment.Choice.Set(var to) -> to;
        };
    }

    /**
     * Gives several the group and the coach that they had. Nobody whom somebody else changed since is touched, and nobody
     * whom the user does not see any more.
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public List<MoveOutcome> undoAssign(SignedIn user, List<Assignment.Before> all, Progress progress) {
        traces.demand(user, Permission.WRITE_PEOPLE);
        var outcomes = new ArrayList<MoveOutcome>(all.size());
        for (var one : all) {
            progress.at(outcomes.size(), all.size());
            outcomes.add(assigned(user, one.now().candidate(), one.now().version(), one.group(), one.coach()));
        }
        for (int i = 0; i < all.size(); i++) {
            record(
                    user,
                    Action.CANDIDATE_ASSIGNED,
                    all.get(i).now().candidate(),
                    outcomes.get(i),
                    TraceDetails.of("undone", "true"));
        }
        return outcomes;
    }

    /**
     * Who comes to the own places of the employer that somebody works for, in a cohort that is shared with it: what work
     * needs and no more, by name. Leaves one trace with the owner.
     */
    @Transactional
    public List<PlacedPerson> placed(SignedIn signedIn, UUID cohort) {
        var about = cohorts.about(signedIn, cohort, Permission.READ_PLACED);
        var list = store.cohort(about.organisation(), cohort)
                .map(key -> store.placed(about.organisation(), key.id(), signedIn.organisation()))
                .orElse(List.of());
        traces.record(
                about,
                Action.PLACED_OPENED,
                cohort,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(list.size())));
        return list;
    }

    private MoveOutcome moved(SignedIn user, Pick pick, CandidateState to, Reason reason) {
        var found =
                store.find(user.organisation(), pick.candidate(), only(user)).orElse(null);
        if (found == null) return new MoveOutcome.Gone();
        if (isOver(user, found)) return new MoveOutcome.CohortOver();
        if (found.version() != pick.version()) return new MoveOutcome.Outdated(found);
        if (!found.state().next().contains(to)) return new MoveOutcome.NotFromHere(found);
        if (!reason.suffices(to)) return new MoveOutcome.ReasonNeeded();
        Instant at = now();
        Long place = placeKey(user, found);
        if (!store.move(user, found, to, at)) return new MoveOutcome.Outdated(again(user, found));
        store.insertChange(user, found, to, place, reason, at);
        return new MoveOutcome.Moved(again(user, found));
    }

    private MoveOutcome undone(SignedIn user, Pick pick) {
        var found =
                store.find(user.organisation(), pick.candidate(), only(user)).orElse(null);
        if (found == null) return new MoveOutcome.Gone();
        if (isOver(user, found)) return new MoveOutcome.CohortOver();
        if (found.version() != pick.version()) return new MoveOutcome.Outdated(found);
        var last = store.changes(user.organisation(), found.id()).stream().findFirst();
        if (last.isEmpty() || last.get().from() == last.get().to() || last.get().to() != found.state()) {
            return new MoveOutcome.NotFromHere(found);
        }
        CandidateState back = last.get().from();
        Long before = store.placeBefore(user.organisation(), found.id());
        Instant at = now();
        if (!store.move(user, found, back, at)) return new MoveOutcome.Outdated(again(user, found));
        store.insertChange(user, found, back, before, Reason.of(UNDONE), at);
        if (before != null && back.mayHavePlace() && found.place() == null) {
            var place = store.lockPlace(user.organisation(), before).orElse(null);
            if (place != null && place.place().free() > 0) store.place(user, again(user, found), place.id(), at);
        }
        return new MoveOutcome.Moved(again(user, found));
    }

    /** What the history says of a change that was taken back; the page says it in the reader's language. */
    public static final String UNDONE = "=undone";

    private MoveOutcome placed(SignedIn user, UUID candidate, long version, @Nullable UUID place) {
        // the place first, then the candidate: everybody in this order
        var locked = place == null
                ? null
                : store.lockPlace(user.organisation(), place).orElse(null);
        if (place != null && locked == null) return new MoveOutcome.Gone();
        var found = store.find(user.organisation(), candidate, only(user)).orElse(null);
        if (found == null) return new MoveOutcome.Gone();
        if (isOver(user, found)) return new MoveOutcome.CohortOver();
        if (found.version() != version) return new MoveOutcome.Outdated(found);
        Instant at = now();
        if (locked == null) {
            Long before = placeKey(user, found);
            if (!store.place(user, found, null, at)) return new MoveOutcome.Outdated(again(user, found));
            store.insertChange(user, found, found.state(), before, Reason.NONE, at);
            return new MoveOutcome.Moved(again(user, found));
        }
        if (locked.cohort() != found.cohort().value()) return new MoveOutcome.Gone();
        if (!found.state().mayHavePlace()) return new MoveOutcome.NotFromHere(found);
        var had = found.place();
        if (had != null && had.uuid().equals(place)) return new MoveOutcome.Moved(found);
        if (locked.place().free() < 1) return new MoveOutcome.NoPlaceLeft(locked.place());
        if (!store.place(user, found, locked.id(), at)) return new MoveOutcome.Outdated(again(user, found));
        store.insertChange(user, found, found.state(), locked.id(), Reason.NONE, at);
        return new MoveOutcome.Moved(again(user, found));
    }

    private MoveOutcome assigned(
            SignedIn user, UUID candidate, long version, @Nullable UUID group, @Nullable UUID coach) {
        var found = store.find(user.organisation(), candidate, only(user)).orElse(null);
        if (found == null) return new MoveOutcome.Gone();
        if (isOver(user, found)) return new MoveOutcome.CohortOver();
        if (found.version() != version) return new MoveOutcome.Outdated(found);
        Long groupKey = null;
        if (group != null) {
            groupKey = store.group(user.organisation(), found.cohort(), group).orElse(null);
            if (groupKey == null) return new MoveOutcome.Gone();
        }
        Long coachKey = null;
        if (coach != null) {
            // who is somebody's coach already may stay it, also after they left
            boolean colleague =
                    coach.equals(store.assigned(user.organisation(), candidate).coach())
                            || planning.colleagues(user).stream()
                                    .anyMatch(one -> one.account().equals(coach));
            coachKey = colleague ? store.account(coach).orElse(null) : null;
            if (coachKey == null) return new MoveOutcome.Gone();
        }
        Instant at = now();
        if (!store.assign(user, found, groupKey, coachKey, at)) {
            return new MoveOutcome.Outdated(again(user, found));
        }
        // a coach who hands somebody over sees them no more, and still hears that it is done
        var now = again(user, found);
        if (!Objects.equals(found.coach(), now.coach())) coaches.insert(user, found, found.coach(), now.coach(), at);
        return new MoveOutcome.Moved(now);
    }

    private @Nullable Long placeKey(SignedIn user, Candidate candidate) {
        var place = candidate.place();
        return place == null
                ? null
                : store.lockPlace(user.organisation(), place.uuid())
                        .map(CandidateStore.LockedPlace::id)
                        .orElse(null);
    }

    /** Whoever changes several locks their places in one order, so that nobody waits for who waits for them. */
    private void lockPlaces(SignedIn user, List<Pick> picks) {
        store.placesOf(user.organisation(), picks.stream().map(Pick::candidate).toList()).stream()
                .sorted()
                .forEach(place -> store.lockPlace(user.organisation(), place));
    }

    private boolean isOver(SignedIn user, Candidate candidate) {
        return store.cohort(user.organisation(), candidate.cohort())
                .filter(cohort -> cohort.state().isOpen())
                .isEmpty();
    }

    private Candidate again(SignedIn user, Candidate before) {
        return store.find(user.organisation(), before.uuid(), null).orElseThrow();
    }

    /** Whose candidates only somebody sees; none for who sees everybody's. */
    private static @Nullable AccountId only(SignedIn user) {
        return user.may(Permission.READ_ALL_PEOPLE) ? null : user.account();
    }

    private void record(SignedIn user, Action action, UUID candidate, MoveOutcome outcome, TraceDetails details) {
        traces.record(
                user,
                action,
                candidate,
                switch (outcome) {
                    case MoveOutcome.Moved _ -> TraceResult.DONE;
                    case MoveOutcome.NotFromHere _,
                            MoveOutcome.ReasonNeeded _,
                            MoveOutcome.NoPlaceLeft _,
                            MoveOutcome.CohortOver _ -> TraceResult.REFUSED;
                    case MoveOutcome.Outdated _ -> TraceResult.OUTDATED;
                    case MoveOutcome.Gone _ -> TraceResult.MISSING;
                },
                details);
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return cohorts.today();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
