package nl.duaal.inclusion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a point into another state, or gave it another owner or day.
 *
 * @param owner since then
 * @param due   since then
 */
public record PointChange(
        Instant at,
        String by,
        PointState from,
        PointState to,
        String owner,
        @Nullable LocalDate due) {}
