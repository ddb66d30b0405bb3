package nl.duaal.library;

import java.time.LocalDate;
import nl.duaal.engine.Model;

/**
 * Days on which the schools of a region are closed.
 *
 * @param schoolYear as it is called: {@code 2026-2027}
 * @param until      the first day on which they are open again, weekend or not
 */
public record SchoolHoliday(
        SchoolRegion region,
        String schoolYear,
        Kind kind,
        LocalDate from,
        LocalDate until,
        String source,
        Model.Mark mark) {

    /** Which holiday; the text is {@code trajectory.check.holiday.<NAME>}. */
    public enum Kind {
        AUTUMN,
        CHRISTMAS,
        SPRING,
        MAY,
        SUMMER
    }

    public SchoolHoliday {
        if (!from.isBefore(until)) throw new IllegalArgumentException("until: after from");
    }

    /** Whether the schools are closed on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
