package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small cases worked out by hand, and published figures. */
class HandComputedTest {

    private static double[] row(String phases, String flow, String... others) {
        String text = "{'id': 'x', 'payer': 'a', 'amount': 100, " + flow + "}";
        return Given.evaluation(Given.small("", phases, text, others)).flow("x").row();
    }

    /** Ten start; half of who is there leaves each period; 80 % of the rest passes after two. */
    private static final String HALVING = "{'id': 'p', 'length': 2, 'dropout': 0.5, 'passRate': 0.8}, {'id': 'q'}";

    private static final String FOUR = "'horizon': 4, 'participants': 10, 'discountRate': 0";

    @Test
    void the_cohort_shrinks_by_drop_out_and_at_the_end_of_a_phase() {
        Evaluation evaluation = Given.evaluation(Given.small("", HALVING, "", FOUR));

        // 1, then half; after the second period half again times 0.8; in q nobody leaves
        assertThat(evaluation.active()).containsExactly(1, 0.5, 0.2, 0.2);
        assertThat(evaluation.leaving()).containsExactly(0.5, 0.3, 0, 0);
        assertThat(evaluation.phases())
                .containsExactly(
                        new Evaluation.PhaseSpan("p", 0, 2, 2, 0.2), new Evaluation.PhaseSpan("q", 2, 4, null, 0));
    }

    @Test
    void after_a_last_phase_with_a_length_nobody_is_active() {
        Evaluation evaluation = Given.evaluation(Given.small("", "{'id': 'p', 'length': 2}", "", FOUR));

        assertThat(evaluation.active()).containsExactly(1, 1, 0, 0);
        assertThat(evaluation.leaving()).containsExactly(0, 0, 0, 0);
    }

    @Test
    void a_phase_past_the_horizon_is_cut_off_and_not_completed() {
        String phases = "{'id': 'p', 'length': 5, 'dropout': 0.1, 'passRate': 0.5}, {'id': 'q', 'length': 1}";
        Evaluation evaluation = Given.evaluation(Given.small("", phases, "", FOUR));

        assertThat(evaluation.phases().getFirst().completedAt()).isNull();
        assertThat(evaluation.phases().get(1)).isEqualTo(new Evaluation.PhaseSpan("q", 4, 4, null, 0));
        // the last period inside is not the last of the phase, so the pass rate does not apply
        assertThat(evaluation.leaving()[3]).isEqualTo(0.9 * 0.9 * 0.9 * 0.1, within(1e-15));
    }

    @Test
    void a_phase_that_ends_at_the_horizon_is_completed_there() {
        Evaluation evaluation =
                Given.evaluation(Given.small("", "{'id': 'p', 'length': 4, 'passRate': 0.25}, {'id': 'q'}", "", FOUR));

        assertThat(evaluation.phases().getFirst()).isEqualTo(new Evaluation.PhaseSpan("p", 0, 4, 4, 0.25));
        // who goes on does so beyond the horizon, and does not leave
        assertThat(evaluation.leaving()).containsExactly(0, 0, 0, 0.75);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "1.49, 1", "1.5, 2", "2.5, 3", "2.4999999999999996, 2", "1e300, 4"})
    void a_length_is_rounded_halves_up(double length, int periods) {
        Evaluation evaluation = Given.evaluation(Given.small("", "{'id': 'p', 'length': " + length + "}", "", FOUR));

        assertThat(evaluation.phases().getFirst().until()).isEqualTo(periods);
    }

    @Test
    void once_falls_on_the_start_of_a_numbered_period() {
        assertThat(row(HALVING, "'when': {'timing': 'once', 'phase': 'p', 'at': 1}", FOUR))
                .containsExactly(0, 500, 0, 0, 0);
        assertThat(row(HALVING, "'when': {'timing': 'once', 'phases': ['q', 'p'], 'at': 2}", FOUR))
                .containsExactly(0, 0, 200, 0, 0);
        assertThat(row(HALVING, "'when': {'timing': 'once', 'phase': 'p', 'at': 2}", FOUR))
                .containsOnly(0);
    }

    @Test
    void each_falls_on_the_end_of_periods_and_counts_who_was_there_at_their_start() {
        assertThat(row(HALVING, "'when': {'timing': 'each', 'phases': ['p', 'q']}", FOUR))
                .containsExactly(0, 1000, 500, 200, 200);
        assertThat(row(HALVING, "'when': {'timing': 'each', 'phases': ['p', 'q'], 'from': 1, 'every': 2}", FOUR))
                .containsExactly(0, 0, 500, 0, 200);
        assertThat(row(HALVING, "'when': {'timing': 'each', 'phases': ['p', 'q'], 'to': 1}", FOUR))
                .containsExactly(0, 1000, 500, 0, 0);
        assertThat(row(HALVING, "'when': {'timing': 'each', 'phase': 'p', 'from': 3, 'to': 1}", FOUR))
                .containsOnly(0);
        assertThat(row(HALVING, "'when': {'timing': 'each', 'phases': ['p', 'q'], 'every': 1e300}", FOUR))
                .containsExactly(0, 1000, 0, 0, 0);
    }

    @Test
    void exit_counts_who_leaves_and_completion_who_completes() {
        assertThat(row(HALVING, "'when': {'timing': 'exit', 'phase': 'p'}", FOUR))
                .containsExactly(0, 500, 300, 0, 0);
        assertThat(row(HALVING, "'when': {'timing': 'completion', 'phases': ['q', 'p']}", FOUR))
                .containsExactly(0, 0, 200, 0, 0);
    }

    @Test
    void a_schedule_is_the_amount_of_the_whole_cohort_as_far_as_the_horizon() {
        String flow = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'from': 3, 'amounts': [7, -8, 9]}}";

        assertThat(Given.evaluation(Given.small("", "", flow, FOUR)).flow("x").row())
                .containsExactly(0, 0, 0, 7, -8);
    }

    @Test
    void the_weight_says_whose_baseline_counts_and_when_it_is_read() {
        String others = FOUR + ", 'baseline': [{'at': 0, 'share': 0}, {'at': 4, 'share': 0.4}]";
        String each = "'when': {'timing': 'each', 'phase': 'p'}";
        // one phase without drop-out: ten at every point; each reads the baseline one point earlier
        assertThat(row("{'id': 'p'}", "'weight': 'lockin', " + each, others))
                .containsExactly(new double[] {0, 0, 100, 200, 300}, within(1e-9));
        assertThat(row("{'id': 'p'}", "'weight': 'additional', " + each, others))
                .containsExactly(new double[] {0, 1000, 900, 800, 700}, within(1e-9));
        assertThat(row("{'id': 'p'}", "'weight': 'lockin', 'when': {'timing': 'once', 'phase': 'p', 'at': 2}", others))
                .containsExactly(new double[] {0, 0, 200, 0, 0}, within(1e-9));
        // the baseline of all who started, also of those who dropped out
        assertThat(row("{'id': 'p', 'dropout': 1}", "'weight': 'baseline', " + each, others))
                .containsExactly(new double[] {0, 0, 100, 200, 300}, within(1e-9));
    }

    @Test
    void groups_are_rounded_up_but_not_by_a_rounding_error() {
        assertThat(row("{'id': 'p'}", "'per': 'group', 'groupSize': 4, 'when': {'timing': 'once', 'phase': 'p'}"))
                .startsWith(300);
        assertThat(row(
                        "{'id': 'p'}",
                        "'per': 'group', 'groupSize': '10 / 3', 'when': {'timing': 'once', 'phase': 'p'}"))
                .startsWith(300);
        assertThat(row(
                        "{'id': 'p', 'dropout': 1}",
                        "'per': 'group', 'groupSize': 4, 'when': {'timing': 'each', 'phase': 'p'}",
                        FOUR))
                .containsExactly(0, 300, 0, 0, 0);
        assertThat(row("{'id': 'p', 'dropout': 1}", "'per': 'cohort', 'when': {'timing': 'each', 'phase': 'p'}", FOUR))
                .containsExactly(0, 100, 100, 100, 100);
    }

    @Test
    void a_ramp_runs_from_the_earliest_booking_and_growth_from_the_start() {
        String ramp = "'per': 'cohort', 'ramp': {'from': 0.5, 'to': 1, 'length': 2}, ";
        assertThat(row(HALVING, ramp + "'when': {'timing': 'each', 'phases': ['p', 'q'], 'from': 1}", FOUR))
                .containsExactly(0, 0, 50, 75, 100);
        String growth = "'per': 'cohort', 'growth': 0.1, 'when': {'timing': 'each', 'phase': 'p'}";
        assertThat(row("{'id': 'p'}", growth, FOUR + ", 'periodsPerYear': 1"))
                .containsExactly(new double[] {0, 110, 121, 133.1, 146.41}, within(1e-9));
        assertThat(row("{'id': 'p'}", growth, "'horizon': 12, 'participants': 1, 'discountRate': 0")[12])
                .isEqualTo(110, within(1e-9));
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() {
        assertThat(row(
                        HALVING,
                        "'when': {'timing': 'once', 'phase': 'p', 'at': 1.0}",
                        "'horizon': 4.0",
                        "'participants': 10",
                        "'discountRate': 0",
                        "'periodsPerYear': 12.0"))
                .containsExactly(0, 500, 0, 0, 0);
    }

    @Test
    void transfers_cancel_for_society_and_move_money_between_parties() {
        String flows = "{'id': 'x', 'payer': 'a', 'receiver': 'b', 'when': {'timing': 'schedule', 'amounts': [5, 6]}},"
                + "{'id': 'y', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [1]}},"
                + "{'id': 'z', 'receiver': 'b', 'when': {'timing': 'schedule', 'from': 1, 'amounts': [3]}}";
        Evaluation evaluation = Given.evaluation(Given.small(
                "", "", flows, "'horizon': 1, 'participants': 1, 'discountRate': 0.5, 'periodsPerYear': 1"));

        assertThat(evaluation.party("a").net()).containsExactly(-6, -6);
        assertThat(evaluation.party("b").net()).containsExactly(5, 9);
        Evaluation.PartyResult society = evaluation.party("society");
        assertThat(society.net()).containsExactly(-1, 3);
        assertThat(society.pvBenefits()).isEqualTo(2);
        assertThat(society.pvCosts()).isEqualTo(1);
        assertThat(society.npv()).isEqualTo(1);
        assertThat(society.benefitCostRatio()).isEqualTo(2);
        assertThat(society.returnOnInvestment()).isEqualTo(1);
        // -1 + 3 x = 0 at x = 1/3, a rate of 200 %
        assertThat(society.irr()).isEqualTo(2, within(1e-12));
        assertThat(society.peakFunding()).isEqualTo(1);
        assertThat(evaluation.party("b").benefitCostRatio()).isNull();
        assertThat(evaluation.party("b").irrNone()).isEqualTo(Evaluation.IrrNone.NONE);
    }

    private static Evaluation.PartyResult received(String amounts) {
        String flow = "{'id': 'x', 'receiver': 'a', 'when': {'timing': 'schedule', 'amounts': [" + amounts + "]}}";
        int horizon = amounts.split(",").length - 1;
        return Given.evaluation(Given.small(
                        "",
                        "",
                        flow,
                        "'horizon': " + Math.max(1, horizon),
                        "'participants': 1, 'discountRate': 0, 'periodsPerYear': 1"))
                .party("a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # earned back, lost again, earned back for good: the last time counts
            -10, 20, -15, 10    | 2.5
            -10, 5, 5           | 2
            -10, 4, 4           |
            1, 2, 3             | 0
            0, 0, 0             | 0
            1, -3, 8            | 1.25
            -0.000001, 0, 0     | 0
            -0.0000011, 0, 0    |
            # what is left after the last deficit is within the tolerance: at most one period more
            -1, 0.9999995, 0    | 1
            5, -10, 4           |
            """)
    void payback_is_the_time_after_which_the_running_sum_stays_up(String amounts, Double expected) {
        assertThat(received(amounts).payback()).isEqualTo(expected);
    }

    @Test
    void the_sample_of_omb_circular_a_94_comes_out_as_published() {
        Evaluation.PartyResult project = Given.evaluation(Given.model(Given.resource("/cases/omb-a94-appendix.json")))
                .party("project");

        // published: 123.37, 184.92 and 61.55; the rest follows from the published table
        assertThat(project.pvCosts()).isEqualTo(123.37, within(0.005));
        assertThat(project.pvBenefits()).isEqualTo(184.92, within(0.005));
        assertThat(project.npv()).isEqualTo(61.55, within(0.005));
        assertThat(project.payback()).isEqualTo(7.0);
        assertThat(project.discountedPayback()).isEqualTo(7.2626, within(0.00005));
        assertThat(project.benefitCostRatio()).isEqualTo(1.4989, within(0.00005));
        assertThat(project.irr()).isEqualTo(0.17551, within(0.000005));
    }
}
