package nl.duaal.trajectory.check;

import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import org.junit.jupiter.api.Test;

/** For those of 16 and 17 school counts as work: 9 hours a day, 45 a week, 40 on average, and no nights. */
class MinorRulesTest {

    private static GivenDesign work(double hours) {
        return GivenDesign.learning(52, ContractForm.BBL).work(hours, 16).withMinors();
    }

    /** School from nine to one, and work after that. */
    private static GivenDesign monday(double workedHours) {
        return work(workedHours)
                .at(MONDAY, 13, workedHours)
                .block("school", BlockKind.VOCATIONAL_LESSON, 4)
                .at(MONDAY, 9, 4);
    }

    @Test
    void work_and_school_are_nine_hours_a_day_at_most() {
        assertThat(monday(5).finding(Rule.MINOR_SHIFT)).isEmpty();
        var found = monday(5.5).finding(Rule.MINOR_SHIFT).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.arguments())
                .containsExactly(Said.of("learning"), new Said.Term("day.MONDAY"), Said.of(9.5), Said.of(9));
        assertThat(found.mend()).containsExactly(Said.of(0.5));
    }

    @Test
    void work_and_school_are_forty_five_hours_a_week_at_most() {
        assertThat(work(30).block("school", BlockKind.VOCATIONAL_LESSON, 15).finding(Rule.MINOR_WEEK))
                .isEmpty();
        assertThat(work(30).block("school", BlockKind.VOCATIONAL_LESSON, 15.5)
                        .finding(Rule.MINOR_WEEK)
                        .orElseThrow()
                        .mend())
                .containsExactly(Said.of(0.5));
    }

    @Test
    void on_average_over_four_weeks_they_are_forty() {
        // 4 × 40 = 160; two weeks of 45 and two of 36 are 162
        assertThat(average(35).finding(Rule.MINOR_AVERAGE)).isEmpty();
        assertThat(average(36).finding(Rule.MINOR_AVERAGE).orElseThrow().mend()).containsExactly(Said.of(0.5));
    }

    /** Two weeks of 45 hours, then two of so many. */
    private static GivenDesign average(double after) {
        return GivenDesign.learning(4, ContractForm.BBL)
                .withMinors()
                .work(45, 16)
                .weeks(0, 2)
                .work(after, 16)
                .weeks(2, 2);
    }

    @Test
    void nobody_of_sixteen_works_after_eleven_or_before_six() {
        assertThat(work(6).at(MONDAY, 17, 6).finding(Rule.MINOR_NIGHT)).isEmpty();
        assertThat(work(6).at(MONDAY, 6, 6).finding(Rule.MINOR_NIGHT)).isEmpty();
        var found = work(6).at(MONDAY, 17.5, 6).finding(Rule.MINOR_NIGHT).orElseThrow();
        assertThat(found.arguments())
                .containsExactly(Said.of("learning"), Said.of("work0"), new Said.Term("day.MONDAY"));
        assertThat(work(6).at(MONDAY, 5.5, 6).finding(Rule.MINOR_NIGHT)).isPresent();
    }

    @Test
    void for_adults_none_of_this_is_asked() {
        assertThat(GivenDesign.learning(52, ContractForm.BBL).work(46, 16).findings())
                .extracting(RuleFinding::rule)
                .doesNotContain(Rule.MINOR_SHIFT, Rule.MINOR_WEEK, Rule.MINOR_AVERAGE, Rule.MINOR_NIGHT);
    }
}
