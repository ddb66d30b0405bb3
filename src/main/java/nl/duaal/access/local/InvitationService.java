package nl.duaal.access.local;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.access.local.InvitationStore.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invites people to an organisation, and gives those who forgot their password or lost their telephone a new link.
 * For whoever has {@link Permission#MANAGE_USERS}, in their own organisation only.
 */
@Service
public class InvitationService {

    /** How long a link is good. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final int LISTED = 500;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}<>,;:\"()]+@[^\\s@\\p{Cntrl}<>,;:\"()]+\\.[a-z0-9-]{2,}");

    private final InvitationStore store;
    private final LocalAccountStore accounts;
    private final InvitationMail mail;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InvitationService(
            InvitationStore store,
            LocalAccountStore accounts,
            InvitationMail mail,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.mail = mail;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Whether links can be mailed; otherwise they are there to be copied.
     */
    public boolean canMail() {
        return mail.isPossible();
    }

    /**
     * Invites somebody to make an account. A link that this address had before is good no more.
     *
     * @param roles what they will be in the organisation, from the day on which they accept
     */
    public InvitationOutcome invite(SignedIn by, String email, String displayName, Set<Role> roles) {
        traces.demand(by, Permission.MANAGE_USERS);
        return invite(by, email, displayName, roles, uuid -> {});
    }

    /**
     * Invites somebody; the caller looked at whether that is allowed.
     *
     * @param beside what is kept with the invitation, in the same transaction
     */
    InvitationOutcome invite(SignedIn by, String email, String displayName, Set<Role> roles, Consumer<UUID> beside) {
        var address = email(email);
        var name = displayName.strip();
        if (!isEmail(address)) return new InvitationOutcome.WrongEmail();
        if (!isName(name)) return new InvitationOutcome.WrongName();
        if (roles.isEmpty()) return new InvitationOutcome.NoRole();
        return make(() -> {
            if (accounts.hasAccount(address)) return new InvitationOutcome.HasAccount();
            var token = LinkToken.random();
            var now = clock.instant();
            store.revokeOpen(by.organisation(), address, now);
            var uuid = store.insert(
                    by.organisation(),
                    Invitation.Kind.ACCOUNT,
                    null,
                    address,
                    name,
                    roles,
                    LinkToken.hash(token),
                    by.account(),
                    now,
                    now.plus(VALID));
            beside.accept(uuid);
            traces.record(by, Action.INVITATION_MADE, uuid, TraceResult.DONE, kind(Invitation.Kind.ACCOUNT));
            return new Link(uuid, token, Invitation.Kind.ACCOUNT, address, name, by.organisationName());
        });
    }

    /**
     * Gives somebody of this organisation a link to set a new password.
     *
     * @param account the account's UUID
     * @param everything also a new second factor, for whoever has neither telephone nor recovery codes; make sure
     *     first who is asking
     */
    public InvitationOutcome reset(SignedIn by, UUID account, boolean everything) {
        traces.demand(by, Permission.MANAGE_USERS);
        var kind = everything ? Invitation.Kind.EVERYTHING : Invitation.Kind.PASSWORD;
        return make(() -> {
            var found = accounts.find(account, by.organisation()).orElse(null);
            if (found == null || found.email() == null || found.totpSecret() == null) {
                return new InvitationOutcome.Missing();
            }
            if (!by.may(Permission.MANAGE_ORGANISATIONS) && !accounts.isOnlyIn(found.id(), by.organisation())) {
                return new InvitationOutcome.WorksElsewhere();
            }
            var token = LinkToken.random();
            var now = clock.instant();
            store.revokeOpen(by.organisation(), found.email(), now);
            var uuid = store.insert(
                    by.organisation(),
                    kind,
                    found.id(),
                    found.email(),
                    found.displayName(),
                    Set.of(),
                    LinkToken.hash(token),
                    by.account(),
                    now,
                    now.plus(VALID));
            traces.record(by, Action.INVITATION_MADE, uuid, TraceResult.DONE, kind(kind));
            return new Link(uuid, token, kind, found.email(), found.displayName(), by.organisationName());
        });
    }

    /** A new link in the place of one that was not used, expired or not. */
    public InvitationOutcome renew(SignedIn by, UUID invitation) {
        traces.demand(by, Permission.MANAGE_USERS);
        return renew(by, invitation, found -> true);
    }

    /** {@link #renew(SignedIn, UUID)} of one that is as the caller may have it. */
    InvitationOutcome renew(SignedIn by, UUID invitation, Predicate<Kept> which) {
        return make(() -> {
            var now = clock.instant();
            var found = store.lock(by.organisation(), invitation).filter(which).orElse(null);
            if (found == null || isOver(found.state(now))) return new InvitationOutcome.Missing();
            var token = LinkToken.random();
            store.renew(found, LinkToken.hash(token), now.plus(VALID));
            traces.record(by, Action.INVITATION_RENEWED, invitation);
            return new Link(invitation, token, found.kind(), found.email(), found.displayName(), by.organisationName());
        });
    }

    /** Takes a link back; false when there is none that is open. */
    public boolean revoke(SignedIn by, UUID invitation) {
        traces.demand(by, Permission.MANAGE_USERS);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = clock.instant();
            var found = store.lock(by.organisation(), invitation).orElse(null);
            if (found == null || isOver(found.state(now))) return false;
            store.revoke(found, now);
            traces.record(by, Action.INVITATION_REVOKED, invitation);
            return true;
        }));
    }

    /** The invitations of the organisation, the newest first; at most 500. */
    public List<Invitation> list(SignedIn by) {
        traces.demand(by, Permission.MANAGE_USERS);
        var now = clock.instant();
        List<Kept> found = transaction.execute(status -> store.list(by.organisation(), LISTED));
        return found.stream().map(invitation -> invitation.asSeen(now)).toList();
    }

    static String email(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isEmail(String address) {
        return address.length() <= Invitation.EMAIL_MAX_LENGTH
                && EMAIL.matcher(address).matches();
    }

    static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= Invitation.NAME_MAX_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** A link that exists and is not told of yet. */
    private record Link(
            UUID uuid, String token, Invitation.Kind kind, String email, String displayName, String organisation) {}

    /** Makes a link or says why not; mail goes out when the link is there to stay. */
    private InvitationOutcome make(java.util.function.Supplier<Object> making) {
        Object made = transaction.execute(status -> making.get());
        if (made instanceof InvitationOutcome no) return no;
        if (!(made instanceof Link link)) throw new IllegalStateException("neither a link nor a reason");
        boolean mailed = mail.send(link.kind(), link.email(), link.displayName(), link.organisation(), link.token());
        return new InvitationOutcome.Made(link.uuid(), link.token(), mailed);
    }

    private static boolean isOver(Invitation.State state) {
        return state == Invitation.State.ACCEPTED || state == Invitation.State.REVOKED;
    }

    private static TraceDetails kind(Invitation.Kind kind) {
        return TraceDetails.of("link", kind.name());
    }
}
