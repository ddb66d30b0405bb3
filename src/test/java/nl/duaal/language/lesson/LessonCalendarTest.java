package nl.duaal.language.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Model;
import nl.duaal.library.SchoolHoliday;
import nl.duaal.library.SchoolRegion;
import org.junit.jupiter.api.Test;

class LessonCalendarTest {

    private static final SchoolHoliday AUTUMN = new SchoolHoliday(
            SchoolRegion.MIDDLE,
            "2026-2027",
            SchoolHoliday.Kind.AUTUMN,
            LocalDate.of(2026, 10, 17),
            LocalDate.of(2026, 10, 26),
            "a test",
            Model.Mark.ASSUMPTION);

    private static SeriesData mondays(LocalDate first, LocalDate last, boolean skips) {
        return new SeriesData(Set.of(DayOfWeek.MONDAY), 9 * 60, 12 * 60, first, last, skips, "", "");
    }

    @Test
    void school_holidays_of_the_region_are_left_out() {
        var series = mondays(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 2), true);
        var days = LessonCalendar.days(series, SchoolRegion.MIDDLE, List.of(AUTUMN));
        assertThat(days.held())
                .containsExactly(
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2));
        assertThat(days.skipped()).containsExactly(LocalDate.of(2026, 10, 19));
    }

    @Test
    void holidays_of_another_region_do_not_count() {
        var series = mondays(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 2), true);
        assertThat(LessonCalendar.days(series, SchoolRegion.NORTH, List.of(AUTUMN))
                        .held())
                .hasSize(5);
        assertThat(LessonCalendar.days(series, null, List.of(AUTUMN)).held()).hasSize(5);
    }

    @Test
    void a_group_that_goes_on_in_the_holidays_has_every_lesson() {
        var series = mondays(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 11, 2), false);
        assertThat(LessonCalendar.days(series, SchoolRegion.MIDDLE, List.of(AUTUMN))
                        .held())
                .hasSize(5);
    }

    @Test
    void public_holidays_are_left_out_without_a_region_too() {
        // Easter Monday of 2027 is 29 March
        var series = mondays(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 4, 5), true);
        var days = LessonCalendar.days(series, null, List.of());
        assertThat(days.held()).containsExactly(LocalDate.of(2027, 3, 22), LocalDate.of(2027, 4, 5));
        assertThat(days.skipped()).containsExactly(LocalDate.of(2027, 3, 29));
    }

    @Test
    void a_morning_lesson_lasts_as_long_on_either_side_of_the_change_of_the_clock() {
        for (var sunday : List.of(
                LocalDate.of(2027, 3, 21),
                LocalDate.of(2027, 3, 28),
                LocalDate.of(2027, 10, 24),
                LocalDate.of(2027, 10, 31))) {
            assertThat(LessonCalendar.minutes(sunday, 9 * 60, 12 * 60)).isEqualTo(180);
        }
    }

    @Test
    void a_series_over_the_night_in_which_the_clock_changes_counts_the_minutes_that_pass() {
        // the last Sunday of March has 23 hours, that of October 25
        assertThat(LessonCalendar.minutes(LocalDate.of(2027, 3, 21), 60, 240)).isEqualTo(180);
        assertThat(LessonCalendar.minutes(LocalDate.of(2027, 3, 28), 60, 240)).isEqualTo(120);
        assertThat(LessonCalendar.minutes(LocalDate.of(2027, 10, 31), 60, 240)).isEqualTo(240);
        assertThat(LessonCalendar.minutes(LocalDate.of(2027, 3, 28), 0, LessonCalendar.DAY))
                .isEqualTo(23 * 60);
        assertThat(LessonCalendar.minutes(LocalDate.of(2027, 10, 31), 0, LessonCalendar.DAY))
                .isEqualTo(25 * 60);
    }

    @Test
    void what_is_followed_goes_by_what_was_said() {
        assertThat(Attendance.PRESENT.followed(180, 0)).isEqualTo(180);
        assertThat(Attendance.LATE.followed(180, 25)).isEqualTo(155);
        assertThat(Attendance.LATE.followed(180, 200)).isZero();
        assertThat(Attendance.EXCUSED.followed(180, 0)).isZero();
        assertThat(Attendance.ABSENT.followed(180, 0)).isZero();
    }
}
