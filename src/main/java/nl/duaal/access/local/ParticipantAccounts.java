package nl.duaal.access.local;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.AccountService;
import nl.duaal.access.Permission;
import nl.duaal.access.RightsChanged;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.Traces;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people in a trajectory, for those who look after them: with {@link Permission#GIVE_OWN_PAGE} and in the role
 * of a participant only. Whose account it is, the caller keeps.
 *
 * @see "decision 0088: somebody's own page"
 */
@Service
public class ParticipantAccounts {

    private static final Set<Role> ROLES = Set.of(Role.PARTICIPANT);

    private final InvitationService invitations;
    private final InvitationStore store;
    private final ParticipantStore participants;
    private final Traces traces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParticipantAccounts(
            InvitationService invitations,
            InvitationStore store,
            ParticipantStore participants,
            Traces traces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.store = store;
        this.participants = participants;
        this.traces = traces;
        this.events = events;
        this.clock = clock;
    }

    /** Whether links can be mailed; otherwise they are there to be passed on. */
    public boolean canMail() {
        return invitations.canMail();
    }

    /**
     * Invites somebody to make an account as a participant. Begins a transaction, since mail goes out after it.
     *
     * @param beside what the caller keeps with the invitation, in the same transaction
     */
    public InvitationOutcome invite(SignedIn by, String email, String displayName, Consumer<UUID> beside) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        return invitations.invite(by, email, displayName, ROLES, beside);
    }

    /** A new link in the place of one that was not used. */
    public InvitationOutcome renew(SignedIn by, UUID invitation) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        return invitations.renew(by, invitation, found -> found.roles().equals(ROLES));
    }

    /** An invitation of a participant, as whoever made it sees it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Invitation> invitation(SignedIn by, UUID invitation) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        return store.lock(by.organisation(), invitation)
                .filter(found -> found.roles().equals(ROLES))
                .map(found -> found.asSeen(clock.instant()));
    }

    /** The account with this address, if it is or was that of a participant here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<AccountId> known(SignedIn by, String email) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        return participants.known(by.organisation(), InvitationService.email(email));
    }

    /** Makes an account that was a participant's here one again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(SignedIn by, AccountId account) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        participants.begin(by.organisation(), account, today());
    }

    /** Ends the role of a participant and their sessions, and takes back the link that was not used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(SignedIn by, @Nullable AccountId account, @Nullable UUID invitation) {
        traces.demand(by, Permission.GIVE_OWN_PAGE);
        end(by.organisation(), account, invitation);
    }

    private void end(OrganisationId organisation, @Nullable AccountId account, @Nullable UUID invitation) {
        if (invitation != null) {
            var now = clock.instant();
            store.lock(organisation, invitation)
                    .filter(found -> found.roles().equals(ROLES))
                    .filter(found ->
                            found.state(now) == Invitation.State.OPEN || found.state(now) == Invitation.State.EXPIRED)
                    .ifPresent(found -> store.revoke(found, now));
        }
        if (account == null) return;
        participants.end(organisation, account, today());
        events.publishEvent(new RightsChanged(account, organisation));
    }

    /**
     * Ends it for somebody who is erased, and takes their name and address out of the account and the invitation; an
     * account that is also something else keeps them. Runs in the transaction that erases.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(OrganisationId organisation, @Nullable AccountId account, @Nullable UUID invitation) {
        end(organisation, account, invitation);
        if (invitation != null) participants.forgetInvitation(organisation, invitation);
        if (account != null && participants.isNothingElse(organisation, account))
            participants.forget(organisation, account);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }
}
