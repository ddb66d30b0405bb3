package nl.duaal.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets other organisations in on things of one kind, by those of their owner: each room that shares something has one.
 * Every method asks whether the user may share that kind of thing.
 */
public abstract class SubjectSharing {

    private final SharedKind kind;
    private final Sharing sharing;
    private final Traces traces;

    protected SubjectSharing(SharedKind kind, Sharing sharing, Traces traces) {
        this.kind = kind;
        this.sharing = sharing;
        this.traces = traces;
    }

    /** Whether the owner has such a thing, and it was not deleted; runs in the transaction of the caller. */
    protected abstract boolean has(SignedIn owner, UUID uuid);

    /** Everyone with whom a thing is, was or will be shared; nobody when the organisation has no such thing. */
    @Transactional(readOnly = true)
    public List<Share> shares(SignedIn user, UUID uuid) {
        return sharing.shares(owner(user, uuid), kind, uuid);
    }

    /** Organisations that a thing can be shared with, by name. */
    @Transactional(readOnly = true)
    public List<Sharing.Partner> partners(SignedIn user) {
        traces.demand(user, kind.toShare());
        return sharing.partners(user);
    }

    /** Lets a partner in; refused as for an unknown partner when the organisation has no such thing. */
    @Transactional
    public ShareOutcome share(SignedIn user, UUID uuid, ShareData data) {
        var owner = owner(user, uuid);
        if (!has(owner, uuid)) return new ShareOutcome.Refused(ShareOutcome.Fault.PARTNER);
        return sharing.share(owner, kind, uuid, data);
    }

    /** Ends a share today, at once. */
    @Transactional
    public ShareOutcome end(SignedIn user, UUID uuid, UUID share, long version) {
        return sharing.end(owner(user, uuid), kind, uuid, share, version);
    }

    /** The day it is, in the Netherlands. */
    public LocalDate today() {
        return sharing.today();
    }

    private SignedIn owner(SignedIn user, UUID uuid) {
        var owner = sharing.on(user, kind, uuid);
        traces.demand(owner, kind.toShare());
        return owner;
    }
}
