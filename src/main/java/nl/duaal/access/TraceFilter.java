package nl.duaal.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which traces somebody wants to see; what is not given does not matter.
 *
 * @param from    the first day, in the Dutch calendar
 * @param through the last day, included
 * @param person  the account of who did it
 * @param subject what it was done to
 */
public record TraceFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable UUID person,
        @Nullable Action action,
        @Nullable UUID subject) {

    /** Every trace. */
    public static final TraceFilter ALL = new TraceFilter(null, null, null, null, null);
}
