package nl.duaal.course;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who began in a cohort, without a name.
 *
 * @param employer where they have a place, or had one when they left; empty: nowhere yet
 * @param from     the first day in it
 * @param left     the last day in it; none: they are in it
 */
public record Began(
        UUID candidate,
        String employer,
        LocalDate from,
        @Nullable LocalDate left) {}
