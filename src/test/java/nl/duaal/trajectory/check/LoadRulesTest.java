package nl.duaal.trajectory.check;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.ContractForm;
import org.junit.jupiter.api.Test;

class LoadRulesTest {

    private static GivenDesign week(double travel) {
        return GivenDesign.learning(20, ContractForm.TEMPORARY)
                .travel(travel)
                .work(32, 16)
                .block("language", BlockKind.LANGUAGE_LESSON, 8);
    }

    @Test
    void forty_hours_fit_and_half_an_hour_more_is_heavy() {
        assertThat(week(0).finding(Rule.LOAD)).isEmpty();
        var found = week(0.5).finding(Rule.LOAD).orElseThrow();
        assertThat(found.arguments()).containsExactly(Said.of("learning"), Said.of(40.5), Said.of(40));
        assertThat(found.mend()).containsExactly(Said.of(0.5), Said.of(40));
    }

    @Test
    void above_forty_eight_hours_it_is_too_heavy_and_that_is_said_once() {
        assertThat(week(8).finding(Rule.LOAD)).isPresent();
        assertThat(week(8).finding(Rule.LOAD_STRONG)).isEmpty();
        assertThat(week(8.5).finding(Rule.LOAD)).isEmpty();
        assertThat(week(8.5).finding(Rule.LOAD_STRONG).orElseThrow().mend()).containsExactly(Said.of(8.5), Said.of(40));
    }

    @Test
    void lessons_in_paid_time_count_once_and_coaches_do_not() {
        var given = week(0).inPaidTime().block("coach", BlockKind.COACHING, 4);
        var load = WeekLoad.of(given.design()).getFirst();
        assertThat(load.total()).isCloseTo(32, within(1e-9));
        assertThat(load.inPaidTime()).isCloseTo(8, within(1e-9));
        assertThat(load.hours()).containsOnlyKeys(BlockKind.PAID_WORK, BlockKind.LANGUAGE_LESSON);
    }

    @Test
    void a_block_that_begins_later_makes_a_stretch_of_its_own() {
        var loads = WeekLoad.of(week(2).weeks(5, 10).design());
        assertThat(loads).extracting(WeekLoad::fromWeek).containsExactly(0, 5, 15);
        assertThat(loads).extracting(WeekLoad::untilWeek).containsExactly(5, 15, 20);
        assertThat(loads).extracting(WeekLoad::total).containsExactly(34.0, 42.0, 34.0);
    }

    @Test
    void more_lessons_in_paid_time_than_there_is_paid_time() {
        assertThat(paid(32).finding(Rule.LESSONS_EXCEED_PAID)).isEmpty();
        assertThat(paid(33).finding(Rule.LESSONS_EXCEED_PAID).orElseThrow().mend())
                .containsExactly(Said.of(1));
    }

    private static GivenDesign paid(double lessons) {
        return GivenDesign.learning(20, ContractForm.TEMPORARY)
                .work(32, 16)
                .block("language", BlockKind.LANGUAGE_LESSON, lessons)
                .inPaidTime();
    }

    private static GivenDesign shiftAndLesson(double lesson) {
        return GivenDesign.learning(20, ContractForm.TEMPORARY)
                .work(8, 16)
                .at(MONDAY, 9, 8)
                .block("language", BlockKind.LANGUAGE_LESSON, 2)
                .at(MONDAY, lesson, 2);
    }

    @Test
    void a_lesson_that_begins_when_the_shift_ends_does_not_clash() {
        assertThat(shiftAndLesson(17).finding(Rule.CLASH)).isEmpty();
        assertThat(shiftAndLesson(16.5).finding(Rule.CLASH).orElseThrow().arguments())
                .containsExactly(
                        Said.of("learning"), Said.of("work0"), Said.of("language"), new Said.Term("day.MONDAY"));
        assertThat(shiftAndLesson(16.5).inPaidTime().finding(Rule.CLASH)).isEmpty();
    }

    @Test
    void what_runs_past_midnight_clashes_on_the_next_day_also_from_sunday_to_monday() {
        var night = GivenDesign.learning(20, ContractForm.TEMPORARY).work(8, 16).at(SUNDAY, 22, 8);
        assertThat(night.block("language", BlockKind.LANGUAGE_LESSON, 2)
                        .at(MONDAY, 6, 2)
                        .finding(Rule.CLASH))
                .isEmpty();
        assertThat(night.at(MONDAY, 5, 2).finding(Rule.CLASH)).isPresent();
    }

    private static GivenDesign shift(java.time.DayOfWeek day, double from, double hours) {
        return GivenDesign.learning(20, ContractForm.TEMPORARY).work(8, 16).at(day, from, hours);
    }

    @Test
    void between_half_past_seven_and_half_past_six_on_a_weekday_there_is_childcare() {
        assertThat(shift(TUESDAY, 7.5, 11).finding(Rule.CHILDCARE_TIMES)).isEmpty();
        assertThat(shift(TUESDAY, 7.25, 8).finding(Rule.CHILDCARE_TIMES)).isPresent();
        assertThat(shift(TUESDAY, 10.75, 8).finding(Rule.CHILDCARE_TIMES)).isPresent();
        assertThat(shift(SATURDAY, 9, 8)
                        .finding(Rule.CHILDCARE_TIMES)
                        .orElseThrow()
                        .mend())
                .containsExactly(new Said.Clock(450), new Said.Clock(1110));
    }
}
