package nl.duaal.actuals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.duaal.cohort.Moment;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import org.junit.jupiter.api.Test;

/** Hours of those who teach at work, as planned, for who is there. */
class PlannedSupervisionTest {

    private static Block block(String key, BlockKind kind, double hours, String payer) {
        return new Block(
                key,
                kind,
                "learning",
                key,
                0,
                null,
                hours,
                false,
                null,
                null,
                payer,
                null,
                Set.of(),
                Map.of(),
                List.of(),
                null,
                "",
                "");
    }

    private static Moment days(String key, LocalDate from, LocalDate until) {
        return new Moment(UUID.randomUUID(), 0, Moment.Kind.BLOCK, key, key, from, until, null);
    }

    private static BigDecimal hours(PlannedSupervision planned, int month, int people) {
        return planned.hours(YearMonth.of(2026, month), BigDecimal.valueOf(people));
    }

    @Test
    void hours_a_week_become_hours_of_the_days_that_lie_in_a_month_for_everybody_who_is_there() {
        var planned = new PlannedSupervision(
                List.of(
                        block("trainer", BlockKind.COACHING, 4, "employer"),
                        block("job_coach", BlockKind.COACHING, 1.4, "municipality"),
                        block("buddy", BlockKind.BUDDY, 1, "employer")),
                List.of(
                        days("trainer", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 1)),
                        days("job_coach", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 1)),
                        days("buddy", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 1))));
        // 27 days: 4 x 27 / 7 = 15.428571 for one
        assertThat(hours(planned, 1, 1)).isEqualTo("15.43");
        assertThat(hours(planned, 1, 2)).isEqualTo("30.86");
        // four whole weeks
        assertThat(hours(planned, 2, 3)).isEqualTo("48.00");
        // one Sunday
        assertThat(hours(planned, 3, 2)).isEqualTo("1.14");
        assertThat(hours(planned, 4, 2)).isEqualTo("0.00");
        assertThat(hours(planned, 2, 0)).isEqualTo("0.00");
    }

    @Test
    void after_a_change_of_the_days_it_is_the_days_that_count() {
        var planned = new PlannedSupervision(
                List.of(
                        block("more", BlockKind.COACHING, 7, "employer"),
                        block("less", BlockKind.COACHING, 3.5, "employer")),
                List.of(
                        days("more", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 10)),
                        days("less", LocalDate.of(2026, 1, 11), LocalDate.of(2026, 1, 20))));
        // ten days at an hour a day, and ten at half an hour
        assertThat(hours(planned, 1, 1)).isEqualTo("15.00");
    }
}
