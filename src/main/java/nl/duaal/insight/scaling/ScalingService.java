package nl.duaal.insight.scaling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.costbenefit.TrajectorySizes;
import nl.duaal.insight.scaling.ScalingOutcome.Fault;
import nl.duaal.insight.scaling.ScalingStore.At;
import nl.duaal.insight.scaling.ScalingStore.Stored;
import nl.duaal.trajectory.TrajectoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a trajectory can grow. Who reads it gives marks, guests too; who designs it for its owner begins, concludes and
 * closes. A scan looks at what the library held on the day that it began.
 *
 * @see "decision 0093: a scan of growing, by several people"
 */
@Service
public class ScalingService {

    private final ScalingStore store;
    private final TrajectoryService trajectories;
    private final TrajectorySizes sizes;
    private final Traces traces;
    private final Clock clock;

    ScalingService(
            ScalingStore store, TrajectoryService trajectories, TrajectorySizes sizes, Traces traces, Clock clock) {
        this.store = store;
        this.trajectories = trajectories;
        this.sizes = sizes;
        this.traces = traces;
        this.clock = clock;
    }

    /** Today, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    /** Whether somebody begins, concludes and closes. */
    public static boolean leads(SignedIn about) {
        return !about.isGuest() && about.may(Permission.WRITE_TRAJECTORIES);
    }

    /** Everything about growing, with one trace; none when there is no such trajectory for this reader. */
    @Transactional
    public Optional<Scaling> open(SignedIn user, UUID trajectory) {
        var about = trajectories.about(user, trajectory);
        var found = read(about, trajectory);
        traces.record(
                about,
                Action.SCALING_OPENED,
                trajectory,
                found.isPresent() ? TraceResult.DONE : TraceResult.MISSING,
                TraceDetails.none());
        return found;
    }

    /** The same, for a page that shows it already: no other opening, so no other trace. */
    @Transactional(readOnly = true)
    public Optional<Scaling> again(SignedIn user, UUID trajectory) {
        return read(trajectories.about(user, trajectory), trajectory);
    }

    private Optional<Scaling> read(SignedIn about, UUID trajectory) {
        return store.trajectory(about.organisation(), trajectory)
                .map(at -> new Scaling(
                        trajectory,
                        at.name(),
                        store.scan(about.organisation(), at).map(scan -> scan(about, scan)),
                        store.norms(today()).stream()
                                .filter(norm -> norm.key().startsWith("size_"))
                                .map(ScalingStore.Norm::number)
                                .toList(),
                        store.limits(about.organisation(), at),
                        store.lessons(about.organisation(), at),
                        about));
    }

    private Scan scan(SignedIn about, Stored stored) {
        var marks = store.marks(about.organisation(), stored);
        var conclusions = store.conclusions(about.organisation(), stored);
        int least = store.norms(stored.beganOn()).stream()
                .filter(norm -> norm.key().equals("least_mark"))
                .mapToInt(ScalingStore.Norm::number)
                .findFirst()
                .orElseThrow();
        return new Scan(
                stored.uuid(),
                stored.version(),
                stored.beganOn(),
                stored.closedOn(),
                least,
                store.items(stored.beganOn()).stream()
                        .map(item -> item(about, stored, item, marks, conclusions))
                        .toList());
    }

    private static ScanItem item(
            SignedIn about, Stored scan, ScalingItem item, List<GivenMark> all, List<Conclusion> conclusions) {
        var marks = all.stream().filter(one -> one.item().equals(item.key())).toList();
        var own = marks.stream()
                .filter(one -> one.by().equals(about.account()))
                .findFirst()
                .orElse(null);
        boolean sees = own != null || scan.closedOn() != null;
        return new ScanItem(
                item,
                own,
                sees ? marks : List.of(),
                marks.size(),
                conclusions.stream()
                        .filter(one -> one.item().equals(item.key()))
                        .findFirst()
                        .orElse(null));
    }

    /** The case at other numbers of people; none for a guest, for who may not read cases, and where there is no case. */
    @Transactional(readOnly = true)
    public Optional<TrajectorySizes.Sizes> sizes(SignedIn user, UUID trajectory) {
        var about = trajectories.about(user, trajectory);
        if (about.isGuest() || !about.may(Permission.READ_CASES)) return Optional.empty();
        return read(about, trajectory).flatMap(found -> sizes.of(about, trajectory, found.sizes()));
    }

    /** Begins a scan. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome begin(SignedIn user, UUID trajectory) {
        return led(user, trajectory, Action.SCALING_CHANGED, (about, at) -> {
            store.lock(about.organisation(), at);
            if (store.scan(about.organisation(), at)
                    .filter(scan -> scan.closedOn() == null)
                    .isPresent()) {
                return new ScalingOutcome.Refused(Fault.OPEN_ALREADY);
            }
            store.begin(about, at, today(), now());
            return new ScalingOutcome.Saved();
        });
    }

    /** Closes a scan: from then on everybody who reads the trajectory sees everything, and nothing changes. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome close(SignedIn user, UUID trajectory, long version) {
        return led(
                user,
                trajectory,
                Action.SCALING_CHANGED,
                (about, at) -> openScan(about, at)
                        .<ScalingOutcome>map(scan -> store.close(about.organisation(), scan, version, today())
                                ? new ScalingOutcome.Saved()
                                : new ScalingOutcome.Outdated())
                        .orElseGet(ScalingOutcome.Gone::new));
    }

    private Optional<Stored> openScan(SignedIn about, At at) {
        return store.scan(about.organisation(), at).filter(scan -> scan.closedOn() == null);
    }

    /**
     * Gives an own mark, or another one than before.
     *
     * @param version of the own mark that was seen; 0 for the first
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome mark(SignedIn user, UUID trajectory, String item, long version, int mark, String evidence) {
        var about = trajectories.about(user, trajectory);
        if (mark < GivenMark.LEAST || mark > GivenMark.MOST) throw new IllegalArgumentException("mark: 1 to 5");
        if (evidence.length() > GivenMark.EVIDENCE_MAX_LENGTH) throw new IllegalArgumentException("evidence: too long");
        var outcome = evidence.isBlank()
                ? new ScalingOutcome.Refused(Fault.EVIDENCE)
                : marked(user, about, trajectory, item, version, mark, evidence.strip());
        return recorded(about, Action.SCALING_MARKED, trajectory, item, outcome);
    }

    private ScalingOutcome marked(
            SignedIn user, SignedIn about, UUID trajectory, String item, long version, int mark, String evidence) {
        var at = store.trajectory(about.organisation(), trajectory).orElse(null);
        var scan = at == null ? null : openScan(about, at).orElse(null);
        if (at == null || scan == null) return new ScalingOutcome.Gone();
        var known = store.items(scan.beganOn()).stream()
                .anyMatch(one -> one.key().equals(item) && one.part().isMarked());
        if (!known) return new ScalingOutcome.Gone();
        store.lock(about.organisation(), at);
        boolean there = store.marks(about.organisation(), scan).stream()
                .anyMatch(one -> one.item().equals(item) && one.by().equals(about.account()));
        if (there) {
            return store.updateMark(about, scan, item, version, mark, evidence, now())
                    ? new ScalingOutcome.Saved()
                    : new ScalingOutcome.Outdated();
        }
        // whose organisation it is, not whom they are a guest of
        store.insertMark(about, scan, item, user.organisationName(), mark, evidence, now());
        return new ScalingOutcome.Saved();
    }

    /**
     * Writes down what was agreed on about a criterion or factor.
     *
     * @param version of the conclusion that was seen; 0 for the first
     * @throws IllegalArgumentException when nothing is said in writing
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome conclude(SignedIn user, UUID trajectory, String item, long version, int mark, String text) {
        if (mark < GivenMark.LEAST || mark > GivenMark.MOST) throw new IllegalArgumentException("mark: 1 to 5");
        return concluded(user, trajectory, item, version, mark, null, text);
    }

    /**
     * Says whether an attention point is seen to, and how.
     *
     * @throws IllegalArgumentException when nothing is said in writing
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome settle(
            SignedIn user, UUID trajectory, String item, long version, boolean settled, String text) {
        return concluded(user, trajectory, item, version, null, settled, text);
    }

    private ScalingOutcome concluded(
            SignedIn user,
            UUID trajectory,
            String item,
            long version,
            @Nullable Integer mark,
            @Nullable Boolean settled,
            String text) {
        if (text.isBlank() || text.length() > Conclusion.TEXT_MAX_LENGTH) {
            throw new IllegalArgumentException("text: 1 to " + Conclusion.TEXT_MAX_LENGTH + " characters");
        }
        return led(user, trajectory, Action.SCALING_CONCLUDED, (about, at) -> {
            var scan = openScan(about, at).orElse(null);
            if (scan == null) return new ScalingOutcome.Gone();
            boolean known = store.items(scan.beganOn()).stream()
                    .anyMatch(one -> one.key().equals(item) && one.part().isMarked() == (mark != null));
            if (!known) return new ScalingOutcome.Gone();
            if (mark != null
                    && store.marks(about.organisation(), scan).stream()
                            .noneMatch(
                                    one -> one.item().equals(item) && one.by().equals(about.account()))) {
                return new ScalingOutcome.Refused(Fault.OWN_FIRST);
            }
            store.lock(about.organisation(), at);
            boolean there = store.conclusions(about.organisation(), scan).stream()
                    .anyMatch(one -> one.item().equals(item));
            if (!there) {
                store.insertConclusion(about, scan, item, mark, settled, text.strip(), now());
                return new ScalingOutcome.Saved();
            }
            return store.updateConclusion(about, scan, item, version, mark, settled, text.strip(), now())
                    ? new ScalingOutcome.Saved()
                    : new ScalingOutcome.Outdated();
        });
    }

    /** Keeps a limit; a new one without a uuid. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome saveLimit(
            SignedIn user, UUID trajectory, @Nullable UUID limit, long version, Limit.Data data) {
        return led(user, trajectory, Action.SCALING_CHANGED, (about, at) -> {
            if (limit != null) return done(store.updateLimit(about, at, limit, version, data, now()));
            store.insertLimit(about, at, data, now());
            return new ScalingOutcome.Saved();
        });
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome removeLimit(SignedIn user, UUID trajectory, UUID limit, long version) {
        return led(
                user,
                trajectory,
                Action.SCALING_CHANGED,
                (about, at) -> done(store.deleteLimit(about.organisation(), at, limit, version)));
    }

    /**
     * Keeps a lesson; a new one without a uuid.
     *
     * @throws IllegalArgumentException when it says nothing
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome saveLesson(SignedIn user, UUID trajectory, @Nullable UUID lesson, long version, String text) {
        if (text.isBlank() || text.length() > Lesson.TEXT_MAX_LENGTH) {
            throw new IllegalArgumentException("text: 1 to " + Lesson.TEXT_MAX_LENGTH + " characters");
        }
        return led(user, trajectory, Action.LESSON_CHANGED, (about, at) -> {
            if (lesson != null) return done(store.updateLesson(about, at, lesson, version, text.strip(), now()));
            store.insertLesson(about, at, today(), text.strip(), now());
            return new ScalingOutcome.Saved();
        });
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public ScalingOutcome removeLesson(SignedIn user, UUID trajectory, UUID lesson, long version) {
        return led(
                user,
                trajectory,
                Action.LESSON_CHANGED,
                (about, at) -> done(store.deleteLesson(about.organisation(), at, lesson, version)));
    }

    private static ScalingOutcome done(boolean one) {
        return one ? new ScalingOutcome.Saved() : new ScalingOutcome.Outdated();
    }

    /** Does something that only who designs for the owner may do. */
    private ScalingOutcome led(
            SignedIn user, UUID trajectory, Action action, BiFunction<SignedIn, At, ScalingOutcome> change) {
        var about = trajectories.about(user, trajectory);
        traces.demand(about, Permission.WRITE_TRAJECTORIES);
        if (about.isGuest()) {
            traces.record(about, action, trajectory, TraceResult.REFUSED, TraceDetails.none());
            throw new AccessDeniedException("a scan is led by the owner of the trajectory");
        }
        var outcome = store.trajectory(about.organisation(), trajectory)
                .map(at -> change.apply(about, at))
                .orElseGet(ScalingOutcome.Gone::new);
        return recorded(about, action, trajectory, "", outcome);
    }

    private ScalingOutcome recorded(
            SignedIn about, Action action, UUID trajectory, String item, ScalingOutcome outcome) {
        var result = switch (outcome) {
            case ScalingOutcome.Saved _ -> TraceResult.DONE;
            case ScalingOutcome.Refused _ -> TraceResult.REFUSED;
            case ScalingOutcome.Outdated _ -> TraceResult.OUTDATED;
            case ScalingOutcome.Gone _ -> TraceResult.MISSING;
        };
        var details = item.isEmpty() ? TraceDetails.none() : TraceDetails.of("item", item);
        traces.record(about, action, trajectory, result, details);
        return outcome;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
