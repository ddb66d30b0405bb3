package nl.duaal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hours and absence by month, with the figures written out. */
class CourseMonthTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Fact.Worked worked(LocalDate from, LocalDate until, String hours) {
        return new Fact.Worked(from, until, number(hours));
    }

    private static Fact.Absence away(LocalDate from, @Nullable LocalDate until, int percent) {
        return new Fact.Absence(from, until, percent, Fact.Absence.Cause.OTHER);
    }

    private static Fact.Contract contract(LocalDate from, @Nullable LocalDate until, String hours) {
        return new Fact.Contract(from, until, Fact.Contract.Form.LEARN_WORK, number(hours), null);
    }

    private static List<CourseMonth> months(Fact... facts) {
        return CourseMonth.of(SOMEBODY, List.of(facts), TODAY);
    }

    @Test
    void hours_of_a_month_stay_in_that_month() {
        assertThat(months(worked(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), "131.25")))
                .containsExactly(new CourseMonth(
                        SOMEBODY, YearMonth.of(2026, 9), number("131.25"), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void a_week_in_two_months_is_parted_by_its_working_days() {
        // Monday 30 and Tuesday 31 March; Wednesday 1 to Friday 3 April
        var parts = CourseMonth.parted(worked(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 5), "32"));
        assertThat(parts.get(YearMonth.of(2026, 3))).isEqualByComparingTo("12.80");
        assertThat(parts.get(YearMonth.of(2026, 4))).isEqualByComparingTo("19.20");
    }

    @Test
    void the_last_month_gets_what_rounding_leaves() {
        // 22, 20 and 22 working days
        var parts = CourseMonth.parted(worked(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), "100"));
        assertThat(parts.get(YearMonth.of(2026, 1))).isEqualByComparingTo("34.38");
        assertThat(parts.get(YearMonth.of(2026, 2))).isEqualByComparingTo("31.25");
        assertThat(parts.get(YearMonth.of(2026, 3))).isEqualByComparingTo("34.37");
    }

    @Test
    void a_weekend_in_two_months_is_parted_by_its_days() {
        var parts = CourseMonth.parted(worked(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1), "15"));
        assertThat(parts.get(YearMonth.of(2026, 1))).isEqualByComparingTo("7.5");
        assertThat(parts.get(YearMonth.of(2026, 2))).isEqualByComparingTo("7.5");
    }

    @Test
    void a_day_of_the_leap_year_counts_and_so_do_both_ends() {
        // Monday 28 and Tuesday 29 February, Wednesday 1 March; 24 hours a week are 4.8 a day
        var months = CourseMonth.of(
                SOMEBODY,
                List.of(
                        away(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1), 100),
                        contract(LocalDate.of(2028, 1, 1), null, "24")),
                LocalDate.of(2028, 3, 31));
        assertThat(months)
                .containsExactly(
                        new CourseMonth(SOMEBODY, YearMonth.of(2028, 2), BigDecimal.ZERO, number("2"), number("9.6")),
                        new CourseMonth(SOMEBODY, YearMonth.of(2028, 3), BigDecimal.ZERO, number("1"), number("4.8")));
    }

    @Test
    void half_a_week_away_is_half_of_its_days_and_of_the_hours_of_the_contract() {
        // ten working days, 32 hours a week: 10 x 0.5 days, 10 x 0.5 x 6.4 hours
        assertThat(months(
                        away(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 15), 50),
                        contract(LocalDate.of(2026, 9, 1), null, "32")))
                .containsExactly(
                        new CourseMonth(SOMEBODY, YearMonth.of(2026, 11), BigDecimal.ZERO, number("5"), number("32")));
    }

    @Test
    void who_is_not_back_is_away_up_to_today() {
        // Thursday 19 November up to Monday 23 November: three working days
        assertThat(months(away(LocalDate.of(2026, 11, 19), null, 100), contract(LocalDate.of(2026, 9, 1), null, "40")))
                .containsExactly(
                        new CourseMonth(SOMEBODY, YearMonth.of(2026, 11), BigDecimal.ZERO, number("3"), number("24")));
    }

    @Test
    void another_contract_on_the_way_changes_what_a_day_is_worth() {
        // Friday 30 October at 24 hours a week, Monday 2 November at 40
        assertThat(months(
                        away(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2), 100),
                        contract(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 10, 31), "24"),
                        contract(LocalDate.of(2026, 11, 1), null, "40")))
                .containsExactly(
                        new CourseMonth(SOMEBODY, YearMonth.of(2026, 10), BigDecimal.ZERO, number("1"), number("4.8")),
                        new CourseMonth(SOMEBODY, YearMonth.of(2026, 11), BigDecimal.ZERO, number("1"), number("8")));
    }

    @Test
    void without_a_contract_nobody_knows_how_many_hours_were_missed() {
        assertThat(months(away(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3), 100)))
                .containsExactly(new CourseMonth(SOMEBODY, YearMonth.of(2026, 11), BigDecimal.ZERO, number("2"), null));
    }

    @Test
    void what_cannot_be_is_refused() {
        var day = LocalDate.of(2026, 11, 2);
        assertThatThrownBy(() -> worked(day, day, "16.25")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> worked(day, day.minusDays(1), "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> away(day, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> contract(day, null, "61")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fact.Incident(day, Fact.Incident.Type.OTHER, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
