package nl.duaal.trajectory.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.library.SchoolRegion;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;

/** In which weeks of a design the schools of its region are closed: most of the working days of that week. */
public final class HolidayWeeks {

    private static final int MOST_DAYS = 3;

    private final Timeline timeline;
    private final SortedMap<Integer, SchoolHoliday> weeks;

    private HolidayWeeks(Timeline timeline, SortedMap<Integer, SchoolHoliday> weeks) {
        this.timeline = timeline;
        this.weeks = weeks;
    }

    /** None for a design without a region. */
    public static HolidayWeeks of(Design design, List<SchoolHoliday> holidays) {
        return of(design, new Timeline(design), holidays);
    }

    static HolidayWeeks of(Design design, Timeline timeline, List<SchoolHoliday> holidays) {
        var weeks = new TreeMap<Integer, SchoolHoliday>();
        SchoolRegion region = design.region();
        LocalDate start = design.start().atDay(1);
        for (SchoolHoliday holiday : holidays) {
            if (holiday.region() != region) continue;
            int first = Math.floorDiv((int) ChronoUnit.DAYS.between(start, holiday.from()), 7);
            int last = Math.floorDiv((int) ChronoUnit.DAYS.between(start, holiday.until()) - 1, 7);
            for (int week = first; week <= last; week++) {
                if (workingDays(holiday, start.plusWeeks(week)) >= MOST_DAYS) weeks.put(week, holiday);
            }
        }
        return new HolidayWeeks(timeline, weeks);
    }

    private static long workingDays(SchoolHoliday holiday, LocalDate first) {
        return first.datesUntil(first.plusDays(7))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .filter(holiday::isOn)
                .count();
    }

    /** By week, counted from the start of the trajectory, 0 for the first; in order. */
    public SortedMap<Integer, SchoolHoliday> weeks() {
        return Collections.unmodifiableSortedMap(weeks);
    }

    /** Those in which a block takes place. */
    public SortedMap<Integer, SchoolHoliday> of(Block block) {
        int from = timeline.from(block);
        return Collections.unmodifiableSortedMap(weeks.subMap(from, from + timeline.weeks(block)));
    }
}
