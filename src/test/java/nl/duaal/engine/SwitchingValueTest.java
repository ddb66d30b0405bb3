package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a result is exactly a target, with every shape a result can have. */
class SwitchingValueTest {

    private static List<Double> npv(String formula, double target, double from, double to) {
        String flow = "{'id': 'f', 'receiver': 'a', 'amount': '" + formula
                + "', 'per': 'cohort', 'when': {'timing': 'once', 'phase': 'p'}}";
        Model model = Given.model(Given.small("{'name': 'x', 'value': 1}", "{'id': 'p'}", flow));
        return values(model, new SwitchingValue.Question("a", SwitchingValue.Result.NPV, target, "x", from, to));
    }

    private static List<Double> values(Model model, SwitchingValue.Question question) {
        Outcome<SwitchingValue> outcome = SwitchingValue.find(model, question);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<SwitchingValue>) outcome).value().values();
    }

    private static void assertValues(List<Double> values, double... expected) {
        assertThat(values).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(values.get(i)).isEqualTo(expected[i], within(1e-9 * Math.max(1e-3, Math.abs(expected[i]))));
        }
    }

    @Test
    void a_straight_line_passes_once_or_not_at_all() {
        assertValues(npv("3 * x - 10", 0, 0, 100), 10 / 3.0);
        assertValues(npv("3 * x - 10", 5, 0, 100), 5);
        assertValues(npv("3 * x - 10", 0, 4, 100));
        assertValues(npv("1e-6 * x - 1e-9", 0, 0, 1), 1e-3);
        assertValues(npv("x - 1e7 / 3", 0, 0, 1e9), 1e7 / 3);
    }

    @Test
    void the_ends_of_the_bounds_count() {
        assertValues(npv("3 * x - 10.2", 0, 3.4, 100), 3.4);
        assertValues(npv("3 * x - 10.2", 0, -7, 3.4), 3.4);
        assertValues(npv("3 * x - 10.2", 0, 3.4, 3.4), 3.4);
        assertValues(npv("x", 0, 0, 1), 0);
    }

    @Test
    void curves_pass_more_than_once() {
        assertValues(npv("(x - 2) * (x - 7.3)", 0, 0, 100), 2, 7.3);
        assertValues(npv("(x - 2) * (x - 2.0001) * (x + 5)", 0, -10, 10), -5, 2, 2.0001);
        assertValues(npv("(x - 1) * (x - 2) * (x - 3) * (x - 4)", 0, 0.5, 10), 1, 2, 3, 4);
    }

    @Test
    void touching_counts_and_nearly_touching_does_not() {
        assertValues(npv("100 - 3 * (x - 3.7) ^ 2", 100, 0, 10), 3.7);
        assertValues(npv("abs(x - 3.7)", 0, 0, 10), 3.7);
        assertValues(npv("abs(x - 3.7) + 0.001", 0, 0, 10));
        assertValues(npv("100 - 3 * (x - 3.7) ^ 2", 100.0001, 0, 10));
    }

    @Test
    void a_jump_is_no_value_unless_it_stops_at_the_target() {
        assertValues(npv("if(x < 5, 0 - 1, 1)", 0, 0, 10));
        assertValues(npv("if(x < 5, 0 - 1, x - 5)", 0, 0, 10), 5);
        assertValues(npv("1 / (x - 3.3)", 0, 0, 10));
        // every tooth of the saw rises through zero and falls back in a jump
        assertValues(npv("x - floor(x) - 0.5", 0, 0, 4), 0.5, 1.5, 2.5, 3.5);
        assertValues(npv("round(x) - 4.5", 0, 0, 10));
    }

    @Test
    void of_a_stretch_both_ends_are_given() {
        assertValues(npv("0 * x", 0, 2, 9), 2, 9);
        assertValues(npv("max(0, x - 4)", 0, 1, 9), 1, 4);
        assertValues(npv("floor(x)", 4, 0, 9), 4, 5);
        assertValues(npv("min(0, x - 2) + max(0, x - 3)", 0, 0, 9), 2, 3);
    }

    @Test
    void what_cannot_be_evaluated_hides_nothing_beside_it() {
        assertValues(npv("x ^ 0.5 - 2", 0, -50, 50), 4);
        assertValues(npv("x ^ 0.5", 0, -50, 50), 0);
        assertValues(npv("(x - 1 / 3) ^ 0.5 * 1000 - 0.1", 0, 0, 1), 1 / 3.0 + 1e-8);
    }

    private static final String PAYING = "{'id': 'x', 'payer': 'a', 'amount': 'x', 'per': 'cohort', 'when':"
            + " {'timing': 'once', 'phase': 'p'}}, {'id': 'y', 'receiver': 'a', 'amount': 10, 'per': 'cohort',"
            + " 'when': {'timing': 'each', 'phase': 'p'}}";

    private static List<Double> payback(String flows, double target, double from, double to) {
        Model model = Given.model(Given.small("{'name': 'x', 'value': 25}", "{'id': 'p'}", flows));
        return values(model, new SwitchingValue.Question("a", SwitchingValue.Result.PAYBACK, target, "x", from, to));
    }

    @Test
    void payback_is_exactly_so_many_periods() {
        assertValues(payback(PAYING, 2.5, 0, 1000), 25);
        assertValues(payback(PAYING, 3, 0, 1000), 30);
        assertValues(payback(PAYING, 2.5, 26, 1000));
        // the horizon itself, after which it is never earned back
        assertValues(payback(PAYING, 12, 0, 1000), 120);
        assertValues(payback(PAYING, 13, 0, 1000));
    }

    @Test
    void payback_of_nothing_holds_up_to_the_first_deficit() {
        List<Double> values = payback(PAYING, 0, -30, 40);
        assertThat(values).hasSize(2);
        assertThat(values.getFirst()).isEqualTo(-30);
        // a millionth of a euro is no deficit yet
        assertThat(values.getLast()).isEqualTo(0, within(1.1e-6));
    }

    @Test
    void a_payback_that_jumps_past_the_target_never_is() {
        String later =
                PAYING + ", {'id': 'z', 'payer': 'a', 'when': {'timing': 'schedule', 'from': 8, 'amounts': [60]}}";
        // 80 - x in hand before the bill of 60 at point 8: up to 20 the bill changes nothing, then payback leaps to 8
        assertValues(payback(later, 5, 0, 1000));
        assertValues(payback(later, 1.5, 0, 1000), 15);
        assertValues(payback(later, 9.5, 0, 1000), 35);
    }

    @Test
    void a_length_moves_in_steps() {
        String flows = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [25]}}, {'id': 'y',"
                + " 'receiver': 'a', 'amount': 1, 'when': {'timing': 'each', 'phase': 'p'}}";
        Model model = Given.model(Given.small(
                "{'name': 'x', 'value': 3}",
                "{'id': 'p', 'length': 'x'}",
                flows,
                "'horizon': 12, 'participants': 5, 'discountRate': 0"));
        assertValues(
                values(model, new SwitchingValue.Question("a", SwitchingValue.Result.NPV, 0, "x", 0, 12)), 4.5, 5.5);
        assertValues(values(model, new SwitchingValue.Question("a", SwitchingValue.Result.NPV, 2, "x", 0, 12)));
    }

    @Test
    void the_values_of_a_template_give_the_target() {
        Model model = Given.model(Given.resource("/cases/energy-technician.json"));
        double wage = values(
                        model,
                        new SwitchingValue.Question("employer", SwitchingValue.Result.NPV, 0, "wage_hour", 5, 50))
                .getFirst();
        Evaluation even = Given.evaluation(Input.replace(model, "par_wage_hour", Expression.of(wage)));
        assertThat(even.party("employer").npv()).isEqualTo(0, within(1e-6));

        double margin = values(
                        model,
                        new SwitchingValue.Question(
                                "employer", SwitchingValue.Result.PAYBACK, 36, "margin_hour", 20, 80))
                .getFirst();
        Evaluation paid = Given.evaluation(Input.replace(model, "par_margin_hour", Expression.of(margin)));
        assertThat(paid.party("employer").payback()).isEqualTo(36, within(1e-9));
    }

    @Test
    void a_party_that_no_money_reaches_is_always_at_zero() {
        Model model = Given.model(Given.small("{'name': 'x', 'value': 3}", "", ""));
        assertValues(values(model, new SwitchingValue.Question("b", SwitchingValue.Result.NPV, 0, "x", 1, 2)), 1, 2);
        assertValues(values(model, new SwitchingValue.Question("b", SwitchingValue.Result.NPV, 1, "x", 1, 2)));
    }

    @Test
    void names_that_do_not_exist_are_refused() {
        Model model = Given.model(Given.small("{'name': 'x', 'value': 3}", "", ""));
        assertThat(SwitchingValue.find(
                        model, new SwitchingValue.Question("c", SwitchingValue.Result.NPV, 0, "x", 1, 2)))
                .isEqualTo(new Outcome.Refused<>(List.of(Problem.of(Problem.Code.UNKNOWN_NAME, "file", "c"))));
        assertThat(SwitchingValue.find(
                        model, new SwitchingValue.Question("a", SwitchingValue.Result.NPV, 0, "y", 1, 2)))
                .isEqualTo(new Outcome.Refused<>(List.of(Problem.of(Problem.Code.UNKNOWN_NAME, "file", "y"))));
    }

    @Test
    void bounds_must_ascend() {
        assertThatThrownBy(() -> new SwitchingValue.Question("a", SwitchingValue.Result.NPV, 0, "x", 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
