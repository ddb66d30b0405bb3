package nl.duaal.trajectory.check;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;

class WorkingTimeRulesTest {

    private static GivenDesign work(double hours) {
        return GivenDesign.learning(52, ContractForm.TEMPORARY).work(hours, 16);
    }

    /** The same shift on these days. */
    private static GivenDesign shifts(double from, double hours, DayOfWeek... days) {
        var given = work(24);
        for (var day : days) given.at(day, from, hours);
        return given;
    }

    private static void assertMend(GivenDesign given, Rule rule, double... numbers) {
        var found = given.finding(rule).orElseThrow(() -> new AssertionError(rule + " in " + given.findings()));
        var expected = java.util.Arrays.stream(numbers).mapToObj(Said::of).toList();
        assertThat(found.mend()).as(rule.name()).isEqualTo(expected);
    }

    @Test
    void a_week_of_sixty_hours_keeps_to_the_law_and_half_an_hour_more_does_not() {
        assertThat(work(60).finding(Rule.WEEK_TOO_LONG)).isEmpty();
        assertMend(work(60.5), Rule.WEEK_TOO_LONG, 0.5);
    }

    @Test
    void what_is_found_says_the_article_the_numbers_and_the_place() {
        var found = work(61).finding(Rule.WEEK_TOO_LONG).orElseThrow();
        assertThat(found.key()).isEqualTo("weekTooLong:phase.learning");
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.article()).isEqualTo("artikel van atw.week");
        assertThat(found.arguments()).containsExactly(Said.of("learning"), Said.of(61), Said.of(60));
        assertThat(found.usesLastKnown()).isFalse();
    }

    @Test
    void learning_on_the_work_floor_is_work_and_lessons_in_ones_own_time_are_not() {
        var lessons = work(50).block("school", BlockKind.VOCATIONAL_LESSON, 20);
        assertThat(lessons.finding(Rule.WEEK_TOO_LONG)).isEmpty();
        var learning = work(50).block("stage", BlockKind.WORKPLACE_LEARNING, 20);
        assertMend(learning, Rule.WEEK_TOO_LONG, 10);
    }

    @Test
    void fifty_five_hours_on_average_over_four_weeks_is_the_most() {
        assertThat(work(55).finding(Rule.AVERAGE_4)).isEmpty();
        assertMend(work(55.5), Rule.AVERAGE_4, 0.5);
    }

    @Test
    void forty_eight_hours_on_average_over_sixteen_weeks_is_the_most() {
        assertThat(work(48).finding(Rule.AVERAGE_16)).isEmpty();
        assertMend(work(48.5), Rule.AVERAGE_16, 0.5);
    }

    @Test
    void weeks_before_and_after_a_busy_stretch_count_in_the_average() {
        // 12 × 55 + 4 × 27 = 768 = 16 × 48
        assertThat(busy(27).finding(Rule.AVERAGE_16)).isEmpty();
        // 12 × 55 + 4 × 31 = 784 = 16 × 49
        assertMend(busy(31), Rule.AVERAGE_16, 1);
    }

    private static GivenDesign busy(double after) {
        return GivenDesign.learning(12, ContractForm.TEMPORARY)
                .work(55, 16)
                .phase("job", PhaseKind.JOB, 12, ContractForm.TEMPORARY)
                .work(after, 16);
    }

    @Test
    void a_shift_of_twelve_hours_beside_the_break_is_the_longest() {
        assertThat(shifts(7, 12.75, MONDAY).finding(Rule.SHIFT_TOO_LONG)).isEmpty();
        // 13 hours less 45 minutes
        assertMend(shifts(7, 13, MONDAY), Rule.SHIFT_TOO_LONG, 0.25);
    }

    @Test
    void two_parts_of_a_day_are_one_shift() {
        // 7 + 7 hours less 45 minutes
        var given = shifts(6, 7, MONDAY).at(MONDAY, 16, 7);
        assertMend(given, Rule.SHIFT_TOO_LONG, 1.25);
    }

    @Test
    void a_night_shift_has_ten_hours_at_most() {
        assertThat(shifts(22, 10.75, MONDAY).finding(Rule.NIGHT_TOO_LONG)).isEmpty();
        assertMend(shifts(22, 11, MONDAY), Rule.NIGHT_TOO_LONG, 0.25);
        // an hour before six is no night yet
        assertThat(shifts(5, 12, MONDAY).finding(Rule.NIGHT_TOO_LONG)).isEmpty();
    }

    @Test
    void eleven_hours_of_rest_and_once_a_week_eight() {
        // until 20:00, and again at 7:00
        assertThat(shifts(8, 12, MONDAY).at(TUESDAY, 7, 8).finding(Rule.DAILY_REST))
                .isEmpty();
        // until 23:00, and again at 7:00: eight hours, once
        assertThat(shifts(15, 8, MONDAY).at(TUESDAY, 7, 8).finding(Rule.DAILY_REST))
                .isEmpty();
        assertMend(shifts(15, 8, MONDAY).at(TUESDAY, 6.5, 8), Rule.DAILY_REST, 0.5);
    }

    @Test
    void a_short_rest_twice_a_week_is_once_too_often() {
        // ten hours after Monday, and ten after Tuesday
        var given = shifts(13, 8, MONDAY).at(TUESDAY, 7, 14).at(WEDNESDAY, 7, 8);
        assertMend(given, Rule.DAILY_REST, 1);
    }

    @Test
    void thirty_six_hours_of_rest_in_a_row_each_week() {
        var days = new DayOfWeek[] {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY};
        // Saturday until 21:00, and Monday at 9:00
        assertThat(shifts(9, 8, days).at(SATURDAY, 9, 12).finding(Rule.WEEKLY_REST))
                .isEmpty();
        assertMend(shifts(9, 8, days).at(SATURDAY, 9, 12.5), Rule.WEEKLY_REST, 0.5);
    }

    @Test
    void a_week_with_less_rest_is_made_up_for_by_seventy_two_hours_in_the_fortnight() {
        // Saturday until 21:30 and Monday at 9:00: 35.5 hours, and then a week without work
        var week = GivenDesign.learning(1, ContractForm.TEMPORARY).work(24, 16);
        for (var day : new DayOfWeek[] {MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY}) week.at(day, 9, 8);
        week.at(SATURDAY, 9, 12.5);
        assertThat(week.finding(Rule.WEEKLY_REST)).isPresent();
        week.phase("off", PhaseKind.LEARNING, 1, ContractForm.NONE);
        assertThat(week.finding(Rule.WEEKLY_REST)).isEmpty();
    }

    @Test
    void a_shift_of_more_than_five_and_a_half_hours_has_half_an_hour_of_break() {
        var found = work(8).at(MONDAY, 8, 8).finding(Rule.SHIFT_BREAK).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(found.arguments()).containsExactly(Said.of("learning"), Said.of(8), Said.of(30), Said.of(0));
        assertThat(found.mend()).containsExactly(Said.of(30));
        assertThat(work(5.5).at(MONDAY, 8, 5.5).finding(Rule.SHIFT_BREAK)).isEmpty();
        // eight hours of work in eight and a half
        assertThat(work(8).at(MONDAY, 8, 8.5).finding(Rule.SHIFT_BREAK)).isEmpty();
        // 8:00 to 12:00 and 12:30 to 16:30
        assertThat(work(8).at(MONDAY, 8, 4).at(MONDAY, 12.5, 4).finding(Rule.SHIFT_BREAK))
                .isEmpty();
        // two long days with half an hour of break each, and a short one without: 8 + 8 + 4 hours in 21
        var week = work(20).at(MONDAY, 8, 8.5).at(TUESDAY, 8, 8.5).at(WEDNESDAY, 8, 4);
        assertThat(week.finding(Rule.SHIFT_BREAK)).isEmpty();
        // a week that is laid out in part does not say
        assertThat(work(32).at(MONDAY, 8, 8).finding(Rule.SHIFT_BREAK)).isEmpty();
    }

    @Test
    void a_shift_of_more_than_ten_hours_has_three_quarters_of_an_hour() {
        // eleven hours with half an hour in them
        assertMend(work(10.5).at(MONDAY, 7, 11), Rule.SHIFT_BREAK, 15);
        assertThat(work(10.5).at(MONDAY, 7, 11.25).finding(Rule.SHIFT_BREAK)).isEmpty();
    }

    @Test
    void a_shift_of_sunday_night_that_goes_on_in_the_week_is_one_shift() {
        // Sunday 20:00 to midnight and Monday midnight to 10:00: 14 hours less 45 minutes
        var given = shifts(20, 4, SUNDAY).at(MONDAY, 0, 10);
        assertMend(given, Rule.NIGHT_TOO_LONG, 3.25);
    }

    @Test
    void thirty_six_night_shifts_in_sixteen_weeks() {
        assertThat(nights(12).finding(Rule.TOO_MANY_NIGHTS)).isEmpty();
        assertMend(nights(13), Rule.TOO_MANY_NIGHTS, 3);
    }

    /** Three nights a week. */
    private static GivenDesign nights(int weeks) {
        return GivenDesign.learning(weeks, ContractForm.TEMPORARY)
                .work(24, 16)
                .at(MONDAY, 23, 8)
                .at(WEDNESDAY, 23, 8)
                .at(FRIDAY, 23, 8);
    }

    @Test
    void a_week_without_times_says_nothing_about_rest() {
        assertThat(work(40).findings())
                .extracting(RuleFinding::rule)
                .doesNotContainAnyElementsOf(List.of(Rule.DAILY_REST, Rule.WEEKLY_REST, Rule.SHIFT_TOO_LONG));
    }
}
