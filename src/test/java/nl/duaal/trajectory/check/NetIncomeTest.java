package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.duaal.trajectory.check.NetIncome.Step;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;

/** Worked out by hand: the norm of a single person is 1,401.50 net a month. */
class NetIncomeTest {

    private static final org.assertj.core.data.Offset<Double> CENT = within(0.005);

    private static NetIncome income(GivenDesign given) {
        return NetIncome.of(given.design(), GivenKnowledge.ofTheLibrary());
    }

    /** Twenty weeks on benefit, then a job of so many hours at 15 euros. */
    private static GivenDesign job(double hours, Double tax, int weeks) {
        return GivenDesign.learning(20, ContractForm.BENEFIT)
                .phase("job", PhaseKind.JOB, weeks, ContractForm.TEMPORARY)
                .work(hours, 15, tax);
    }

    @Test
    void on_benefit_it_is_the_norm_of_the_household() {
        assertThat(income(job(32, 100.0, 20)).steps().getFirst().total()).isCloseTo(1401.50, CENT);
        assertThat(income(job(32, 100.0, 20).couple()).steps().getFirst().total())
                .isCloseTo(2002.13, CENT);
    }

    @Test
    void a_wage_above_the_norm_comes_in_its_place() {
        var steps = income(job(32, 100.0, 20)).steps();
        // 32 × 52 ÷ 12 × 15 = 2,080; with 8 % and without 100 tax 2,146.40
        Step job = steps.getLast();
        assertThat(job.gross()).isCloseTo(2080, CENT);
        assertThat(job.wage()).isCloseTo(2146.40, CENT);
        assertThat(job.benefit()).isZero();
        assertThat(job.total()).isCloseTo(2146.40, CENT);
        assertThat(income(job(32, 100.0, 20)).falls()).isEmpty();
    }

    @Test
    void a_wage_below_the_norm_is_supplemented_and_partly_released_for_half_a_year() {
        var income = income(job(16, 0.0, 40));
        assertThat(income.steps()).hasSize(3);
        // 16 × 52 ÷ 12 × 15 × 1.08 = 1,123.20; a quarter of it is 280.80, less than 285
        Step first = income.steps().get(1);
        assertThat(first.untilWeek() - first.fromWeek()).isEqualTo(26);
        assertThat(first.release()).isCloseTo(280.80, CENT);
        assertThat(first.benefit()).isCloseTo(559.10, CENT);
        assertThat(first.total()).isCloseTo(1682.30, CENT);
        Step second = income.steps().get(2);
        assertThat(second.total()).isCloseTo(1401.50, CENT);
        assertThat(income.falls()).singleElement().satisfies(fall -> {
            assertThat(fall.less()).isCloseTo(280.80, CENT);
            assertThat(fall.to().fromWeek()).isEqualTo(46);
        });
    }

    @Test
    void no_more_than_the_most_is_released() {
        // 20 × 52 ÷ 12 × 15 × 1.08 = 1,404, above the norm; a quarter is 351, at most 285 is not counted
        var income = income(job(20, 0.0, 20));
        assertThat(income.steps().getLast().release()).isCloseTo(285, CENT);
        assertThat(income.steps().getLast().benefit()).isCloseTo(282.50, CENT);
        assertThat(income.steps().getLast().total()).isCloseTo(1686.50, CENT);
    }

    @Test
    void who_comes_from_a_wage_that_was_enough_has_no_release() {
        var given = GivenDesign.learning(20, ContractForm.TEMPORARY)
                .work(32, 15, 100.0)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                .work(16, 15, 0.0);
        // 1,123.20 and supplemented to the norm
        Step job = income(given).steps().getLast();
        assertThat(job.release()).isZero();
        assertThat(job.benefit()).isCloseTo(278.30, CENT);
        assertThat(job.total()).isCloseTo(1401.50, CENT);
    }

    @Test
    void without_the_tax_the_net_wage_is_not_known_and_nothing_is_made_up() {
        var income = income(job(32, null, 20));
        assertThat(income.steps().getLast().gross()).isCloseTo(2080, CENT);
        assertThat(income.steps().getLast().total()).isNull();
        assertThat(income.falls()).isEmpty();
    }

    @Test
    void a_step_to_fewer_hours_is_a_fall() {
        var given = GivenDesign.learning(20, ContractForm.TEMPORARY)
                .work(36, 15, 150.0)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY)
                .work(32, 15, 100.0);
        // 36 × 65 × 1.08 − 150 = 2,377.20; then 2,146.40
        assertThat(income(given).falls())
                .singleElement()
                .satisfies(fall -> assertThat(fall.less()).isCloseTo(230.80, CENT));
    }

    @Test
    void every_amount_that_is_used_is_named_with_its_date() {
        assertThat(income(job(16, 0.0, 40)).used())
                .extracting(amount -> amount.key())
                .contains("benefit.single_net", "release.share", "release.max_month", "release.months");
        assertThat(income(job(16, 0.0, 40)).used())
                .anyMatch(amount -> amount.validFrom().getYear() == 2024);
    }
}
