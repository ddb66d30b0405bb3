package nl.duaal.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.duaal.trajectory.design.Designs;
import org.junit.jupiter.api.Test;

/** The small design in September 2026, whose first Monday is the 7th. */
class CohortCalendarTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    @Test
    void phases_count_from_the_first_monday_and_what_comes_before_counts_back() {
        var lines = CohortCalendar.lines(Designs.small(), SEPTEMBER);
        assertThat(CohortCalendar.start(SEPTEMBER)).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(lines.stream().filter(line -> line.kind() == Moment.Kind.PHASE))
                .extracting(CohortCalendar.Line::designKey, CohortCalendar.Line::from, CohortCalendar.Line::until)
                .startsWith(
                        org.assertj.core.groups.Tuple.tuple(
                                "screening", LocalDate.of(2026, 8, 10), LocalDate.of(2026, 9, 6)),
                        org.assertj.core.groups.Tuple.tuple(
                                "preparation", LocalDate.of(2026, 9, 7), LocalDate.of(2027, 1, 3)));
        assertThat(lines.stream().filter(line -> line.designKey().equals("job")))
                .extracting(CohortCalendar.Line::from)
                .containsExactly(LocalDate.of(2027, 1, 4));
    }

    @Test
    void the_thirteen_steps_lie_on_working_days_around_the_start() {
        var steps = CohortCalendar.steps(Designs.small(), SEPTEMBER);
        assertThat(steps)
                .extracting(CohortCalendar.Step::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(steps.get(0).due()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(steps.get(6).due()).isEqualTo(LocalDate.of(2026, 8, 24));
        assertThat(steps.get(7).due()).isEqualTo(LocalDate.of(2026, 9, 7));
        assertThat(steps.stream().filter(CohortCalendar.Step::decision))
                .extracting(CohortCalendar.Step::number)
                .containsExactly(2, 3, 13);
    }
}
