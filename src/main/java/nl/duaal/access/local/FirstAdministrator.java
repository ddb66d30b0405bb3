package nl.duaal.access.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.duaal.shared.DemoMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets whoever starts an empty installation make its first administrator, through a link in the log that is good once
 * and for a day. Each start makes a new one, until there is an account; there is no default password.
 */
@Component
public class FirstAdministrator {

    /** How long the link is good. */
    static final Duration VALID = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private record Waiting(String tokenHash, Instant expires) {}

    private final LocalAccountStore store;
    private final InstallationAddress address;
    private final DemoMode demoMode;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile @Nullable Waiting waiting;

    FirstAdministrator(
            LocalAccountStore store,
            InstallationAddress address,
            DemoMode demoMode,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.address = address;
        this.demoMode = demoMode;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    void tell(ApplicationReadyEvent event) {
        if (demoMode.demo() || hasAccounts()) return;
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        var base = address.isGiven() ? String.valueOf(address.url()) : "http://localhost:" + port;
        LOG.info(
                "Nobody has an account here yet. Make the first administrator, once and within {} hours, at {}",
                VALID.toHours(),
                InstallationAddress.welcome(base, token()));
    }

    /** A new link; the one before is good no more. */
    String token() {
        var token = LinkToken.random();
        waiting = new Waiting(LinkToken.hash(token), clock.instant().plus(VALID));
        return token;
    }

    /** Whether this is the link, still in time and not used. */
    boolean isWaitingFor(String token) {
        var now = waiting;
        return now != null
                && now.expires().isAfter(clock.instant())
                && MessageDigest.isEqual(
                        now.tokenHash().getBytes(StandardCharsets.US_ASCII),
                        LinkToken.hash(token).getBytes(StandardCharsets.US_ASCII));
    }

    void isThere() {
        waiting = null;
    }

    private boolean hasAccounts() {
        return Boolean.TRUE.equals(transactions.execute(status -> store.hasAccounts()));
    }
}
