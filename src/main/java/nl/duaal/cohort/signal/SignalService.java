package nl.duaal.cohort.signal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What needs the attention of somebody, and what becomes of it. A coach sees what is about own people; who may see
 * everybody's files sees everything; each only the kinds that they may know of.
 */
@Service
public class SignalService {

    /** The most urgent first, and of those what lasts longest. */
    private static final Comparator<Signal> ORDER = Comparator.comparing(Signal::urgency)
            .thenComparing(signal -> !signal.escalated())
            .thenComparing(Signal::since);

    private final SignalStore store;
    private final SignalWatch watch;
    private final Map<String, SignalKind> kinds;
    private final Traces traces;
    private final Clock clock;

    SignalService(SignalStore store, SignalWatch watch, List<SignalSource> sources, Traces traces, Clock clock) {
        this.store = store;
        this.watch = watch;
        this.kinds = sources.stream()
                .flatMap(source -> source.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(SignalKind::key, Function.identity()));
        this.traces = traces;
        this.clock = clock;
    }

    /** Whether there is anything at all that somebody could be asked to see to. */
    public boolean isFor(SignedIn user) {
        return kinds.values().stream().anyMatch(kind -> isFor(user, kind));
    }

    private static boolean isFor(SignedIn user, SignalKind kind) {
        return user.may(kind.needs()) && (!kind.aboutPeople() || user.may(Permission.READ_PEOPLE));
    }

    /**
     * What is there for somebody, the most urgent first. Leaves one trace.
     *
     * @param everything for who sees everybody: whether what others see to counts as well. Else it is what they see to
     *                   themselves, what nobody in particular does, and what lasted too long
     */
    @Transactional
    public List<Signal> open(SignedIn user, boolean everything) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        var found = alive(user, everything ? new SignalStore.Which.All() : new SignalStore.Which.Attention());
        traces.record(
                user,
                Action.SIGNALS_OPENED,
                null,
                TraceResult.DONE,
                TraceDetails.of("count", Integer.toString(found.size())));
        return found;
    }

    /** The same again, after something was done on the page. */
    @Transactional(readOnly = true)
    public List<Signal> again(SignedIn user, boolean everything) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        return alive(user, everything ? new SignalStore.Which.All() : new SignalStore.Which.Attention());
    }

    /** What is about somebody; nothing where the reader may not see them. */
    @Transactional(readOnly = true)
    public List<Signal> ofPerson(SignedIn user, UUID person) {
        traces.demand(user, Permission.READ_PEOPLE);
        return alive(user, new SignalStore.Which.OfPerson(person));
    }

    /** What is about a cohort and its people. */
    @Transactional(readOnly = true)
    public List<Signal> ofCohort(SignedIn user, UUID cohort) {
        traces.demand(user, Permission.READ_PEOPLE);
        return alive(user, new SignalStore.Which.OfCohort(cohort));
    }

    private List<Signal> alive(SignedIn user, SignalStore.Which which) {
        if (user.isGuest()) return List.of();
        var rules = store.rules(user.organisation()).stream()
                .filter(rule -> rule.on())
                .filter(rule -> Optional.ofNullable(kinds.get(rule.kind()))
                        .filter(kind -> isFor(user, kind))
                        .isPresent())
                .collect(Collectors.toMap(SignalRule::kind, Function.identity()));
        if (rules.isEmpty()) return List.of();
        var only = user.may(Permission.READ_ALL_PEOPLE) ? null : user.account();
        return store.alive(user, rules, which, only, today()).stream()
                .sorted(ORDER)
                .toList();
    }

    /** Somebody sees to it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome take(SignedIn user, UUID signal, long version) {
        return put(user, signal, version, SignalState.TAKEN, null, "", Action.SIGNAL_TAKEN);
    }

    /**
     * Puts it off until a day.
     *
     * @throws IllegalArgumentException without a reason, or for a day that is not to come or too far ahead
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome snooze(SignedIn user, UUID signal, long version, LocalDate until, String reason) {
        if (!until.isAfter(today())) throw new IllegalArgumentException("until: has yet to come");
        if (until.isAfter(today().plusDays(Signal.MOST_DAYS_OFF))) throw new IllegalArgumentException("until: too far");
        return put(user, signal, version, SignalState.SNOOZED, until, demanded(reason), Action.SIGNAL_SNOOZED);
    }

    /**
     * Somebody says that it is solved, and how. When the same comes up again after it was not so for a while, it is
     * another signal.
     *
     * @throws IllegalArgumentException without a word about how
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome solve(SignedIn user, UUID signal, long version, String how) {
        return put(user, signal, version, SignalState.DONE, null, demanded(how), Action.SIGNAL_SOLVED);
    }

    /** As if nobody had done anything with it. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome reopen(SignedIn user, UUID signal, long version) {
        return put(user, signal, version, SignalState.NEW, null, "", Action.SIGNAL_REOPENED);
    }

    private static String demanded(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > Signal.REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: 1 to " + Signal.REASON_MAX_LENGTH + " characters");
        }
        return said;
    }

    private SignalOutcome put(
            SignedIn user,
            UUID signal,
            long version,
            SignalState state,
            @Nullable LocalDate until,
            String reason,
            Action action) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        var found = alive(user, new SignalStore.Which.One(signal)).stream()
                .findFirst()
                .orElse(null);
        if (found == null) {
            traces.record(user, action, null, TraceResult.MISSING, TraceDetails.none());
            return SignalOutcome.GONE;
        }
        boolean done = store.put(user, signal, version, state, until, reason, now());
        traces.record(
                user,
                action,
                found.cohort().uuid(),
                done ? TraceResult.DONE : TraceResult.OUTDATED,
                TraceDetails.of("kind", found.kind()));
        return done ? SignalOutcome.DONE : SignalOutcome.OUTDATED;
    }

    /** The rules of the kinds that there are, as they hold for the reader's organisation. */
    @Transactional(readOnly = true)
    public List<SignalRule> rules(SignedIn user) {
        traces.demand(user, Permission.WRITE_COHORTS);
        return store.rules(user.organisation()).stream()
                .filter(rule -> kinds.containsKey(rule.kind()))
                .toList();
    }

    /**
     * Sets a rule otherwise for the own organisation, and looks at once.
     *
     * @param rule kind, version, whether it is on, threshold and days are those wanted; the source is the reason
     * @throws IllegalArgumentException without a reason, or with numbers out of bounds
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome setRule(SignedIn user, SignalRule rule) {
        traces.demand(user, Permission.WRITE_COHORTS);
        if (rule.source().isBlank() || rule.source().length() > SignalRule.REASON_MAX_LENGTH) {
            throw new IllegalArgumentException("reason: needed");
        }
        if (rule.threshold() < 0 || rule.threshold() > SignalRule.MOST_THRESHOLD) {
            throw new IllegalArgumentException("threshold");
        }
        if (rule.escalateDays() < 0 || rule.escalateDays() > SignalRule.MOST_DAYS) {
            throw new IllegalArgumentException("days");
        }
        if (!kinds.containsKey(rule.kind())) return SignalOutcome.GONE;
        boolean done = store.set(user, rule, now());
        record(user, rule.kind(), done);
        return done ? SignalOutcome.DONE : SignalOutcome.OUTDATED;
    }

    /** Back to the standard. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignalOutcome unsetRule(SignedIn user, String kind, long version) {
        traces.demand(user, Permission.WRITE_COHORTS);
        boolean done = store.unset(user.organisation(), kind, version);
        record(user, kind, done);
        return done ? SignalOutcome.DONE : SignalOutcome.OUTDATED;
    }

    private void record(SignedIn user, String kind, boolean done) {
        traces.record(
                user,
                Action.SIGNAL_RULE_CHANGED,
                null,
                done ? TraceResult.DONE : TraceResult.OUTDATED,
                TraceDetails.of("kind", kind));
    }

    /** When everything was last looked for; none while nobody did. */
    @Transactional(readOnly = true)
    public Optional<Instant> lookedAt(SignedIn user) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        return store.lookedAt(user.organisation());
    }

    /** Looks for everything now, in the own organisation. Not in a transaction: each room's is its own. */
    public void lookNow(SignedIn user) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        watch.look(user.organisation());
    }

    /** Looks at what changed a moment ago, so that nobody is asked to do what they just did. Not in a transaction. */
    public void catchUp(SignedIn user) {
        if (!isFor(user)) traces.demand(user, Permission.READ_PEOPLE);
        watch.catchUp(user.organisation());
    }

    /** Today, where the cohorts are. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
