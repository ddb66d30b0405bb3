package nl.duaal.access.local;

import java.util.List;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.HealthCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Whether nobody can come in with a password that everybody knows, and the secret is one. */
@Component
class LocalAccountHealth implements HealthCheck {

    private final LocalAccountStore store;
    private final SecondFactor secondFactor;
    private final InstallationSecret secret;
    private final DemoMode demoMode;
    private final TransactionOperations transactions;

    LocalAccountHealth(
            LocalAccountStore store,
            SecondFactor secondFactor,
            InstallationSecret secret,
            DemoMode demoMode,
            TransactionOperations transactions) {
        this.store = store;
        this.secondFactor = secondFactor;
        this.secret = secret;
        this.demoMode = demoMode;
        this.transactions = transactions;
    }

    @Override
    public String subject() {
        return "localAccounts";
    }

    @Override
    public List<Finding> look() {
        boolean demoAccounts = Boolean.TRUE.equals(transactions.execute(status -> store.hasDemoAccounts()));
        boolean readable = Boolean.TRUE.equals(transactions.execute(
                status -> store.anyWithSecondFactor().map(secondFactor::canRead).orElse(true)));
        return List.of(
                defaultPasswords(demoMode.demo(), demoAccounts),
                secret(secret.length(), secret.isReadableByOthers()),
                Finding.of("secretFits", readable, readable));
    }

    static Finding defaultPasswords(boolean demoMode, boolean demoAccounts) {
        return Finding.of(
                "defaultPasswords", demoMode || !demoAccounts, "demo=" + demoMode + ", demo-accounts=" + demoAccounts);
    }

    static Finding secret(int bytes, boolean readableByOthers) {
        return Finding.of(
                "secret",
                bytes >= InstallationSecret.SHORTEST && !readableByOthers,
                bytes + " bytes" + (readableByOthers ? ", readable by others" : ""));
    }
}
