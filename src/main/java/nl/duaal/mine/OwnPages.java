package nl.duaal.mine;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Action;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceDetails;
import nl.duaal.access.TraceResult;
import nl.duaal.access.Traces;
import nl.duaal.access.local.Invitation;
import nl.duaal.access.local.InvitationAccepted;
import nl.duaal.access.local.InvitationOutcome;
import nl.duaal.access.local.ParticipantAccounts;
import nl.duaal.mine.LinkStore.Link;
import nl.duaal.person.PersonRow;
import nl.duaal.person.PersonService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives people whom somebody looks after a page of their own, and ends that. For the others it is as if there were no
 * such person.
 *
 * @see "decision 0088: somebody's own page"
 */
@Service
public class OwnPages {

    private final LinkStore store;
    private final ParticipantAccounts accounts;
    private final PersonService people;
    private final Traces traces;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OwnPages(
            LinkStore store,
            ParticipantAccounts accounts,
            PersonService people,
            Traces traces,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.traces = traces;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionTemplate.ISOLATION_READ_COMMITTED);
    }

    /** Whether links can be mailed; otherwise they are there to be passed on. */
    public boolean canMail() {
        return accounts.canMail();
    }

    /** The last page that somebody has or had; none where they never had one. */
    @Transactional
    public Optional<OwnPage> of(SignedIn user, UUID person) {
        traces.demand(user, Permission.GIVE_OWN_PAGE);
        return people.row(user, person)
                .flatMap(row -> store.links(user.organisation(), row.id()).stream()
                        .findFirst()
                        .map(link -> page(user, row, link)));
    }

    private OwnPage page(SignedIn user, PersonRow row, Link link) {
        Invitation invitation = link.account() != null || link.invitation() == null
                ? null
                : accounts.invitation(user, link.invitation()).orElse(null);
        return new OwnPage(
                link.uuid(),
                link.version(),
                state(user, row, link, invitation),
                link.givenAt(),
                link.givenBy(),
                invitation == null ? null : invitation.expiresAt(),
                link.begunAt(),
                link.lastSeen(),
                link.endedAt());
    }

    private OwnPage.State state(SignedIn user, PersonRow row, Link link, @Nullable Invitation invitation) {
        if (link.endedAt() != null) return OwnPage.State.ENDED;
        if (store.hasLeft(user.organisation(), row.id())) return OwnPage.State.LEFT;
        if (link.account() != null) return OwnPage.State.OPEN;
        return invitation != null && invitation.state() == Invitation.State.OPEN
                ? OwnPage.State.WAITING
                : OwnPage.State.EXPIRED;
    }

    /**
     * Gives somebody a page: a link to make an account with, or the account that they had for it before.
     *
     * @param email the name that they will sign in with
     */
    public OwnPageOutcome give(SignedIn user, UUID person, String email) {
        traces.demand(user, Permission.GIVE_OWN_PAGE);
        var before = transaction.execute(status -> before(user, person, email));
        if (before.outcome() != null) return before.outcome();
        var row = before.row();
        if (row == null) return new OwnPageOutcome.Gone();
        try {
            return outcome(accounts.invite(user, email, row.fullName(), invitation -> {
                store.insert(user, row.id(), null, invitation, now());
                traces.record(user, Action.OWN_PAGE_GIVEN, person);
            }));
        } catch (DataIntegrityViolationException faster) {
            // the table holds one open page for each person: a colleague gave it in between
            return new OwnPageOutcome.HasOne();
        }
    }

    /** What comes of it without an invitation, or whom to invite. */
    private record Before(
            @Nullable OwnPageOutcome outcome, @Nullable PersonRow row) {}

    private Before before(SignedIn user, UUID person, String email) {
        var row = people.row(user, person).orElse(null);
        if (row == null || store.hasLeft(user.organisation(), row.id())) {
            traces.record(user, Action.OWN_PAGE_GIVEN, person, TraceResult.MISSING, TraceDetails.none());
            return new Before(new OwnPageOutcome.Gone(), null);
        }
        store.lock(user.organisation(), row.id());
        var links = store.links(user.organisation(), row.id());
        if (links.stream().anyMatch(link -> link.endedAt() == null)) {
            return new Before(new OwnPageOutcome.HasOne(), row);
        }
        var known = accounts.known(user, email)
                .filter(account -> links.stream().anyMatch(link -> account.equals(link.account())))
                .filter(account -> !store.isTaken(user.organisation(), account))
                .orElse(null);
        if (known == null) return new Before(null, row);
        accounts.again(user, known);
        store.insert(user, row.id(), known, null, now());
        traces.record(user, Action.OWN_PAGE_GIVEN, person);
        return new Before(new OwnPageOutcome.Again(), row);
    }

    private static OwnPageOutcome outcome(InvitationOutcome made) {
        return switch (made) {
            case InvitationOutcome.Made link -> new OwnPageOutcome.Invited(link);
            case InvitationOutcome.HasAccount _, InvitationOutcome.WorksElsewhere _ ->
                new OwnPageOutcome.AddressTaken();
            case InvitationOutcome.WrongEmail _ -> new OwnPageOutcome.WrongAddress();
            case InvitationOutcome.WrongName _, InvitationOutcome.NoRole _, InvitationOutcome.Missing _ ->
                new OwnPageOutcome.Gone();
        };
    }

    /** A new link in the place of one that was not used. */
    public OwnPageOutcome renew(SignedIn user, UUID person) {
        traces.demand(user, Permission.GIVE_OWN_PAGE);
        var invitation = transaction.execute(status -> people.row(user, person)
                .flatMap(row -> store.links(user.organisation(), row.id()).stream()
                        .filter(link -> link.endedAt() == null && link.account() == null)
                        .findFirst()
                        .flatMap(link -> Optional.ofNullable(link.invitation()))));
        return invitation.isEmpty() ? new OwnPageOutcome.Gone() : outcome(accounts.renew(user, invitation.get()));
    }

    /** Ends a page at once, with the sessions in which it is open; the account is a participant's no more. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public OwnPageOutcome end(SignedIn user, UUID person, UUID page, long version) {
        traces.demand(user, Permission.GIVE_OWN_PAGE);
        var row = people.row(user, person).orElse(null);
        var link = row == null
                ? null
                : store.links(user.organisation(), row.id()).stream()
                        .filter(one -> one.uuid().equals(page) && one.endedAt() == null)
                        .findFirst()
                        .orElse(null);
        OwnPageOutcome outcome;
        if (row == null || link == null) outcome = new OwnPageOutcome.Gone();
        else if (!store.end(user, row.id(), page, version, now())) outcome = new OwnPageOutcome.Outdated();
        else {
            accounts.end(user, link.account(), link.invitation());
            outcome = new OwnPageOutcome.Ended();
        }
        traces.record(
                user,
                Action.OWN_PAGE_ENDED,
                person,
                outcome instanceof OwnPageOutcome.Ended
                        ? TraceResult.DONE
                        : outcome instanceof OwnPageOutcome.Outdated ? TraceResult.OUTDATED : TraceResult.MISSING,
                TraceDetails.none());
        return outcome;
    }

    /** The account is there: it is this person's from now on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void accepted(InvitationAccepted event) {
        store.begin(event.organisation(), event.invitation(), event.account(), now())
                .ifPresent(person -> traces.recordByItself(event.organisation(), Action.OWN_PAGE_BEGUN, person));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
