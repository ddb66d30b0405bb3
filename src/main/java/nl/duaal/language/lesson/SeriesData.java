package nl.duaal.language.lesson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Lessons that come back every week.
 *
 * @param from          minutes after midnight, as the clock on the wall shows it in the Netherlands
 * @param until         likewise, on the same day
 * @param last          the last day that counts
 * @param skipsHolidays whether there is none on national holidays and in the group's school holidays
 */
public record SeriesData(
        Set<DayOfWeek> days,
        int from,
        int until,
        LocalDate first,
        LocalDate last,
        boolean skipsHolidays,
        String place,
        String teacher) {

    /** Longer than any trajectory. */
    public static final int MOST_DAYS = 3 * 366;

    public SeriesData {
        if (days.isEmpty()) throw new IllegalArgumentException("days: at least one");
        if (from < 0 || until <= from || until > LessonCalendar.DAY) {
            throw new IllegalArgumentException("from before until");
        }
        if (last.isBefore(first)) throw new IllegalArgumentException("last: not before first");
        if (first.plusDays(MOST_DAYS).isBefore(last)) throw new IllegalArgumentException("last: too far");
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        place = place.strip();
        teacher = teacher.strip();
    }
}
