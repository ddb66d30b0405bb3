package nl.duaal.access.local;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.duaal.access.Action;
import nl.duaal.access.SessionEnd;
import nl.duaal.access.SignInChanged;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.access.local.LocalAccountStore.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For everybody, about their own account. Every change asks for the password that holds now, and ends every other
 * session of the account.
 */
@Service
public class OwnAccountService {

    /** Of a telephone number, with the signs that people put between its digits. */
    public static final int PHONE_MAX_LENGTH = 30;

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9 ()/.-]{5,28}");

    private final LocalAccountStore store;
    private final SecondFactor secondFactor;
    private final SlowDown slowDown;
    private final PasswordEncoder encoder;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnAccountService(
            LocalAccountStore store,
            SecondFactor secondFactor,
            SlowDown slowDown,
            PasswordEncoder encoder,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.secondFactor = secondFactor;
        this.slowDown = slowDown;
        this.encoder = encoder;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What somebody sees of their own account.
     *
     * @param isLocal whether it has a password and second factor of its own, that can be changed here
     * @param isDemo whether everybody knows its password
     * @param recoveryCodes how many are left
     * @param workPhone at which the people they look after reach them; may be empty
     */
    public record Own(
            String loginName,
            String displayName,
            boolean isLocal,
            boolean isDemo,
            @Nullable Instant passwordChangedAt,
            int recoveryCodes,
            String workPhone) {}

    /** What came of a change. */
    public sealed interface Outcome {

        /**
         * It is done.
         *
         * @param recoveryCodes to keep, shown now and never again; none when nothing about them changed
         */
        record Done(List<String> recoveryCodes) implements Outcome {}

        /** The password of now is not right. */
        record WrongPassword() implements Outcome {}

        /** The new password will not do. */
        record Refused(PasswordRules.Problem problem) implements Outcome {}

        /** The code does not fit the new telephone. */
        record WrongCode() implements Outcome {}

        /** Too many wrong passwords. */
        record MustWait(long minutes) implements Outcome {}
    }

    /** What is known of one's own account. */
    public Own look(SignedIn user) {
        return transaction.execute(status -> {
            var account = account(user);
            return new Own(
                    account.loginName(),
                    account.displayName(),
                    account.totpSecret() != null,
                    account.demo() && account.totpSecret() == null,
                    account.passwordChangedAt(),
                    store.countRecoveryCodes(account.id()),
                    store.workPhone(account.id()));
        });
    }

    /**
     * Keeps the number at which the people that somebody looks after reach them, or none.
     *
     * @throws IllegalArgumentException when it is no number
     */
    public void keepWorkPhone(SignedIn user, String phone) {
        String number = phone.strip();
        if (!isWorkPhone(number)) throw new IllegalArgumentException("phone: digits, at most " + PHONE_MAX_LENGTH);
        transaction.executeWithoutResult(status -> {
            store.updateWorkPhone(user.account(), number);
            traces.record(user, Action.WORK_PHONE_CHANGED, null);
        });
    }

    /** Whether something can be a telephone number, or is empty. */
    public static boolean isWorkPhone(String phone) {
        return phone.isBlank() || PHONE.matcher(phone.strip()).matches();
    }

    /** Sets another password. */
    public Outcome changePassword(SignedIn user, String now, String next, @Nullable String address) {
        return change(user, now, address, account -> {
            var problem =
                    PasswordRules.check(next, account.loginName(), account.displayName(), user.organisationName());
            if (problem.isPresent()) return new Outcome.Refused(problem.get());
            var hash = encoder.encode(PasswordRules.normal(next));
            if (hash == null) throw new IllegalStateException("a password has a hash");
            store.updatePassword(account.id(), hash, clock.instant());
            traces.record(user, Action.PASSWORD_CHANGED, null);
            events.publishEvent(new SignInChanged(account.id(), SessionEnd.Reason.PASSWORD_CHANGED));
            return new Outcome.Done(List.of());
        });
    }

    /** Goes on with another telephone; recovery codes stay as they are. */
    public Outcome changeSecondFactor(
            SignedIn user, String password, Totp.Secret secret, String code, @Nullable String address) {
        return change(user, password, address, account -> {
            var step = Totp.step(secret, code, clock.instant(), Long.MIN_VALUE);
            if (step.isEmpty()) return new Outcome.WrongCode();
            secondFactor.replace(account, secret, step.getAsLong());
            traces.record(user, Action.SECOND_FACTOR_CHANGED, null);
            events.publishEvent(new SignInChanged(account.id(), SessionEnd.Reason.SECOND_FACTOR_CHANGED));
            return new Outcome.Done(List.of());
        });
    }

    /** Makes new recovery codes; the old ones are good no more. */
    public Outcome changeRecoveryCodes(SignedIn user, String password, @Nullable String address) {
        return change(user, password, address, account -> {
            var codes = secondFactor.replaceRecoveryCodes(account.id());
            traces.record(user, Action.RECOVERY_CODES_MADE, null);
            events.publishEvent(new SignInChanged(account.id(), SessionEnd.Reason.SECOND_FACTOR_CHANGED));
            return new Outcome.Done(codes);
        });
    }

    private Outcome change(
            SignedIn user, String password, @Nullable String address, Function<Credentials, Outcome> change) {
        Credentials account = transaction.execute(status -> account(user));
        if (account.totpSecret() == null) throw new IllegalStateException("this account has no password of its own");
        return switch (slowDown.password(account.loginName(), address)) {
            case SlowDown.Turn.MustWait wait -> new Outcome.MustWait(wait.minutes());
            case SlowDown.Turn.Granted turn -> {
                boolean right = password.length() <= PasswordRules.LONGEST * 2
                        && encoder.matches(PasswordRules.normal(password), account.passwordHash());
                if (!right) {
                    turn.failed(account.id());
                    yield new Outcome.WrongPassword();
                }
                turn.succeeded();
                yield Optional.ofNullable(transaction.execute(status -> change.apply(account)))
                        .orElseThrow();
            }
        };
    }

    private Credentials account(SignedIn user) {
        return store.find(user.account()).orElseThrow(() -> new IllegalStateException("the account is there"));
    }
}
