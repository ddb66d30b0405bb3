package nl.duaal.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.shared.DemoMode;
import nl.duaal.shared.id.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What organisations let each other work with. A thing has one owner; partners get a role in it, from and until.
 *
 * <p>A room asks {@link #on} before anything else, and does the rest with the answer: it says whose rows these are and
 * what may be done with them.
 *
 * {@snippet :
 * var user = sharing.on(signedIn, SharedKind.CASE, uuid);
 * traces.demand(user, Permission.WRITE_CASES);
 * store.find(user.organisation(), uuid);
 * }
 */
@Service
public class Sharing {

    /** An organisation that something can be shared with. */
    public record Partner(UUID uuid, String name, OrganisationKind kind) {}

    /** Things of one owner that are shared with somebody's organisation. */
    public record Lent(SignedIn user, List<UUID> subjects) {}

    private final ShareStore store;
    private final Traces traces;
    private final DemoMode demoMode;
    private final Clock clock;

    Sharing(ShareStore store, Traces traces, DemoMode demoMode, Clock clock) {
        this.store = store;
        this.traces = traces;
        this.demoMode = demoMode;
        this.clock = clock;
    }

    /**
     * Somebody about one thing: as a guest of its owner when that shares it today, else in the own organisation,
     * which may have no such thing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedIn on(SignedIn user, SharedKind kind, UUID subject) {
        if (user.isGuest()) throw new IllegalArgumentException("a guest cannot be a guest");
        return store.lent(user.organisation(), kind, subject, today())
                .map(lent -> user.guestOf(lent.owner(), lent.ownerName(), lent.role()))
                .orElse(user);
    }

    /** Everything of a kind that others share today in a role that lets somebody do this, per owner and role. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Lent> lent(SignedIn user, SharedKind kind, Permission permission) {
        Map<SignedIn, List<UUID>> found = new LinkedHashMap<>();
        var seen = new HashSet<UUID>();
        for (var lent : store.lent(user.organisation(), kind, today())) {
            var guest = user.guestOf(lent.owner(), lent.ownerName(), lent.role());
            // of several roles in one thing the one that began last holds, as for the thing itself
            if (seen.add(lent.subject()) && guest.may(permission)) {
                found.computeIfAbsent(guest, ignored -> new ArrayList<>()).add(lent.subject());
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Lent(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /**
     * What is shared today with organisations that get more than so many things of a kind, by owner: for work that is done
     * ahead for whoever looks at it, without saying who does.
     *
     * @param permission what the role in which it is shared lets somebody do
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<OrganisationId, Set<UUID>> sharedWithMany(SharedKind kind, Permission permission, int more) {
        Map<OrganisationId, Set<UUID>> found = new LinkedHashMap<>();
        for (var partner : store.partnersOfMany(kind, today(), more)) {
            for (var lent : store.lent(partner, kind, today())) {
                if (permission.isGrantedTo(lent.role())) {
                    found.computeIfAbsent(lent.owner(), _ -> new HashSet<>()).add(lent.subject());
                }
            }
        }
        return found;
    }

    /** Everyone with whom a thing of the own organisation is, was or will be shared. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Share> shares(SignedIn owner, SharedKind kind, UUID subject) {
        return store.shares(owner.organisation(), kind, subject);
    }

    /** Organisations that something can be shared with, by name. */
    @Transactional(readOnly = true)
    public List<Partner> partners(SignedIn user) {
        return store.partners(user.organisation(), demoMode.demo());
    }

    /**
     * Lets a partner in; {@link SubjectSharing} has asked whether the user may, and whether the thing is there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    ShareOutcome share(SignedIn owner, SharedKind kind, UUID subject, ShareData data) {
        var partner = store.partner(owner.organisation(), data.partner(), demoMode.demo());
        if (partner.isEmpty()) return new ShareOutcome.Refused(ShareOutcome.Fault.PARTNER);
        if (!data.role().isForPartners() || !kind.toRead().isGrantedTo(data.role())) {
            return new ShareOutcome.Refused(ShareOutcome.Fault.ROLE);
        }
        if (data.until() != null && !data.until().isAfter(data.from())) {
            return new ShareOutcome.Refused(ShareOutcome.Fault.UNTIL);
        }
        store.lock(owner.organisation(), kind, subject);
        boolean overlaps = store.shares(owner.organisation(), kind, subject).stream()
                .anyMatch(share -> share.partner().equals(data.partner())
                        && overlap(share.from(), share.until(), data.from(), data.until()));
        if (overlaps) return new ShareOutcome.Refused(ShareOutcome.Fault.OVERLAP);
        store.insert(owner, kind, subject, partner.get(), data, now());
        traces.record(
                owner,
                kind.shared(),
                subject,
                TraceResult.DONE,
                TraceDetails.of("role", data.role().name())
                        .and("partner", data.partner().toString())
                        .and("since", data.from().toString())
                        .and("until", data.until() == null ? "" : data.until().toString()));
        return new ShareOutcome.Done(store.shares(owner.organisation(), kind, subject));
    }

    /** Ends a share today, at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    ShareOutcome end(SignedIn owner, SharedKind kind, UUID subject, UUID share, long version) {
        var found = store.shares(owner.organisation(), kind, subject).stream()
                .filter(one -> one.uuid().equals(share))
                .findFirst();
        // One that had not begun ends on the day it would have begun: it never held.
        boolean ended = found.isPresent()
                && store.end(
                        owner.organisation(), share, version, later(found.get().from(), today()));
        var details = found.map(one -> TraceDetails.of("role", one.role().name())
                        .and("partner", one.partner().toString()))
                .orElseGet(TraceDetails::none);
        traces.record(owner, kind.ended(), subject, ended ? TraceResult.DONE : TraceResult.OUTDATED, details);
        var shares = store.shares(owner.organisation(), kind, subject);
        return ended ? new ShareOutcome.Done(shares) : new ShareOutcome.Outdated(shares);
    }

    /** Forgets with whom a thing was shared that is there no more; the traces of it stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(OrganisationId owner, SharedKind kind, UUID subject) {
        store.remove(owner, kind, subject);
    }

    /** The day it is, in the Netherlands. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(AccountService.ZONE));
    }

    private static boolean overlap(
            LocalDate from, @Nullable LocalDate until, LocalDate otherFrom, @Nullable LocalDate otherUntil) {
        return (until == null || (otherFrom.isBefore(until) && from.isBefore(until)))
                && (otherUntil == null || from.isBefore(otherUntil));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
