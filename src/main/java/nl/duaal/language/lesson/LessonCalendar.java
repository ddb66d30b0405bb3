package nl.duaal.language.lesson;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.library.SchoolRegion;
import nl.duaal.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * On which days a series has its lessons, and how long a lesson really is.
 *
 * @see "decision 0076: lessons are wall times"
 */
public final class LessonCalendar {

    /** Minutes on the clock of a day. */
    public static final int DAY = 24 * 60;

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private LessonCalendar() {}

    /**
     * Days of a series.
     *
     * @param skipped those on which there would have been a lesson, were it no holiday
     */
    public record Days(List<LocalDate> held, List<LocalDate> skipped) {
        public Days {
            held = List.copyOf(held);
            skipped = List.copyOf(skipped);
        }
    }

    /** The days of a series, those of holidays apart; each in order. */
    public static Days days(SeriesData series, @Nullable SchoolRegion region, List<SchoolHoliday> holidays) {
        var held = new ArrayList<LocalDate>();
        var skipped = new ArrayList<LocalDate>();
        for (var day = series.first(); !day.isAfter(series.last()); day = day.plusDays(1)) {
            if (!series.days().contains(day.getDayOfWeek())) continue;
            if (series.skipsHolidays() && isHoliday(day, region, holidays)) skipped.add(day);
            else held.add(day);
        }
        return new Days(held, skipped);
    }

    static boolean isHoliday(LocalDate day, @Nullable SchoolRegion region, List<SchoolHoliday> holidays) {
        return WorkingDays.holidays(day.getYear()).contains(day)
                || holidays.stream().anyMatch(one -> one.region() == region && one.isOn(day));
    }

    /**
     * Minutes that really pass between two times of the clock on the wall: an hour less in the night in which the clock
     * goes forward, an hour more in that in which it goes back.
     */
    public static int minutes(LocalDate day, int from, int until) {
        return (int) Duration.between(at(day, from).atZone(HERE), at(day, until).atZone(HERE))
                .toMinutes();
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return minute == DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
    }
}
