package nl.duaal.access.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.duaal.access.AccountService;
import nl.duaal.access.RightsChanged;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.DatabaseTrouble;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether people still have the rights with which they signed in. The database is asked, whoever changed it; its answer
 * holds for two seconds.
 */
@Component
class Rights {

    private static final Duration HOLDS = Duration.ofSeconds(2);

    /** Far more people than work at once. */
    private static final int REMEMBERED = 20_000;

    private record Key(AccountId account, OrganisationId organisation) {}

    private record Answer(Instant until, Set<Role> roles) {}

    private final RightsStore store;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();

    Rights(RightsStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // also asked where a transaction has just been committed, which is over for new questions
        this.reading.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    /** Whether the account is open and has every role of the session today. */
    boolean hold(SignedIn user) {
        var key = new Key(user.account(), user.organisation());
        var now = clock.instant();
        var answer = answers.get(key);
        if (answer == null || !now.isBefore(answer.until())) {
            var roles = ask(user);
            // counted from the answer: while the database is away, every question waits before there is one
            answer = new Answer(clock.instant().plus(HOLDS), roles);
            if (answers.size() >= REMEMBERED) answers.clear();
            answers.put(key, answer);
        }
        return !user.roles().isEmpty() && answer.roles().containsAll(user.roles());
    }

    /** Asks anew at the next question. */
    void forget(RightsChanged change) {
        answers.keySet()
                .removeIf(key -> (change.account() == null || change.account().equals(key.account()))
                        && (change.organisation() == null
                                || change.organisation().equals(key.organisation())));
    }

    private Set<Role> ask(SignedIn user) {
        try {
            var today = LocalDate.now(clock.withZone(AccountService.ZONE));
            var roles = reading.execute(status -> store.roles(user.account(), user.organisation(), today));
            return roles == null ? Set.of() : roles;
        } catch (RuntimeException failure) {
            // Nothing can be read or changed now either; who is at work is told so and need not sign in again.
            if (DatabaseTrouble.isUnreachable(failure)) return user.roles();
            throw failure;
        }
    }
}
