package nl.duaal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account that somebody signs in with. Not a {@code UserDetailsService}: Spring Security would take that for
 * a way to sign in with a password alone.
 */
@Service
public class AccountService {

    /** Days, months and terms are Dutch ones. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    static final Locale DUTCH = Locale.of("nl");

    private final AccountStore store;
    private final DemoMode demoMode;
    private final Clock clock;

    AccountService(AccountStore store, DemoMode demoMode, Clock clock) {
        this.store = store;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String loginName) {
        return find(loginName).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /** Somebody as they would be signed in, in the organisation that they have been in longest. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedIn(String loginName) {
        return find(loginName).map(AccountPrincipal::signedIn);
    }

    /** The account in the organisation that it has been in longest. */
    @Transactional(readOnly = true)
    Optional<AccountPrincipal> find(String loginName) {
        return find(loginName, null);
    }

    /** The account in one organisation; none when it has no role there today. */
    @Transactional(readOnly = true)
    Optional<AccountPrincipal> find(String loginName, @Nullable UUID organisation) {
        return store.find(loginName.strip().toLowerCase(Locale.ROOT), organisation, today(), demoMode.demo());
    }

    /**
     * Somebody as they are in an organisation today, for what they set going there earlier; none when they have no role
     * there any more, or may not sign in.
     */
    @Transactional(readOnly = true)
    public Optional<SignedIn> atWork(AccountId account, OrganisationId organisation) {
        return store.atWork(account, organisation, today(), demoMode.demo());
    }

    /** Keeps the language that somebody chose, for wherever they sign in next. */
    @Transactional
    public void keepLanguage(SignedIn user, Locale language) {
        store.keepLanguage(user.account(), language.getLanguage());
    }

    /** An organisation that somebody works for. */
    public record Workplace(UUID uuid, String name) {}

    /** Every organisation that somebody works for today, by name. */
    @Transactional(readOnly = true)
    public List<Workplace> workplaces(SignedIn user) {
        return store.organisations(user.account(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }
}
