package nl.duaal.access.manage;

import java.time.LocalDate;
import nl.duaal.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has, had or will have in an organisation.
 *
 * @param until the first day on which it does not hold any more; none while no end is known
 */
public record HeldRole(Role role, LocalDate from, @Nullable LocalDate until, long version) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether it is over on a day. */
    public boolean isOverOn(LocalDate day) {
        return until != null && !day.isBefore(until);
    }
}
