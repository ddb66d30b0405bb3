package nl.duaal.access.local;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.local.LocalAccountStore.Credentials;
import nl.duaal.shared.id.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The second thing that somebody signs in with: a code of their telephone, or one of their recovery codes. */
@Service
public class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    private final LocalAccountStore store;
    private final InstallationSecret secret;
    private final PasswordEncoder encoder;
    private final Clock clock;

    SecondFactor(LocalAccountStore store, InstallationSecret secret, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.secret = secret;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * A code that was right, and is used up by that.
     *
     * @param recovery whether it was a recovery code
     * @param left how many recovery codes are left
     */
    public record Used(boolean recovery, int left) {}

    /** Uses a code, if it is right, not used before, and not older than the last one that was. */
    @Transactional
    public Optional<Used> use(AccountId account, String code) {
        var credentials = store.find(account);
        if (credentials.isEmpty()) return Optional.empty();
        boolean recovery = !Totp.isCode(code);
        boolean right = recovery ? useRecoveryCode(account, code) : useStep(credentials.get(), code);
        return right ? Optional.of(new Used(recovery, store.countRecoveryCodes(account))) : Optional.empty();
    }

    private boolean useStep(Credentials account, String code) {
        if (account.totpSecret() == null) return false;
        try {
            var shared = new Totp.Secret(secret.decrypt(account.totpSecret(), owner(account)));
            var step = Totp.step(shared, code, clock.instant(), account.lastStep());
            return step.isPresent() && store.useStep(account.id(), step.getAsLong());
        } catch (SecretDoesNotFit failure) {
            LOG.error("the second factor of account {} was {}", account.id().value(), failure.getMessage());
            return false;
        }
    }

    private boolean useRecoveryCode(AccountId account, String typed) {
        var code = RecoveryCode.parse(typed);
        if (code.isEmpty()) return false;
        var kept = store.findRecoveryCode(account, code.get().selector());
        return kept.isPresent()
                && encoder.matches(code.get().secret(), kept.get().hash())
                && store.useRecoveryCode(kept.get().id(), clock.instant());
    }

    /** Gives an account a second factor that was shown to fit; the code that showed it is used up. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(Credentials account, Totp.Secret shared, long usedStep) {
        store.updateSecondFactor(account.id(), secret.encrypt(shared.bytes(), owner(account)), usedStep);
    }

    /** Ten new recovery codes in the place of all there were; shown now and never again. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> replaceRecoveryCodes(AccountId account) {
        var codes = RecoveryCode.random();
        store.replaceRecoveryCodes(
                account,
                codes.stream().map(RecoveryCode::selector).toList(),
                codes.stream().map(code -> hash(code.secret())).toList(),
                clock.instant());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** Whether this can be read with the secret of this installation. */
    boolean canRead(Credentials account) {
        try {
            if (account.totpSecret() != null) secret.decrypt(account.totpSecret(), owner(account));
            return true;
        } catch (SecretDoesNotFit failure) {
            return false;
        }
    }

    private String hash(String text) {
        var hash = encoder.encode(text);
        if (hash == null) throw new IllegalStateException("a text has a hash");
        return hash;
    }

    private static String owner(Credentials account) {
        return account.uuid().toString();
    }
}
