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
        @Nullable LocalDate left) {

    /**
     * The first day of somebody in a cohort: that of the first phase that was written down of them, else that of the
     * cohort; nobody began before that day.
     *
     * @param start of the cohort
     * @param phase the first day of their first phase; none: none was written down
     */
    public static LocalDate firstDay(LocalDate start, @Nullable LocalDate phase) {
        return phase == null || phase.isBefore(start) ? start : phase;
    }
}
