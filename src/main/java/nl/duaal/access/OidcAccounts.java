package nl.duaal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.access.OidcRefusal.Reason;
import nl.duaal.access.OidcRequests.Purpose;
import nl.duaal.persistence.DatabaseTrouble;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Finds the account of somebody whom the provider vouches for. Only what was linked before counts: issuer and subject,
 * never a name or an e-mail address, which change hands.
 */
@Service
class OidcAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcProperties properties;
    private final IdentityStore store;
    private final AccountService accounts;
    private final ObjectProvider<InvitedAccounts> invitations;
    private final Traces traces;
    private final Clock clock;
    private final TransactionOperations transactions;

    OidcAccounts(
            OidcProperties properties,
            IdentityStore store,
            AccountService accounts,
            ObjectProvider<InvitedAccounts> invitations,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.properties = properties;
        this.store = store;
        this.accounts = accounts;
        this.invitations = invitations;
        this.traces = traces;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Ends a way to the provider that was not for coming in: the browser keeps the session it has. */
    static final class Linked extends org.springframework.security.core.AuthenticationException {
        private static final long serialVersionUID = 1;

        Linked() {
            super("linked");
        }
    }

    /** What became of linking an account with somebody at the provider. */
    enum LinkOutcome {
        LINKED,
        /** They were linked with each other before. */
        ALREADY,
        /** This account with somebody else there, or this somebody with another account. */
        TAKEN
    }

    /**
     * The account of whom the token is about.
     *
     * @throws OidcRefusal when there is none that may come in
     * @throws Linked when an account was linked and nobody is to be signed in
     */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var identity = new OidcIdentity(String.valueOf(token.getIssuer()), Objects.requireNonNull(token.getSubject()));
        try {
            var who = switch (purpose()) {
                case Purpose.Link(SignedIn user) -> throw link(user, identity, token);
                case Purpose.Accept(String invitation) -> accept(invitation, identity, token);
                case Purpose.SignIn() -> signIn(identity, token);
            };
            forgetOldSession();
            return who;
        } catch (OidcRefusal refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            if (!DatabaseTrouble.isUnreachable(failure)) throw failure;
            throw new OidcRefusal(Reason.DATABASE, true);
        }
    }

    private static Purpose purpose() {
        var trip = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? OidcRequests.trip(attributes.getRequest())
                : null;
        return trip == null ? new Purpose.SignIn() : trip.purpose();
    }

    /** Whoever was signed in in this browser before leaves nothing to whom comes now. */
    private static void forgetOldSession() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return;
        var session = attributes.getRequest().getSession(false);
        if (session != null) session.invalidate();
    }

    private OidcAccountPrincipal signIn(OidcIdentity identity, OidcIdToken token) {
        var account = find(identity);
        if (account == null) throw new OidcRefusal(Reason.UNKNOWN_IDENTITY, false);
        return enter(account, identity, token);
    }

    private OidcAccountPrincipal enter(AccountPrincipal account, OidcIdentity identity, OidcIdToken token) {
        if (!account.isEnabled() || !account.isAccountNonLocked() || !account.isAccountNonExpired()) {
            throw refuse(account.signedIn(), Reason.ACCOUNT_DISABLED);
        }
        demandStrength(account.signedIn(), token);
        transactions.executeWithoutResult(status -> store.used(identity, clock.instant()));
        return new OidcAccountPrincipal(account, token);
    }

    private OidcAccountPrincipal accept(String invitation, OidcIdentity identity, OidcIdToken token) {
        if (!isStrongEnough(token)) throw new OidcRefusal(Reason.TOO_WEAK, false);
        // somebody who can come in already does, and the invitation stays unused
        var known = find(identity);
        if (known != null) return enter(known, identity, token);
        AccountPrincipal account = inTransaction(status -> {
            var invited = Optional.ofNullable(invitations.getIfAvailable())
                    .flatMap(found -> found.accept(invitation))
                    .flatMap(this::principal);
            if (invited.isEmpty() || insert(invited.get().signedIn(), identity) == LinkOutcome.TAKEN) {
                status.setRollbackOnly();
                return null;
            }
            return invited.get();
        });
        if (account == null) throw new OidcRefusal(Reason.INVITATION_INVALID, false);
        return enter(account, identity, token);
    }

    private Linked link(SignedIn user, OidcIdentity identity, OidcIdToken token) {
        demandStrength(user, token);
        if (linkIdentity(user, identity) == LinkOutcome.TAKEN) throw refuse(user, Reason.LINK_REFUSED);
        return new Linked();
    }

    /** Lets an account come in by the provider from now on, as this identity and no other. Leaves a trace. */
    LinkOutcome linkIdentity(SignedIn user, OidcIdentity identity) {
        try {
            var outcome = transactions.execute(status -> insert(user, identity));
            return outcome == null ? LinkOutcome.TAKEN : outcome;
        } catch (DuplicateKeyException faster) {
            return LinkOutcome.TAKEN;
        }
    }

    /** Since when this account comes in by the provider, if it does. */
    Optional<Instant> linkedAt(AccountId account) {
        var at = transactions.execute(status -> store.linkedAt(account, properties.issuer()));
        return at == null ? Optional.empty() : at;
    }

    private LinkOutcome insert(SignedIn user, OidcIdentity identity) {
        var owner = store.find(identity);
        if (owner.isPresent()) {
            return owner.get().account().equals(user.account()) ? LinkOutcome.ALREADY : LinkOutcome.TAKEN;
        }
        if (store.linkedAt(user.account(), identity.issuer()).isPresent()) return LinkOutcome.TAKEN;
        store.insert(user.account(), identity, clock.instant());
        traces.record(user, Action.IDENTITY_LINKED, null);
        return LinkOutcome.LINKED;
    }

    private @Nullable AccountPrincipal find(OidcIdentity identity) {
        return inTransaction(status -> store.find(identity)
                .flatMap(known -> accounts.find(known.loginName()))
                .orElse(null));
    }

    private Optional<AccountPrincipal> principal(AccountId account) {
        return store.loginName(account).flatMap(accounts::find);
    }

    /** What the compiler is not told about {@link TransactionOperations}: it may answer nothing. */
    private @Nullable AccountPrincipal inTransaction(Function<TransactionStatus, @Nullable AccountPrincipal> work) {
        var found = transactions.execute(status -> Optional.ofNullable(work.apply(status)));
        return found == null ? null : found.orElse(null);
    }

    private void demandStrength(SignedIn user, OidcIdToken token) {
        if (!isStrongEnough(token)) throw refuse(user, Reason.TOO_WEAK);
    }

    private boolean isStrongEnough(OidcIdToken token) {
        return OidcTokenRules.isStrongEnough(
                properties, token.getAuthenticationContextClass(), token.getAuthenticationMethods());
    }

    private OidcRefusal refuse(SignedIn user, Reason reason) {
        traces.recordAlone(
                user, Action.SIGN_IN_FAILED, null, TraceResult.REFUSED, TraceDetails.of("reason", reason.code()));
        return new OidcRefusal(reason, true);
    }
}
