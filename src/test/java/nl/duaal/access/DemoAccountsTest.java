package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.persistence.CannotStart;
import nl.duaal.shared.DemoMode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;

/** On the database of a demonstration. */
@WholeApplication
class DemoAccountsTest {

    @Autowired
    private AccountStore store;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private TransactionOperations transactions;

    private void start(boolean demo) {
        var accounts = new DemoAccounts(store, encoder, new DemoMode(demo), List.of(), Clock.systemUTC());
        transactions.executeWithoutResult(status -> accounts.run(new DefaultApplicationArguments()));
    }

    @Test
    void a_real_installation_does_not_start_on_a_demonstration() {
        assertThatThrownBy(() -> start(false))
                .isInstanceOf(CannotStart.class)
                .hasMessage("This database holds a demonstration, whose password everybody knows; choose an empty"
                        + " database, or start the demonstration with DUAAL_DEMO=true.");
        assertThatCode(() -> start(true)).doesNotThrowAnyException();
    }
}
