package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Goal;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import nl.duaal.engine.Progress;
import nl.duaal.engine.SwitchingValue.Result;
import org.junit.jupiter.api.Test;

/** Where goals are reached, on models that can be worked out by hand. */
class SwitchingTest {

    /**
     * Party a pays a fee of 100 and gets a grant of 40 at the start, and 30 at the end of both months after it: 0 in
     * all, earned back after two months. With a bill of 200 as soon as x is above 3.
     */
    private static final Evaluation BASE = evaluated("""
            {'name': 'small', 'start': '2026-09', 'parties': ['a', 'b'],
             'parameters': [
               {'name': 'fee', 'value': 100, 'uncertainty': {'kind': 'uniform', 'min': 50, 'max': 250}},
               {'name': 'share', 'value': 0.5, 'percent': true,
                'uncertainty': {'kind': 'uniform', 'min': 0.4, 'max': 0.6}},
               {'name': 'x', 'value': 1, 'uncertainty': {'kind': 'uniform', 'min': 0, 'max': 10}},
               {'name': 'idle', 'value': 1, 'uncertainty': {'kind': 'uniform', 'min': 0, 'max': 10}}],
             'phases': [{'id': 'p'}],
             'flows': [
               {'id': 'fee', 'payer': 'a', 'amount': 'fee', 'per': 'cohort', 'when': {'timing': 'once', 'phase': 'p'}},
               {'id': 'grant', 'receiver': 'a', 'amount': '80 * share', 'per': 'cohort',
                'when': {'timing': 'once', 'phase': 'p'}},
               {'id': 'gain', 'receiver': 'a', 'amount': 30, 'per': 'cohort',
                'when': {'timing': 'each', 'phase': 'p', 'to': 1}},
               {'id': 'bill', 'payer': 'a', 'amount': 'if(x > 3, 200, 0)', 'per': 'cohort',
                'when': {'timing': 'once', 'phase': 'p'}}],
             'horizon': 4, 'participants': 1, 'discountRate': 0}""");

    private static final Goal NO_LOSS = new Goal("a", Result.NPV, 0);

    private static Evaluation evaluated(String json) {
        var read = ModelFile.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Outcome.Ok.class);
        var evaluated = Engine.evaluate(((Outcome.Ok<Model>) read).value());
        return ((Outcome.Ok<Evaluation>) evaluated).value();
    }

    private static Switching about(String parameter, Goal goal) {
        return SwitchingSearch.of(BASE, goal, Progress.NONE).stream()
                .filter(one -> one.parameter().name().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_cost_may_rise_to_where_nothing_is_left() {
        var fee = about("fee", NO_LOSS);
        assertThat(fee.holdsNow()).isTrue();
        assertThat(fee.reached()).hasSize(1);
        assertThat(fee.reached().getFirst().from()).isZero();
        // within the millionth of a euro that counts as nothing
        assertThat(fee.reached().getFirst().to()).isEqualTo(100, within(2e-6));
        // 52 to 248 is the middle 98 per cent of 50 to 250; as far again below would be less than nothing
        assertThat(fee.from()).isZero();
        assertThat(fee.to()).isEqualTo(444, within(1e-9));
    }

    @Test
    void a_share_is_looked_at_from_nothing_to_all() {
        var share = about("share", NO_LOSS);
        assertThat(share.from()).isZero();
        assertThat(share.to()).isEqualTo(1);
        assertThat(share.reached().getFirst().from()).isEqualTo(0.5, within(1e-7));
        assertThat(share.reached().getFirst().to()).isEqualTo(1);
    }

    @Test
    void a_result_that_jumps_past_the_goal_has_a_border_too() {
        var x = about("x", new Goal("a", Result.NPV, -50));
        assertThat(x.reached()).hasSize(1);
        assertThat(x.reached().getFirst().to()).isEqualTo(3, within(1e-9));
    }

    @Test
    void a_payback_that_is_too_late_needs_a_lower_cost() {
        var fee = about("fee", new Goal("a", Result.PAYBACK, 1));
        assertThat(fee.holdsNow()).isFalse();
        assertThat(fee.current()).isNull();
        assertThat(fee.above()).isNull();
        assertThat(fee.below()).isNotNull();
        // 70 − 40 is earned back with the first 30
        assertThat(fee.reached().getFirst().to()).isEqualTo(70, within(2e-6));
    }

    @Test
    void what_no_value_reaches_has_no_stretch() {
        assertThat(about("share", new Goal("a", Result.NPV, 1_000)).reached()).isEmpty();
    }

    @Test
    void what_changes_nothing_is_left_out() {
        assertThat(SwitchingSearch.of(BASE, NO_LOSS, Progress.NONE))
                .extracting(one -> one.parameter().name())
                .containsExactly("x", "fee", "share");
    }

    @Test
    void the_search_can_be_ended() {
        assertThatThrownBy(() -> {
                    SwitchingSearch.of(BASE, NO_LOSS, (_, _) -> false);
                })
                .isInstanceOf(CancellationException.class);
    }
}
