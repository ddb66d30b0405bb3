package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.library.BlockKind;
import nl.duaal.library.Ledger;
import nl.duaal.trajectory.check.RuleFinding.Severity;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import org.junit.jupiter.api.Test;

class TrainingRulesTest {

    /** 5 hours of lessons in so many weeks, and so many hours of practice in ten weeks. */
    private static GivenDesign year(int lessonWeeks, double practice) {
        return GivenDesign.learning(52, ContractForm.BBL)
                .work(24, 16)
                .block("practice", BlockKind.WORKPLACE_LEARNING, practice)
                .weeks(0, 10)
                .counts(Ledger.BPV)
                .block("school", BlockKind.VOCATIONAL_LESSON, 5)
                .weeks(0, lessonWeeks)
                .counts(Ledger.BOT);
    }

    @Test
    void two_hundred_hours_of_supervised_teaching_in_a_study_year() {
        assertThat(year(40, 65).finding(Rule.BBL_TEACHING)).isEmpty();
        var found = year(39, 65).finding(Rule.BBL_TEACHING).orElseThrow();
        assertThat(found.arguments()).containsExactly(Said.of(1), Said.of(195), Said.of(200));
        assertThat(found.mend()).containsExactly(Said.of(5));
        assertThat(found.key()).isEqualTo("bblTeaching:bbl.year1");
    }

    @Test
    void six_hundred_and_ten_hours_of_practice_in_a_study_year() {
        assertThat(year(52, 61).finding(Rule.BBL_PRACTICE)).isEmpty();
        assertThat(year(52, 60).finding(Rule.BBL_PRACTICE).orElseThrow().mend()).containsExactly(Said.of(10));
    }

    @Test
    void eight_hundred_and_fifty_hours_together() {
        // 200 + 650
        assertThat(year(40, 65).finding(Rule.BBL_YEAR)).isEmpty();
        // 200 + 640: enough practice, and together ten too few
        assertThat(year(40, 64).finding(Rule.BBL_YEAR).orElseThrow().mend()).containsExactly(Said.of(10));
    }

    @Test
    void of_half_a_second_year_half_the_hours_are_asked() {
        var given = GivenDesign.learning(78, ContractForm.BBL)
                .work(24, 16)
                .counts(Ledger.BPV)
                .block("school", BlockKind.VOCATIONAL_LESSON, 4)
                .counts(Ledger.BOT);
        // 52 × 4 = 208 in the first year, 26 × 4 = 104 of the 100 in the second
        assertThat(given.finding(Rule.BBL_TEACHING)).isEmpty();
        var asked = Ledgers.of(given.design(), GivenKnowledge.ofTheLibrary()).asked();
        assertThat(asked)
                .filteredOn(one -> one.what() == Ledgers.What.BBL_TEACHING)
                .extracting(Ledgers.Asked::needed)
                .containsExactly(200.0, 100.0);
    }

    @Test
    void schools_ask_for_a_contract_of_twenty_hours() {
        assertThat(contract(20).finding(Rule.BBL_CONTRACT)).isEmpty();
        var found = contract(19.5).finding(Rule.BBL_CONTRACT).orElseThrow();
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(found.mend()).containsExactly(Said.of(0.5));
    }

    private static GivenDesign contract(double hours) {
        return GivenDesign.learning(52, ContractForm.BBL).work(hours, 16);
    }

    @Test
    void an_employer_and_a_school_are_named_for_a_bbl() {
        assertThat(contract(24)
                        .partner(Parties.EMPLOYER)
                        .partner(Parties.SCHOOL)
                        .finding(Rule.BBL_COMPANY))
                .isEmpty();
        var found =
                contract(24).partner(Parties.EMPLOYER).finding(Rule.BBL_COMPANY).orElseThrow();
        assertThat(found.arguments()).containsExactly(new Said.Term("missing.school"));
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(GivenDesign.learning(52, ContractForm.TEMPORARY).work(24, 16).finding(Rule.BBL_COMPANY))
                .isEmpty();
    }
}
