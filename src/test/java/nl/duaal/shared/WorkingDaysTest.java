package nl.duaal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days written out from the calendar of the Netherlands. */
class WorkingDaysTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void the_holidays_of_a_year_with_and_without_liberation_day() {
        assertThat(WorkingDays.holidays(2026))
                .containsExactly(
                        day("2026-01-01"),
                        day("2026-04-05"),
                        day("2026-04-06"),
                        day("2026-04-27"),
                        day("2026-05-14"),
                        day("2026-05-24"),
                        day("2026-05-25"),
                        day("2026-12-25"),
                        day("2026-12-26"));
        assertThat(WorkingDays.holidays(2030)).contains(day("2030-05-05"));
    }

    @Test
    void the_kings_day_is_a_day_earlier_when_it_is_a_sunday() {
        assertThat(WorkingDays.holidays(2025)).contains(day("2025-04-26")).doesNotContain(day("2025-04-27"));
    }

    @Test
    void five_working_days_count_no_weekend_and_no_holiday() {
        assertThat(WorkingDays.after(day("2026-11-02"), 5)).isEqualTo(day("2026-11-09"));
        // over Easter: Thursday 2 April, then Friday, no Monday
        assertThat(WorkingDays.after(day("2026-04-02"), 5)).isEqualTo(day("2026-04-10"));
        // over Christmas and New Year
        assertThat(WorkingDays.after(day("2026-12-23"), 5)).isEqualTo(day("2026-12-31"));
        assertThat(WorkingDays.after(day("2026-12-24"), 5)).isEqualTo(day("2027-01-04"));
    }

    @Test
    void a_day_off_becomes_the_next_working_day() {
        assertThat(WorkingDays.onOrAfter(day("2026-05-23"))).isEqualTo(day("2026-05-26"));
        assertThat(WorkingDays.onOrAfter(day("2026-05-26"))).isEqualTo(day("2026-05-26"));
    }
}
