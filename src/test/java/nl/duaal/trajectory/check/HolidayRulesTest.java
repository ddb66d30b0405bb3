package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.duaal.library.BlockKind;
import nl.duaal.library.SchoolRegion;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import org.junit.jupiter.api.Test;

/**
 * Ten weeks from 1 January 2026, a Thursday: week 7 begins on Thursday 12 February, week 8 on the 19th. The spring
 * holiday of the middle lasts from Saturday 14 to Sunday 22 February.
 */
class HolidayRulesTest {

    private static GivenDesign lessons(SchoolRegion region) {
        return GivenDesign.learning(10, ContractForm.BENEFIT)
                .schools(region)
                .block("Taalles", BlockKind.LANGUAGE_LESSON, 10);
    }

    @Test
    void a_week_counts_when_most_of_its_working_days_are_free() {
        // 12, 13, 16, 17, 18 February: three of five days; 19, 20, 23, 24, 25: two of five
        var weeks = HolidayWeeks.of(
                lessons(SchoolRegion.MIDDLE).design(),
                GivenKnowledge.ofTheLibrary().holidays());
        assertThat(weeks.weeks().headMap(10).keySet()).containsExactly(6);
    }

    @Test
    void lessons_in_a_holiday_are_pointed_out_with_the_first_one() {
        var found = lessons(SchoolRegion.MIDDLE).finding(Rule.SCHOOL_HOLIDAY).orElseThrow();
        assertThat(found.key()).isEqualTo("schoolHoliday:block.taalles");
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(found.arguments())
                .containsExactly(
                        Said.of("Taalles"),
                        Said.of(1),
                        new Said.Term("holiday.SPRING"),
                        new Said.Day(LocalDate.of(2026, 2, 14)));
        assertThat(found.mend()).containsExactly(Said.of(1));
    }

    @Test
    void lessons_that_are_over_before_it_or_begin_after_it_are_not() {
        assertThat(lessons(SchoolRegion.MIDDLE).weeks(0, 6).finding(Rule.SCHOOL_HOLIDAY))
                .isEmpty();
        assertThat(lessons(SchoolRegion.MIDDLE).weeks(7, 3).finding(Rule.SCHOOL_HOLIDAY))
                .isEmpty();
        assertThat(lessons(SchoolRegion.MIDDLE).weeks(6, 1).finding(Rule.SCHOOL_HOLIDAY))
                .isPresent();
    }

    @Test
    void each_region_has_its_own_weeks() {
        // in the south from Saturday 21 February: Monday to Wednesday lie in week 8, Thursday and Friday in week 9
        var weeks = HolidayWeeks.of(
                lessons(SchoolRegion.SOUTH).design(),
                GivenKnowledge.ofTheLibrary().holidays());
        assertThat(weeks.weeks().keySet()).containsExactly(7);
        assertThat(lessons(SchoolRegion.NORTH).finding(Rule.SCHOOL_HOLIDAY)).isEmpty();
    }

    @Test
    void six_weeks_of_summer_are_six_weeks() {
        var found = GivenDesign.learning(52, ContractForm.BBL)
                .start(YearMonth.of(2026, 6))
                .schools(SchoolRegion.MIDDLE)
                .block("School", BlockKind.VOCATIONAL_LESSON, 8)
                .finding(Rule.SCHOOL_HOLIDAY)
                .orElseThrow();
        assertThat(found.mend()).containsExactly(Said.of(6));
    }

    @Test
    void work_and_coaching_go_on_and_without_a_region_nothing_is_said() {
        assertThat(GivenDesign.learning(10, ContractForm.BENEFIT)
                        .schools(SchoolRegion.MIDDLE)
                        .block("Coach", BlockKind.COACHING, 1)
                        .finding(Rule.SCHOOL_HOLIDAY))
                .isEmpty();
        assertThat(GivenDesign.learning(10, ContractForm.BENEFIT)
                        .block("Taalles", BlockKind.LANGUAGE_LESSON, 10)
                        .finding(Rule.SCHOOL_HOLIDAY))
                .isEmpty();
    }
}
