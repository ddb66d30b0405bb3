package nl.duaal.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked, for whoever it was about.
 *
 * @param name  of a colleague, as the account is called today; none for somebody who works elsewhere
 * @param roles what they were in the organisation on that day
 * @param from  the organisation of somebody who works elsewhere; none for a colleague
 */
public record TraceLook(
        Instant at,
        Action action,
        @Nullable String name,
        Set<Role> roles,
        @Nullable String from) {
    public TraceLook {
        roles = Set.copyOf(roles);
    }
}
