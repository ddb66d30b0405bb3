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

    /** Lessons and practice of so many hours a week in a year at school. */
    private static GivenDesign atSchool(double lessons, double practice) {
        return GivenDesign.learning(52, ContractForm.BOL)
                .block("school", BlockKind.VOCATIONAL_LESSON, lessons)
                .counts(Ledger.BOT)
                .block("practice", BlockKind.WORKPLACE_LEARNING, practice)
                .counts(Ledger.BPV);
    }

    @Test
    void a_first_year_at_school_has_seven_hundred_hours_of_teaching_and_two_hundred_and_fifty_of_practice() {
        // 52 × 14 = 728 and 52 × 5.25 = 273: together 1,001
        assertThat(atSchool(14, 5.25).findings())
                .extracting(RuleFinding::rule)
                .doesNotContain(Rule.BOL_TEACHING, Rule.BOL_PRACTICE, Rule.BOL_YEAR);
        // 52 × 13 = 676
        var found = atSchool(13, 7).finding(Rule.BOL_TEACHING).orElseThrow();
        assertThat(found.key()).isEqualTo("bolTeaching:bol.year1");
        assertThat(found.severity()).isEqualTo(Severity.SHOULD);
        assertThat(found.mend()).containsExactly(Said.of(24));
        // 52 × 4.5 = 234
        assertThat(atSchool(15, 4.5).finding(Rule.BOL_PRACTICE).orElseThrow().mend())
                .containsExactly(Said.of(16));
    }

    @Test
    void a_year_at_school_has_a_thousand_hours() {
        // 728 + 260 = 988
        assertThat(atSchool(14, 5).finding(Rule.BOL_YEAR).orElseThrow().mend()).containsExactly(Said.of(12));
    }

    private static GivenDesign care(double work, double lessons) {
        return GivenDesign.learning(52, ContractForm.BBL)
                .sector("care-level-3")
                .work(work, 16)
                .block("school", BlockKind.VOCATIONAL_LESSON, lessons);
    }

    @Test
    void in_care_a_bbl_year_with_lessons_has_a_most() {
        // 52 × 36 = 1,872 of 1,878; 52 × 36.5 = 1,898
        assertThat(care(32, 4).finding(Rule.CARE_YEAR)).isEmpty();
        assertThat(care(32, 4.5).finding(Rule.CARE_YEAR).orElseThrow().mend()).containsExactly(Said.of(20));
        // in paid time lessons lie inside the 36 hours
        assertThat(care(36, 4).inPaidTime().finding(Rule.CARE_YEAR)).isEmpty();
        assertThat(care(32, 4.5).sector("bus-driver").finding(Rule.CARE_YEAR)).isEmpty();
    }

    @Test
    void in_care_the_work_of_a_bbl_year_has_a_most() {
        // 52 × 32 = 1,664 of 1,670; 52 × 33 = 1,716
        assertThat(care(32, 3).finding(Rule.CARE_WORK)).isEmpty();
        assertThat(care(33, 3).finding(Rule.CARE_WORK).orElseThrow().mend()).containsExactly(Said.of(46));
        assertThat(care(36, 4).inPaidTime().finding(Rule.CARE_WORK)).isEmpty();
    }
}
