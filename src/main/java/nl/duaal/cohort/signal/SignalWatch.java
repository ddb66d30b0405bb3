package nl.duaal.cohort.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.duaal.access.AccountService;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for what needs attention: once a day everything, since a day that passes is enough for some of it; and soon
 * after something changed, what is about that person or about cohorts.
 */
@Service
public class SignalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SignalWatch.class);
    private static final Duration GONE_KEPT = Duration.ofDays(365);

    /** From so many people on, one look for everything is less work. */
    private static final int MANY = 50;

    /** So long somebody waits who opens a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SignalStore store;
    private final List<SignalSource> sources;
    private final SignalTouch touched;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** One looks at a time in an organisation; fair, so that somebody who waits comes in between. */
    private final ConcurrentHashMap<OrganisationId, ReentrantLock> turns = new ConcurrentHashMap<>();

    SignalWatch(
            SignalStore store,
            List<SignalSource> sources,
            SignalTouch touched,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.touched = touched;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Looks at what changed since, in turns with those who wait for a page. */
    @Scheduled(initialDelayString = "PT1S", fixedDelayString = "PT2S")
    public void lookAtTouched() {
        for (OrganisationId organisation : touched.organisations()) {
            boolean more = true;
            for (int turn = 0; more && turn < MANY; turn++) more = lookAtSome(organisation);
        }
    }

    /** Looks at one thing that changed, or at everything at once where so much did; whether there was any. */
    private boolean lookAtSome(OrganisationId organisation) {
        var turn = turn(organisation);
        turn.lock();
        try {
            if (touched.many(organisation) > MANY) {
                touched.of(organisation, Integer.MAX_VALUE);
                look(organisation);
                return false;
            }
            var some = touched.of(organisation, 1);
            some.forEach(this::look);
            return !some.isEmpty();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Looks at the first of what changed in one organisation, for somebody who waits for it; where others are looking for
     * long, nobody waits.
     */
    void catchUp(OrganisationId organisation) {
        var turn = turn(organisation);
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            touched.of(organisation, MANY).forEach(this::look);
        } finally {
            turn.unlock();
        }
    }

    private ReentrantLock turn(OrganisationId organisation) {
        return turns.computeIfAbsent(organisation, _ -> new ReentrantLock(true));
    }

    private void look(SignalTouch.Touched one) {
        UUID uuid = one.person();
        if (uuid == null) {
            look(one.organisation(), null, kind -> !kind.aboutPeople());
            return;
        }
        var person = transaction.execute(_ -> store.person(one.organisation(), uuid));
        if (person != null && person.isPresent()) {
            look(one.organisation(), person.get(), SignalKind::aboutPeople);
        }
    }

    /** Looks for everything wherever nobody did today. */
    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15M")
    void lookEverywhere() {
        Instant midnight = today().atStartOfDay(AccountService.ZONE).toInstant();
        var organisations = transaction.execute(_ -> store.unlooked(midnight));
        if (organisations == null) return;
        for (OrganisationId organisation : organisations) look(organisation);
        transaction.executeWithoutResult(_ -> store.removeGone(clock.instant().minus(GONE_KEPT)));
    }

    /** Looks for everything in an organisation. */
    public void look(OrganisationId organisation) {
        if (!look(organisation, null, _ -> true)) return;
        transaction.executeWithoutResult(_ -> store.looked(organisation, now()));
    }

    /** Each source for itself, so that one that fails leaves the others; whether all did what they should. */
    private boolean look(
            OrganisationId organisation, @Nullable PersonId only, java.util.function.Predicate<SignalKind> which) {
        boolean done = true;
        for (SignalSource source : sources) {
            var kinds =
                    source.kinds().stream().filter(which).map(SignalKind::key).collect(Collectors.toSet());
            if (kinds.isEmpty()) continue;
            try {
                transaction.executeWithoutResult(_ -> look(organisation, only, source, kinds));
            } catch (RuntimeException failed) {
                LOG.warn("Looking for signals ({}) failed: {}", String.join(", ", kinds), failed.toString());
                done = false;
            }
        }
        return done;
    }

    private void look(OrganisationId organisation, @Nullable PersonId only, SignalSource source, Set<String> kinds) {
        var rules = store.rules(organisation).stream()
                .filter(rule -> rule.on() && kinds.contains(rule.kind()))
                .collect(Collectors.toMap(SignalRule::kind, Function.identity()));
        var eye = new SignedIn(new AccountId(0), "Duaal", organisation, store.nameOf(organisation), Role.COORDINATOR);
        List<Sign> found = rules.isEmpty() ? List.of() : source.look(new Watch(eye, today(), rules, only));
        store.agree(
                organisation,
                kinds,
                only,
                found.stream().filter(sign -> rules.containsKey(sign.kind())).toList(),
                now());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
