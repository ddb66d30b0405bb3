package nl.duaal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.HealthCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether made-up and real organisations are kept apart, and whether finders of leaks can reach somebody. */
@Component
class InstallationHealth implements HealthCheck {

    private static final Duration IN_TIME = Duration.ofDays(30);

    private final AccountStore store;
    private final DemoMode demoMode;
    private final SecurityContact contact;
    private final TransactionOperations transactions;
    private final Clock clock;

    InstallationHealth(
            AccountStore store,
            DemoMode demoMode,
            SecurityContact contact,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.demoMode = demoMode;
        this.contact = contact;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "installation";
    }

    @Override
    public List<Finding> look() {
        boolean[] made = new boolean[2];
        transactions.executeWithoutResult(status -> {
            made[0] = store.hasOrganisations(true);
            made[1] = store.hasOrganisations(false);
        });
        return List.of(
                demo(demoMode.demo(), made[0], made[1]),
                contact(contact.contact(), contact.expires(), clock.instant()));
    }

    /** Made-up organisations beside real ones, or demo mode on real ones. */
    static Finding demo(boolean demoMode, boolean hasDemo, boolean hasReal) {
        return Finding.of(
                "demo",
                !hasReal || (!demoMode && !hasDemo),
                "demo=" + demoMode + ", made-up=" + hasDemo + ", real=" + hasReal);
    }

    static Finding contact(@Nullable String contact, @Nullable Instant expires, Instant now) {
        if (contact == null || contact.isBlank() || expires == null) {
            return new Finding("securityContact", Verdict.DOUBTFUL, "-");
        }
        var verdict = !expires.isAfter(now)
                ? Verdict.BAD
                : expires.isBefore(now.plus(IN_TIME)) ? Verdict.DOUBTFUL : Verdict.GOOD;
        return new Finding("securityContact", verdict, expires.toString());
    }
}
