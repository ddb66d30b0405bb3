package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Figures unfold to flows, bookings and parameters. */
class ExplanationTest {

    private static final String PARAMETERS =
            "{'name': 'base', 'value': 2}, {'name': 'hours', 'formula': 'base * 4'}, {'name': 'wage', 'value': 10},"
                    + " {'name': 'pay', 'formula': 'hours * wage'}, {'name': 'chance', 'formula': '1 / base'},"
                    + " {'name': 'other', 'value': 9}, {'name': 'size', 'value': 20}";

    private static final String FLOWS =
            "{'id': 'x', 'payer': 'a', 'receiver': 'b', 'amount': 'pay + wage * participants', 'probability': 'chance',"
                    + " 'weight': 'lockin', 'when': {'timing': 'once', 'phase': 'p', 'at': 1}},"
                    + "{'id': 'y', 'receiver': 'a', 'when': {'timing': 'schedule', 'from': 1, 'amounts': [3, 0, 4]}},"
                    + "{'id': 'z', 'receiver': 'a', 'amount': 0, 'when': {'timing': 'once', 'phase': 'p'}}";

    private static final Evaluation EVALUATION = Given.evaluation(Given.small(
            PARAMETERS,
            "{'id': 'p', 'dropout': 0.5}",
            FLOWS,
            "'horizon': 4, 'periodsPerYear': 1, 'participants': 'size', 'discountRate': 1,"
                    + " 'baseline': [{'at': 0, 'share': 0.25}]"));

    @Test
    void a_booking_shows_the_factors_it_is_the_product_of() {
        Explanation.OfFlow explained = Explanation.ofFlow(EVALUATION, "x");

        // 20 participants, half of them left, a quarter of those would have worked; 80 + 200 euro, at a chance of 0.5
        assertThat(explained.bookings())
                .containsExactly(new Explanation.Booked(1, 0.5, 0.25, 2.5, 280, 0.5, 1, 1, 350));
        assertThat(explained.total()).isEqualTo(350);
        assertThat(explained.amountText()).isEqualTo("pay + wage * participants");
    }

    @Test
    void the_parameters_beneath_a_flow_are_listed_with_their_depth() {
        assertThat(Explanation.ofFlow(EVALUATION, "x").used())
                .extracting(used -> used.parameter().name() + " " + used.depth() + " " + used.value())
                .containsExactly(
                        "pay 0 80.0", "hours 1 8.0", "wage 0 10.0", "size 1 20.0", "chance 0 0.5", "base 1 2.0");
    }

    @Test
    void a_schedule_is_its_own_explanation() {
        Explanation.OfFlow explained = Explanation.ofFlow(EVALUATION, "y");

        assertThat(explained.amountText()).isNull();
        assertThat(explained.used()).isEmpty();
        assertThat(explained.bookings())
                .containsExactly(
                        new Explanation.Booked(1, null, null, 1, 3, 1, 1, 1, 3),
                        new Explanation.Booked(3, null, null, 1, 4, 1, 1, 1, 4));
    }

    @Test
    void a_party_is_explained_by_the_flows_that_touch_it() {
        assertThat(Explanation.ofParty(EVALUATION, "a"))
                .extracting(c -> c.flow().id() + " " + c.amount() + " " + c.presentValue())
                .containsExactly("x -350.0 -175.0", "y 7.0 2.0");
        assertThat(Explanation.ofParty(EVALUATION, "society"))
                .extracting(c -> c.flow().id())
                .containsExactly("y");
        assertThatThrownBy(() -> Explanation.ofParty(EVALUATION, "nobody"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Explanation.ofFlow(EVALUATION, "nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
