package nl.duaal.course;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who left a cohort after they began.
 *
 * @param on          the last day in it; where nobody wrote that down, the day that they were brought into that state
 * @param reason      key of the list; none: nobody wrote it down
 * @param destination key of the list; none: not known
 * @param good        whether they are better off, by the reason or by where they went
 */
public record Departure(
        UUID candidate,
        LocalDate on,
        @Nullable String reason,
        @Nullable String destination,
        boolean good) {}
