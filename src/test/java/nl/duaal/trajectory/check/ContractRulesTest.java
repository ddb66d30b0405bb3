package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.IntegrationRoute;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;

class ContractRulesTest {

    private static GivenDesign job(int weeks, double wage) {
        return GivenDesign.learning(weeks, ContractForm.TEMPORARY).work(24, wage);
    }

    @Test
    void the_minimum_wage_of_the_first_day_of_the_work() {
        assertThat(job(20, 14.71).finding(Rule.MINIMUM_WAGE)).isEmpty();
        var found = job(20, 14.70).finding(Rule.MINIMUM_WAGE).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.key()).isEqualTo("minimumWage:block.work0");
        assertThat(found.arguments())
                .containsExactly(
                        Said.of("work0"),
                        new Said.Euro(14.70),
                        new Said.Euro(14.71),
                        new Said.Day(LocalDate.of(2026, 1, 1)));
        assertThat(found.mend()).containsExactly(new Said.Euro(14.71));
        assertThat(found.usesLastKnown()).isFalse();
    }

    @Test
    void a_wage_that_a_later_known_minimum_passes() {
        // thirty weeks from 1 January run past 1 July, when it becomes 14.99
        var found = job(30, 14.71).finding(Rule.MINIMUM_WAGE).orElseThrow();
        assertThat(found.arguments().get(3)).isEqualTo(new Said.Day(LocalDate.of(2026, 7, 1)));
        assertThat(job(30, 14.99).finding(Rule.MINIMUM_WAGE)).isEmpty();
    }

    @Test
    void a_wage_of_the_library_moves_along() {
        var given = job(30, 1).wage(Figure.dated("wml.hour"), null);
        assertThat(given.finding(Rule.MINIMUM_WAGE)).isEmpty();
    }

    @Test
    void beyond_the_last_known_day_the_finding_says_so() {
        var found = job(20, 14.98)
                .start(YearMonth.of(2027, 1))
                .finding(Rule.MINIMUM_WAGE)
                .orElseThrow();
        assertThat(found.usesLastKnown()).isTrue();
        assertThat(job(20, 14.99).start(YearMonth.of(2027, 1)).finding(Rule.MINIMUM_WAGE))
                .isEmpty();
    }

    @Test
    void a_contract_goes_with_paid_work_and_paid_work_with_a_contract() {
        assertThat(job(20, 16).findings()).isEmpty();
        assertThat(GivenDesign.learning(20, ContractForm.BENEFIT)
                        .work(24, 16)
                        .finding(Rule.WORK_WITHOUT_EMPLOYMENT)
                        .orElseThrow()
                        .severity())
                .isEqualTo(Severity.MUST);
        assertThat(GivenDesign.learning(20, ContractForm.PERMANENT)
                        .finding(Rule.EMPLOYMENT_WITHOUT_WORK)
                        .orElseThrow()
                        .arguments())
                .containsExactly(Said.of("learning"), new Said.Term("contract.PERMANENT"));
    }

    private static GivenDesign trial(int weeks, int after) {
        return GivenDesign.learning(weeks, ContractForm.TRIAL_PLACEMENT)
                .phase("job", PhaseKind.JOB, after, ContractForm.TEMPORARY)
                .work(24, 16);
    }

    @Test
    void a_trial_placement_usually_takes_two_months_and_never_more_than_six() {
        assertThat(trial(8, 52).finding(Rule.TRIAL_LONG)).isEmpty();
        assertThat(trial(9, 52).finding(Rule.TRIAL_LONG).orElseThrow().mend()).containsExactly(Said.of(8));
        assertThat(trial(26, 52).finding(Rule.TRIAL_TOO_LONG)).isEmpty();
        var found = trial(27, 52).finding(Rule.TRIAL_TOO_LONG).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.mend()).containsExactly(Said.of(26));
        assertThat(trial(27, 52).finding(Rule.TRIAL_LONG)).isEmpty();
    }

    @Test
    void a_contract_of_six_months_is_meant_to_follow_a_trial_placement() {
        assertThat(trial(8, 26).finding(Rule.TRIAL_WITHOUT_CONTRACT)).isEmpty();
        assertThat(trial(8, 25)
                        .finding(Rule.TRIAL_WITHOUT_CONTRACT)
                        .orElseThrow()
                        .mend())
                .containsExactly(Said.of(26));
    }

    private static GivenDesign temporary(int... weeks) {
        var given = GivenDesign.of();
        for (int i = 0; i < weeks.length; i++) {
            given.phase("job" + i, PhaseKind.JOB, weeks[i], ContractForm.TEMPORARY)
                    .work(24, 16);
        }
        return given;
    }

    @Test
    void three_contracts_for_a_time_in_three_years() {
        assertThat(temporary(52, 52, 52).finding(Rule.CHAIN)).isEmpty();
        assertThat(temporary(52, 105).finding(Rule.CHAIN)).isPresent();
        assertThat(temporary(26, 26, 26, 26).finding(Rule.CHAIN)).isPresent();
        assertThat(temporary(200).finding(Rule.CHAIN)).isEmpty();
    }

    private static GivenDesign unpaid(double hours) {
        return GivenDesign.learning(12, ContractForm.BENEFIT).block("stage", BlockKind.WORKPLACE_LEARNING, hours);
    }

    @Test
    void many_unpaid_hours_without_something_to_learn_look_like_displacement() {
        assertThat(unpaid(24).finding(Rule.DISPLACEMENT)).isEmpty();
        var found = unpaid(25).finding(Rule.DISPLACEMENT).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(unpaid(25).counts(Ledger.MAP_PRACTICE).finding(Rule.DISPLACEMENT))
                .isEmpty();
        assertThat(unpaid(25).block("language", BlockKind.LANGUAGE_LESSON, 8).finding(Rule.DISPLACEMENT))
                .isEmpty();
        assertThat(GivenDesign.learning(8, ContractForm.TRIAL_PLACEMENT)
                        .block("trial", BlockKind.WORKPLACE_LEARNING, 32)
                        .finding(Rule.DISPLACEMENT))
                .isEmpty();
    }

    private static GivenDesign jobAfter(int weeks) {
        return GivenDesign.learning(weeks, ContractForm.BENEFIT)
                .route(IntegrationRoute.B1, LocalDate.of(2028, 1, 1))
                .phase("job", PhaseKind.JOB, 52, ContractForm.TEMPORARY)
                .work(24, 16);
    }

    @Test
    void a_job_in_the_first_half_year_needs_agreements_on_fixed_costs() {
        assertThat(jobAfter(26).finding(Rule.FIXED_COSTS)).isEmpty();
        assertThat(jobAfter(25).finding(Rule.FIXED_COSTS).orElseThrow().arguments())
                .containsExactly(Said.of("job"), Said.of(26), Said.of(6));
        assertThat(jobAfter(25).route(IntegrationRoute.NONE, null).finding(Rule.FIXED_COSTS))
                .isEmpty();
    }
}
