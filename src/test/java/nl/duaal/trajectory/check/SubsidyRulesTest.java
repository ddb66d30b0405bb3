package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;

class SubsidyRulesTest {

    private static GivenDesign sowis(int weeks, double hours) {
        return GivenDesign.learning(weeks, ContractForm.TEMPORARY)
                .participants(4)
                .work(hours, 16)
                .subsidy("sowis", 8000, 6000, 5000, 5000);
    }

    @Test
    void sowis_asks_a_contract_of_twelve_months() {
        assertThat(sowis(52, 20).finding(Rule.SOWIS_MONTHS)).isEmpty();
        var found = sowis(51, 20).finding(Rule.SOWIS_MONTHS).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.MUST);
        assertThat(found.mend()).containsExactly(Said.of(52));
        // two phases on the same footing are one contract
        assertThat(sowis(40, 20)
                        .phase("job", PhaseKind.JOB, 12, ContractForm.TEMPORARY)
                        .work(20, 16)
                        .finding(Rule.SOWIS_MONTHS))
                .isEmpty();
    }

    @Test
    void conditions_of_an_earlier_year_are_a_last_known_value() {
        assertThat(sowis(51, 20).finding(Rule.SOWIS_MONTHS).orElseThrow().usesLastKnown())
                .isTrue();
        assertThat(sowis(51, 20)
                        .start(YearMonth.of(2025, 6))
                        .finding(Rule.SOWIS_MONTHS)
                        .orElseThrow()
                        .usesLastKnown())
                .isFalse();
    }

    @Test
    void sowis_asks_twenty_hours_a_week() {
        assertThat(sowis(52, 20).finding(Rule.SOWIS_HOURS)).isEmpty();
        assertThat(sowis(52, 19.5).finding(Rule.SOWIS_HOURS).orElseThrow().mend())
                .containsExactly(Said.of(0.5));
    }

    @Test
    void sowis_is_for_four_people_of_each_employer() {
        assertThat(sowis(52, 20).participants(10).finding(Rule.SOWIS_PEOPLE)).isEmpty();
        assertThat(forEach(4).finding(Rule.SOWIS_PEOPLE)).isEmpty();
        assertThat(forEach(5).finding(Rule.SOWIS_PEOPLE).orElseThrow().mend()).containsExactly(Said.of(4), Said.of(2));
        assertThat(forEach(5)
                        .partner(Parties.EMPLOYER)
                        .partner(Parties.EMPLOYER)
                        .finding(Rule.SOWIS_PEOPLE))
                .isEmpty();
    }

    private static GivenDesign forEach(int participants) {
        return GivenDesign.learning(52, ContractForm.TEMPORARY)
                .participants(participants)
                .work(20, 16)
                .subsidy("sowis", 6000);
    }

    @Test
    void a_window_has_to_be_open_within_six_months_of_the_contract() {
        // open from 1 June until 30 September 2026
        assertThat(from(2025, 12).finding(Rule.SOWIS_WINDOW)).isEmpty();
        assertThat(from(2025, 11).finding(Rule.SOWIS_WINDOW)).isPresent();
        assertThat(from(2026, 9).finding(Rule.SOWIS_WINDOW)).isEmpty();
        assertThat(from(2026, 10).finding(Rule.SOWIS_WINDOW).orElseThrow().severity())
                .isEqualTo(Severity.SHOULD);
    }

    private static GivenDesign from(int year, int month) {
        return sowis(52, 20).start(YearMonth.of(year, month));
    }

    private static GivenDesign practice(int weeks, ContractForm form) {
        return GivenDesign.learning(weeks, form).work(24, 16).subsidy("praktijkleren", 2700);
    }

    @Test
    void practical_learning_is_for_a_bbl_and_forty_weeks() {
        assertThat(practice(40, ContractForm.BBL).finding(Rule.PRACTICE_SUBSIDY_FORM))
                .isEmpty();
        assertThat(practice(40, ContractForm.BBL).finding(Rule.PRACTICE_SUBSIDY_WEEKS))
                .isEmpty();
        assertThat(practice(40, ContractForm.TEMPORARY).finding(Rule.PRACTICE_SUBSIDY_FORM))
                .isPresent();
        assertThat(practice(38, ContractForm.BBL)
                        .finding(Rule.PRACTICE_SUBSIDY_WEEKS)
                        .orElseThrow()
                        .mend())
                .containsExactly(Said.of(2));
    }

    @Test
    void what_may_not_be_combined_in_one_phase() {
        assertThat(practice(40, ContractForm.BBL)
                        .subsidy("praktijkleren_third", 2700)
                        .finding(Rule.STACKING)
                        .orElseThrow()
                        .key())
                .isEqualTo("stacking:subsidy.subsidy1");
        assertThat(practice(40, ContractForm.BBL).subsidy("sowis", 8000).finding(Rule.STACKING))
                .isEmpty();
        assertThat(practice(40, ContractForm.BBL)
                        .phase("job", PhaseKind.JOB, 20, ContractForm.BBL)
                        .work(24, 16)
                        .subsidy("praktijkleren_third", 2700)
                        .finding(Rule.STACKING))
                .isEmpty();
    }

    @Test
    void a_scheme_that_ended_before_the_phase_begins() {
        assertThat(ended(2026, 1).finding(Rule.SCHEME_ENDED)).isPresent();
        assertThat(ended(2025, 12).finding(Rule.SCHEME_ENDED)).isEmpty();
    }

    private static GivenDesign ended(int year, int month) {
        return GivenDesign.learning(52, ContractForm.TEMPORARY)
                .start(YearMonth.of(year, month))
                .work(24, 16)
                .subsidy("lkv_oudere", 1000);
    }

    @Test
    void de_minimis_aid_is_counted_for_information() {
        var found = sowis(52, 20).finding(Rule.DE_MINIMIS).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.INFORMATION);
        assertThat(found.arguments()).containsExactly(new Said.Euro(24_000), new Said.Euro(300_000));
        assertThat(practice(40, ContractForm.BBL).finding(Rule.DE_MINIMIS)).isEmpty();
    }
}
