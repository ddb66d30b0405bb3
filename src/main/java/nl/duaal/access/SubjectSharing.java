package nl.duaal.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lets other organisations in on things of one kind, by those of their owner: each room that shares something has one.
 * Every method asks whether the user may share that kind of thing.
 */
public interface SubjectSharing {

    /** Everyone with whom a thing is, was or will be shared; nobody when the organisation has no such thing. */
    List<Share> shares(SignedIn user, UUID uuid);

    /** Organisations that a thing can be shared with, by name. */
    List<Sharing.Partner> partners(SignedIn user);

    /** Lets a partner in; refused as for an unknown partner when the organisation has no such thing. */
    ShareOutcome share(SignedIn user, UUID uuid, ShareData data);

    /** Ends a share today, at once. */
    ShareOutcome end(SignedIn user, UUID uuid, UUID share, long version);

    /** The day it is, in the Netherlands. */
    LocalDate today();
}
