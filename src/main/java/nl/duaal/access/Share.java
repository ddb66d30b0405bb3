package nl.duaal.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That another organisation may work with something, in a role, for a time.
 *
 * @param until the first day on which it may not any more; none while no end is known
 */
public record Share(
        UUID uuid,
        long version,
        UUID partner,
        String partnerName,
        Role role,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it is over on a day. */
    public boolean isOverOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
