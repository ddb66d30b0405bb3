package nl.duaal.access;

import nl.duaal.access.local.PasswordRules;
import nl.duaal.access.local.SecondFactor;
import nl.duaal.access.local.SlowDown;
import nl.duaal.persistence.DatabaseTrouble;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in with an account of Duaal itself: first a password, then a code. Who gave the password only is not signed
 * in at all: that step ends in a {@link CodeNeeded}, and nothing but the session remembers it. Accounts without a
 * second factor are those of a demonstration, and only there they come in.
 *
 * <p>For a name that is nobody's everything takes the same way: a turn is asked for, and a password is compared.
 *
 * @see "decision 0032: local accounts"
 */
@Component
class LocalSignIn implements AuthenticationProvider {

    private final AccountService accounts;
    private final SecondFactor secondFactor;
    private final SlowDown slowDown;
    private final PasswordEncoder encoder;
    private final Traces traces;
    private final String nobodysHash;

    LocalSignIn(
            AccountService accounts,
            SecondFactor secondFactor,
            SlowDown slowDown,
            PasswordEncoder encoder,
            Traces traces) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.slowDown = slowDown;
        this.encoder = encoder;
        this.traces = traces;
        this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
    }

    /** The password was right; a code is needed too. */
    static final class CodeNeeded extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final String loginName;

        CodeNeeded(String loginName) {
            super("a code is needed");
            this.loginName = loginName;
        }

        String loginName() {
            return loginName;
        }
    }

    /** The code was wrong, or used before. */
    static final class WrongCode extends AuthenticationException {

        private static final long serialVersionUID = 1;

        WrongCode() {
            super("wrong code");
        }
    }

    /** Nothing was compared: it is not time yet. */
    static final class MustWait extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final long minutes;

        MustWait(long minutes) {
            super("must wait");
            this.minutes = minutes;
        }

        long minutes() {
            return minutes;
        }
    }

    /** The second step, of somebody whose password was right a moment ago. */
    static final class SecondStep extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1;

        private final String loginName;
        private @Nullable String code;

        SecondStep(String loginName, String code) {
            super(AuthorityUtils.NO_AUTHORITIES);
            this.loginName = loginName;
            this.code = code;
        }

        @Override
        public @Nullable Object getCredentials() {
            return code;
        }

        @Override
        public Object getPrincipal() {
            return loginName;
        }

        @Override
        public void eraseCredentials() {
            super.eraseCredentials();
            code = null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication)
                || SecondStep.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var given = asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        try {
            return asked instanceof SecondStep step
                    ? second(step.loginName, given, step)
                    : first(asked.getName(), given, asked);
        } catch (RuntimeException failure) {
            // somebody who signs in is told so on the page, as everybody else is
            if (DatabaseTrouble.isUnreachable(failure)) {
                throw new InternalAuthenticationServiceException("the database is away", failure);
            }
            throw failure;
        }
    }

    private Authentication first(String loginName, String password, Authentication asked) {
        var turn = granted(slowDown.password(loginName, Traces.origin()));
        var account = accounts.find(loginName).orElse(null);
        var hash = account == null || account.getPassword() == null ? nobodysHash : account.getPassword();
        // What is longer than any password is compared all the same, with its beginning only.
        var typed = password.substring(0, Math.min(password.length(), 2 * PasswordRules.LONGEST));
        boolean right = encoder.matches(PasswordRules.normal(typed), hash) && typed.length() == password.length();
        if (account == null || !right) {
            alarm(turn.failed(account == null ? null : account.signedIn().account()), account);
            throw new BadCredentialsException("name or password");
        }
        if (!account.isEnabled()) {
            turn.failed(account.signedIn().account());
            throw new DisabledException("disabled");
        }
        turn.succeeded();
        if (account.hasSecondFactor()) throw new CodeNeeded(account.getUsername());
        // outside a demonstration nobody comes in with a password alone
        if (!account.isDemo()) throw new DisabledException("no second factor");
        return signedIn(account, asked);
    }

    private Authentication second(String loginName, String code, Authentication asked) {
        var account =
                accounts.find(loginName).filter(AccountPrincipal::isEnabled).orElse(null);
        if (account == null) throw new WrongCode();
        AccountId id = account.signedIn().account();
        var turn = granted(slowDown.code(id, Traces.origin()));
        var used = secondFactor.use(id, code);
        if (used.isEmpty()) {
            traces.recordAlone(
                    account.signedIn(),
                    Action.SIGN_IN_FAILED,
                    null,
                    TraceResult.REFUSED,
                    TraceDetails.of("reason", WrongCode.class.getSimpleName()));
            alarm(turn.failed(id), account);
            throw new WrongCode();
        }
        turn.succeeded();
        if (used.get().recovery()) {
            traces.recordAlone(
                    account.signedIn(),
                    Action.RECOVERY_CODE_USED,
                    null,
                    TraceResult.DONE,
                    TraceDetails.of("left", String.valueOf(used.get().left())));
        }
        return signedIn(account, asked);
    }

    private static Authentication signedIn(AccountPrincipal account, Authentication asked) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        authentication.setDetails(asked.getDetails());
        return authentication;
    }

    private static SlowDown.Turn.Granted granted(SlowDown.Turn turn) {
        return switch (turn) {
            case SlowDown.Turn.MustWait wait -> throw new MustWait(wait.minutes());
            case SlowDown.Turn.Granted granted -> granted;
        };
    }

    private void alarm(int failures, @Nullable AccountPrincipal account) {
        if (failures == 0 || account == null) return;
        traces.recordAlone(
                account.signedIn(),
                Action.SIGN_IN_SLOWED,
                null,
                TraceResult.REFUSED,
                TraceDetails.of("failures", String.valueOf(failures)));
    }
}
