package nl.duaal.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.shared.DemoMode;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account that somebody signs in with. */
@Service
public class AccountService implements UserDetailsService {

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

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String loginName) {
        return find(loginName).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Transactional(readOnly = true)
    Optional<AccountPrincipal> find(String loginName) {
        return store.find(
                loginName.strip().toLowerCase(Locale.ROOT), LocalDate.now(clock.withZone(ZONE)), demoMode.demo());
    }
}
