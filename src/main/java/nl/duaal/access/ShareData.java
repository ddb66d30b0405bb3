package nl.duaal.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user says who shares something.
 *
 * @param until the first day on which it may not be used any more; none while no end is known
 */
public record ShareData(
        UUID partner, Role role, LocalDate from, @Nullable LocalDate until) {}
