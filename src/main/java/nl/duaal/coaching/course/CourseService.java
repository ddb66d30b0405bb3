package nl.duaal.coaching.course;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.Traces;
import nl.duaal.coaching.CoachingOutcome;
import nl.duaal.coaching.CoachingService;
import nl.duaal.person.PersonService;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How somebody does through time. Who sees whom is as in {@link CoachingService}. */
@Service
public class CourseService {

    /**
     * How somebody does.
     *
     * @param ladder      the last first
     * @param confidence  the questions that were asked, by month
     * @param intensities from which day on, the last first; empty: the usual
     */
    public record Course(List<LadderStep> ladder, List<Confidence> confidence, Map<LocalDate, Intensity> intensities) {
        public Course {
            ladder = List.copyOf(ladder);
            confidence = List.copyOf(confidence);
            intensities = Collections.unmodifiableMap(new LinkedHashMap<>(intensities));
        }

        /** How much attention somebody needs on a day. */
        public Intensity intensityOn(LocalDate day) {
            return intensities.entrySet().stream()
                    .filter(one -> !one.getKey().isAfter(day))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Intensity.NORMAL);
        }
    }

    private final CourseStore store;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;

    CourseService(CourseStore store, PersonService people, Traces traces, Clock clock) {
        this.store = store;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** How somebody does; none when there is no such person for this reader. */
    @Transactional(readOnly = true)
    public Optional<Course> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_COACHING);
        return people.row(user, person)
                .map(row -> new Course(
                        store.ladder(user.organisation(), row.id()),
                        store.confidence(user.organisation(), row.id()),
                        store.intensities(user.organisation(), row.id())));
    }

    /** How much attention everybody of the organisation needs on a day, by the key of the person; else the usual. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Intensity> intensitiesOn(SignedIn user, LocalDate day, Collection<Long> people) {
        traces.demand(user, Permission.READ_COACHING);
        return store.intensitiesOn(user.organisation(), day, people);
    }

    /** {@link #note} at a contact, for somebody whose right to be seen the caller looked at; the caller leaves the trace. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void standsOn(SignedIn user, PersonId person, LocalDate on, int step) {
        traces.demand(user, Permission.WRITE_COACHING);
        checkStep(step);
        store.putStep(user, person, on, step, now());
    }

    /** Writes down where somebody stands on the ladder; of a day there is one step. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome note(SignedIn user, UUID person, LocalDate on, int step) {
        traces.demand(user, Permission.WRITE_COACHING);
        checkStep(step);
        return kept(user, person, on, id -> {
            store.putStep(user, id, on, step, now());
            return true;
        });
    }

    /** Takes a step away that was none. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome removeStep(SignedIn user, UUID person, UUID step, long version) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, today(), id -> store.deleteStep(user.organisation(), id, step, version));
    }

    /** Writes down what somebody said of their self-confidence; the version is that of what was read. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome ask(SignedIn user, UUID person, int month, long version, Confidence.Data data) {
        traces.demand(user, Permission.WRITE_COACHING);
        if (!Confidence.MONTHS.contains(month)) throw new IllegalArgumentException("month: 0, 3 or 12");
        return kept(user, person, data.on(), id -> store.putConfidence(user, id, month, version, data, now()));
    }

    /**
     * {@link #ask} by whoever it is about, for the person that the caller knows the user to be: once, today, and as their own
     * answer.
     *
     * @param answer none: asked, and not answered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CoachingOutcome answerOwn(SignedIn user, PersonId self, UUID person, int month, @Nullable Integer answer) {
        traces.demand(user, Permission.READ_OWN_FILE);
        if (!Confidence.MONTHS.contains(month)) throw new IllegalArgumentException("month: 0, 3 or 12");
        var data = new Confidence.Data(today(), answer, answer == null ? null : Confidence.AnsweredBy.SELF);
        var outcome =
                store.putConfidence(user, self, month, 0, data, now()) ? CoachingOutcome.SAVED : CoachingOutcome.TWICE;
        traces.record(user, Action.COACHING_COURSE_NOTED, person, CoachingService.result(outcome), TraceDetails.none());
        return outcome;
    }

    /** Of whoever the caller knows the user to be: which months were asked already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Integer> answeredOwn(SignedIn user, PersonId self) {
        traces.demand(user, Permission.READ_OWN_FILE);
        return store.confidence(user.organisation(), self).stream()
                .map(Confidence::month)
                .collect(Collectors.toSet());
    }

    /** Says how much attention somebody needs from today on. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public CoachingOutcome needs(SignedIn user, UUID person, Intensity intensity) {
        traces.demand(user, Permission.WRITE_COACHING);
        return kept(user, person, today(), id -> {
            store.putIntensity(user, id, today(), intensity, now());
            return true;
        });
    }

    private CoachingOutcome kept(SignedIn user, UUID person, LocalDate on, Predicate<PersonId> keep) {
        var row = people.row(user, person).orElse(null);
        CoachingOutcome outcome;
        if (row == null) outcome = CoachingOutcome.GONE;
        else if (on.isAfter(today())) outcome = CoachingOutcome.NOT_YET;
        else outcome = keep.test(row.id()) ? CoachingOutcome.SAVED : CoachingOutcome.OUTDATED;
        traces.record(user, Action.COACHING_COURSE_NOTED, person, CoachingService.result(outcome), TraceDetails.none());
        return outcome;
    }

    private static void checkStep(int step) {
        if (step < LadderStep.LOWEST || step > LadderStep.HIGHEST) throw new IllegalArgumentException("step: 1 to 6");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
