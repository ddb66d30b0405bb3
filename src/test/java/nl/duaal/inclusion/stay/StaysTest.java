package nl.duaal.inclusion.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.duaal.course.Fact;
import nl.duaal.course.Fact.Contract.Form;
import nl.duaal.inclusion.stay.Stay.Growth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long somebody was there, read from contracts, hours and leaving. */
class StaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Fact.Contract contract(
            LocalDate from, @Nullable LocalDate until, Form form, int hours, @Nullable Long wage) {
        return new Fact.Contract(from, until, form, BigDecimal.valueOf(hours), wage);
    }

    private static Stay stay(List<Fact.Contract> contracts, @Nullable LocalDate left) {
        return Stays.of("Net", contracts, List.of(), left, TODAY, 5).orElseThrow();
    }

    @Test
    void who_began_and_has_a_contract_that_lasts_is_still_there() {
        var one = stay(List.of(contract(LocalDate.of(2026, 1, 1), null, Form.FIXED_TERM, 32, null)), null);
        assertThat(one.end()).isNull();
        assertThat(one.reaches(6, TODAY)).isTrue();
        assertThat(one.reaches(12, TODAY)).isFalse();
        assertThat(one.lasted(6)).isTrue();
    }

    @Test
    void a_last_contract_without_another_is_an_end() {
        var one = stay(
                List.of(contract(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), Form.LEARN_WORK, 32, null)),
                null);
        assertThat(one.end()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(one.lasted(3)).isTrue();
        assertThat(one.lasted(6)).isFalse();
    }

    @Test
    void who_leaves_the_trajectory_is_gone_whatever_the_contract_says() {
        var one = stay(
                List.of(contract(LocalDate.of(2026, 1, 1), null, Form.LEARN_WORK, 32, null)),
                LocalDate.of(2026, 2, 15));
        assertThat(one.lasted(3)).isFalse();
    }

    @Test
    void hours_alone_begin_a_stay_and_end_none() {
        var hours = new Fact.Worked(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), BigDecimal.valueOf(100));
        var one = Stays.of("Net", List.of(), List.of(hours), null, TODAY, 5).orElseThrow();
        assertThat(one.start()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(one.end()).isNull();
    }

    @Test
    void a_contract_that_has_yet_to_begin_begins_nothing() {
        var ahead = contract(TODAY.plusDays(1), null, Form.LEARN_WORK, 32, null);
        assertThat(Stays.of("Net", List.of(ahead), List.of(), null, TODAY, 5)).isEmpty();
    }

    @Test
    void growing_is_a_firmer_contract_more_hours_or_clearly_more_pay() {
        var first = contract(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Form.TRIAL_PLACEMENT, 24, null);
        var second = contract(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 9, 30), Form.LEARN_WORK, 32, 1500L);
        assertThat(stay(List.of(first, second), null).grew()).containsExactlyInAnyOrder(Growth.FIRMER, Growth.HOURS);
        var usual = contract(LocalDate.of(2026, 10, 1), null, Form.LEARN_WORK, 32, 1574L);
        assertThat(stay(List.of(second, usual), null).grew()).isEmpty();
        // five percent of EUR 15.00 is EUR 0.75
        var raised = contract(LocalDate.of(2026, 10, 1), null, Form.LEARN_WORK, 32, 1575L);
        assertThat(stay(List.of(second, raised), null).grew()).containsExactly(Growth.PAY);
    }
}
