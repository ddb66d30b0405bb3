package nl.duaal.access.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.duaal.access.AccountService;
import nl.duaal.access.Action;
import nl.duaal.access.InvitedAccounts;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.shared.id.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account of somebody who opens an invitation and signs in elsewhere: without a password of its own. */
@Component
class InvitedByProvider implements InvitedAccounts {

    private final InvitationStore store;
    private final LocalAccountStore accounts;
    private final AccountService accountService;
    private final PasswordEncoder encoder;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitedByProvider(
            InvitationStore store,
            LocalAccountStore accounts,
            AccountService accountService,
            PasswordEncoder encoder,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.accountService = accountService;
        this.encoder = encoder;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AccountId> accept(String token) {
        var now = clock.instant();
        var invitation = store.lock(LinkToken.hash(token))
                .filter(found -> found.kind() == Invitation.Kind.ACCOUNT && found.state(now) == Invitation.State.OPEN)
                .filter(found -> !accounts.hasAccount(found.email()))
                .orElse(null);
        if (invitation == null) return Optional.empty();
        // a password that nobody knows, so that comparing takes as long as with any other
        var hash = String.valueOf(encoder.encode(LinkToken.random()));
        var account = accounts.insert(
                invitation.email(), invitation.displayName(), hash, now, accounts.isDemo(invitation.organisation()));
        accounts.insertMemberships(
                account,
                invitation.organisation(),
                invitation.roles(),
                LocalDate.now(clock.withZone(AccountService.ZONE)));
        store.accept(invitation, account, now);
        events.publishEvent(new InvitationAccepted(invitation.uuid(), invitation.organisation(), account));
        accountService
                .signedIn(invitation.email())
                .ifPresent(by -> traces.record(
                        by, Action.ACCOUNT_MADE, null, TraceResult.DONE, TraceDetails.of("link", "ACCOUNT")));
        return Optional.of(account);
    }
}
