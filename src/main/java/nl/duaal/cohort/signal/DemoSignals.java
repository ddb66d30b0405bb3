package nl.duaal.cohort.signal;

import nl.duaal.access.AccountService;
import nl.duaal.shared.DemoMode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks for what needs attention in a demonstration as soon as everything in it was made. */
@Component
@Order(100)
class DemoSignals implements ApplicationRunner {

    private final AccountService accounts;
    private final SignalWatch watch;
    private final DemoMode demoMode;

    DemoSignals(AccountService accounts, SignalWatch watch, DemoMode demoMode) {
        this.accounts = accounts;
        this.watch = watch;
        this.demoMode = demoMode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demoMode.demo()) accounts.signedIn("coordinator").ifPresent(user -> watch.look(user.organisation()));
    }
}
