package nl.duaal.access.manage;

import java.time.LocalDate;
import nl.duaal.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that an administrator gives.
 *
 * @param until the first day on which it does not hold any more; none while no end is known
 */
public record RoleData(Role role, LocalDate from, @Nullable LocalDate until) {}
