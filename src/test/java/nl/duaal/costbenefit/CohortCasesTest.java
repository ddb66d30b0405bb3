package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.Place;
import nl.duaal.engine.Model;
import nl.duaal.trajectory.TrajectoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort has a case of its own, and each of its employers has one. */
@WholeApplication
class CohortCasesTest {

    @Autowired
    private CohortCases links;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private CaseService cases;

    @Autowired
    private AccountService accounts;

    private SignedIn user;
    private Cohort cohort;
    private UUID water;

    @BeforeEach
    void plan() {
        user = GivenUser.coordinator(accounts);
        cohort = GivenCohort.cohort(cohorts, trajectories, user, GivenUser.employer(accounts), "September");
        water = GivenCohort.places(planning, cohorts, user, cohort.uuid(), "Netbeheer Waterland", 8);
        GivenCohort.places(planning, cohorts, user, cohort.uuid(), "Kabelbedrijf", 4);
    }

    private UUID made(String employer) {
        return ((TrajectoryCases.Found.Case) links.open(user, cohort.uuid(), employer)).uuid();
    }

    private EvaluatedCase open(UUID uuid) {
        return cases.open(user, uuid).orElseThrow();
    }

    @Test
    void the_whole_and_each_employer_have_a_case_with_their_own_places() {
        assertThat(links.parts(user, cohort.uuid()))
                .extracting(
                        CohortCases.Part::employer,
                        CohortCases.Part::places,
                        part -> part.uuid().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", 12, false),
                        org.assertj.core.groups.Tuple.tuple("Kabelbedrijf", 4, false),
                        org.assertj.core.groups.Tuple.tuple("Netbeheer Waterland", 8, false));
        var whole = open(made(""));
        var one = open(made("Netbeheer Waterland"));
        assertThat(whole.evaluation().participants()).isEqualTo(12);
        assertThat(one.evaluation().participants()).isEqualTo(8);
        assertThat(whole.stored().data().name()).isEqualTo("September");
        assertThat(one.stored().data().name()).isEqualTo("September · Netbeheer Waterland");
        assertThat(one.evaluation().model().start()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(made("")).isEqualTo(whole.stored().uuid());
        assertThat(links.cohortOf(user, one.stored()).orElseThrow().uuid()).isEqualTo(cohort.uuid());
        assertThat(links.parts(user, cohort.uuid()).getFirst().uuid())
                .contains(whole.stored().uuid());
    }

    @Test
    void other_places_and_another_start_move_the_bases_and_what_was_refined_stays() {
        UUID whole = made("");
        UUID one = made("Netbeheer Waterland");
        cases.change(user, whole, open(whole).stored().version(), "cohort_discount_rate", 0.03);
        var places = new Place.Data("Netbeheer Waterland", null, "Waterstad", 10, null);
        assertThat(planning.savePlace(user, cohort.uuid(), water, 0, places)).isInstanceOf(CohortOutcome.Saved.class);
        assertThat(open(whole).evaluation().participants()).isEqualTo(14);
        assertThat(open(one).evaluation().participants()).isEqualTo(10);
        var later = new CohortData("Januari", "", YearMonth.of(2027, 1), null, "");
        assertThat(cohorts.change(user, cohort.uuid(), cohort.version(), later))
                .isInstanceOf(CohortOutcome.Saved.class);
        assertThat(open(whole).evaluation().model().start()).isEqualTo(YearMonth.of(2027, 1));
        assertThat(open(whole).stored().refinements())
                .singleElement()
                .extracting(Refinement::newValue)
                .isEqualTo(0.03);
    }

    @Test
    void an_employer_that_offers_nothing_any_more_keeps_its_case_as_it_was() {
        UUID one = made("Netbeheer Waterland");
        assertThat(planning.removePlace(user, cohort.uuid(), water, 0)).isInstanceOf(CohortOutcome.Saved.class);
        assertThat(open(one).evaluation().participants()).isEqualTo(8);
        assertThat(links.parts(user, cohort.uuid()))
                .extracting(CohortCases.Part::employer)
                .containsExactly("", "Kabelbedrijf");
        assertThat(links.open(user, cohort.uuid(), "Netbeheer Waterland"))
                .isInstanceOf(TrajectoryCases.Found.Gone.class);
    }

    @Test
    void another_organisation_finds_nothing() {
        var other = GivenUser.employer(accounts);
        assertThat(links.parts(other, cohort.uuid())).isEmpty();
        assertThat(links.open(other, cohort.uuid(), "")).isInstanceOf(TrajectoryCases.Found.Gone.class);
    }

    @Test
    void facts_take_the_place_of_assumptions_and_say_where_they_come_from() {
        UUID whole = made("");
        double assumed = open(whole).evaluation().inputValues().get("par_candidates_per_start");
        String source = "screening: 6 gescreend, 4 begonnen";
        cases.takeFacts(user, whole, open(whole).stored().version(), Map.of("par_candidates_per_start", 1.5), source);
        var now = open(whole);
        assertThat(assumed).isNotEqualTo(1.5);
        assertThat(now.evaluation().inputValues()).containsEntry("par_candidates_per_start", 1.5);
        var parameter = now.evaluation().model().parameters().stream()
                .filter(one -> one.name().equals("candidates_per_start"))
                .findFirst()
                .orElseThrow();
        assertThat(parameter.mark()).isEqualTo(Model.Mark.FOUND);
        assertThat(parameter.source()).isEqualTo(source);
        assertThat(parameter.uncertainty()).isNull();
        cases.putBack(user, whole, now.stored().version(), "par_candidates_per_start");
        assertThat(open(whole).evaluation().inputValues()).containsEntry("par_candidates_per_start", assumed);
    }
}
