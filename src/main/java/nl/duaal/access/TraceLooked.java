package nl.duaal.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.duaal.shared.id.OrganisationId;

/**
 * What may have been looked at.
 *
 * @param subjects things that hold something of somebody
 * @param actions  which kinds of looking count
 * @param since    from when on they held it
 * @param guests   which organisations besides the own one see the part that is about this somebody; empty: none
 */
public record TraceLooked(Set<UUID> subjects, Set<Action> actions, Instant since, Set<OrganisationId> guests) {
    public TraceLooked {
        subjects = Set.copyOf(subjects);
        actions = Set.copyOf(actions);
        guests = Set.copyOf(guests);
    }
}
