package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.CohortCases;
import nl.duaal.costbenefit.LivingCases;
import nl.duaal.costbenefit.TrajectoryCases;
import nl.duaal.insight.board.BoardPaybacks.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** When each party earns a cohort back, as planned and as expected. */
@WholeApplication
class BoardPaybacksTest {

    @Autowired
    private BoardPaybacks paybacks;

    @Autowired
    private BoardService boards;

    @Autowired
    private CaseService cases;

    @Autowired
    private LivingCases living;

    @Autowired
    private CohortCases links;

    @Autowired
    private ApplicationContext context;

    private GivenBoard given;
    private Cohort cohort;
    private UUID whole;

    @BeforeEach
    void a_cohort_with_a_case() {
        given = new GivenBoard(context);
        cohort = given.cohort("Techniek", 8, 8);
        GivenCohort.places(
                context.getBean(CohortPlanning.class),
                context.getBean(CohortService.class),
                given.maker,
                cohort.uuid(),
                "Netbeheer Waterland",
                8);
        whole = ((TrajectoryCases.Found.Case) links.open(given.maker, cohort.uuid(), "")).uuid();
    }

    @Test
    void without_a_locked_month_there_is_the_plan_of_who_pays_or_receives() {
        var found = paybacks.open(given.maker, whole).orElseThrow();
        assertThat(found.expects()).isFalse();
        var plan = cases.open(given.maker, whole).orElseThrow().evaluation();
        assertThat(found.parties()).extracting(Party::party).contains("employer", "municipality", "participant");
        assertThat(found.parties()).extracting(Party::party).doesNotContain("society");
        for (var party : found.parties()) {
            assertThat(party.plan()).isEqualTo(plan.party(party.party()).payback());
            assertThat(party.expected()).isNull();
            assertThat(party.later()).isNull();
        }
        // the board keeps that of the main party, which the case shows as well
        var kept = boards.open(given.maker, BoardFilter.of(cohort.uuid()))
                .paybacks()
                .getFirst();
        assertThat(kept.caseUuid()).isEqualTo(whole);
        assertThat(kept.months()).isEqualTo(plan.party(kept.mainParty()).payback());
    }

    @Test
    void what_is_expected_of_each_party_is_what_the_living_case_says() {
        given.booked(cohort, 10_000, 2_000_000);
        var found = paybacks.open(given.maker, whole).orElseThrow();
        assertThat(found.expects()).isTrue();
        var now = living.again(given.maker, whole).orElseThrow().movement();
        assertThat(found).isEqualTo(paybacks.again(given.maker, whole).orElseThrow());
        for (var party : found.parties()) {
            var plan = now.plan().party(party.party()).payback();
            var expected = now.forecast().party(party.party()).payback();
            assertThat(party.plan()).isEqualTo(plan);
            assertThat(party.expected()).isEqualTo(expected);
            if (plan != null && expected != null) {
                assertThat(party.later()).isEqualTo(expected - plan, within(1e-9));
            }
        }
        assertThat(new Party("employer", 14.5, 16.0, null, null).later()).isEqualTo(1.5);
        assertThat(new Party("employer", 14.5, null, null, null).later()).isNull();
    }

    @Test
    void another_organisation_finds_no_case() {
        var elsewhere = new GivenBoard(context);
        assertThat(paybacks.open(elsewhere.maker, whole)).isEmpty();
        assertThat(paybacks.again(elsewhere.maker, whole)).isEmpty();
    }
}
