package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortPlanning;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Place;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An employer's own figures beside the others, and the report that it gets, written out. */
@WholeApplication
class BoardEmployersTest {

    @Autowired
    private BoardService boards;

    @Autowired
    private CohortPlanning planning;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private ApplicationContext context;

    private GivenBoard given;
    private GivenBoard employer;
    private SignedIn boss;
    private Cohort cohort;
    private int people;

    @BeforeEach
    void a_cohort_of_an_employer_that_is_let_in() {
        given = new GivenBoard(context);
        employer = new GivenBoard(context, OrganisationKind.EMPLOYER);
        boss = employer.account(Role.EMPLOYER);
        cohort = given.cohort("Samen", 0, 0);
        given.share(cohort, employer, Role.EMPLOYER);
    }

    private UUID place(String name, @Nullable GivenBoard of) {
        var data = new Place.Data(name, of == null ? null : of.organisation, "Depot", 20, null);
        planning.savePlace(given.maker, cohort.uuid(), null, 0, data);
        return cohorts.plan(given.maker, cohort.uuid()).orElseThrow().places().stream()
                .filter(place -> place.data().employer().equals(name))
                .findFirst()
                .orElseThrow()
                .uuid();
    }

    private void at(UUID place, int many, int leave) {
        for (int i = 0; i < many; i++) {
            var one = given.begun(cohort, people++);
            candidates.place(given.maker, one.uuid(), one.version(), place);
            if (i >= leave) continue;
            var now = candidates.find(given.maker, one.uuid()).orElseThrow();
            candidates.move(
                    given.maker,
                    now.uuid(),
                    now.version(),
                    CandidateState.DROPPED_OUT,
                    new Reason(ReasonKey.MOVED, "", null));
        }
    }

    @Test
    void ten_of_its_own_stand_beside_ten_of_two_others() {
        at(place("Netbeheer", employer), 10, 1);
        at(place("Kabelbedrijf", null), 6, 2);
        at(place("Bakkerij", null), 4, 1);
        var own = boards.own(boss);
        assertThat(own.cohorts()).containsExactly("Samen");
        assertThat(own.own().began()).isEqualTo(10);
        assertThat(own.own().there()).isEqualTo(9);
        assertThat(own.own().hours()).isNull();
        var others = own.others().orElseThrow();
        assertThat(others.began()).isEqualTo(10);
        assertThat(others.there()).isEqualTo(7);
    }

    @Test
    void the_others_are_hidden_where_they_are_one_or_few_or_it_has_few_itself() {
        at(place("Netbeheer", employer), 10, 0);
        at(place("Kabelbedrijf", null), 10, 0);
        // one other: they would be its figures
        assertThat(boards.own(boss).others()).isEmpty();
        at(place("Bakkerij", null), 1, 0);
        assertThat(boards.own(boss).others().orElseThrow().began()).isEqualTo(11);
    }

    @Test
    void fewer_than_ten_of_its_own_or_of_the_others_give_nothing_to_compare() {
        at(place("Netbeheer", employer), 9, 0);
        at(place("Kabelbedrijf", null), 5, 0);
        at(place("Bakkerij", null), 5, 0);
        assertThat(boards.own(boss).others()).isEmpty();
        assertThat(boards.own(boss).own().began()).isEqualTo(9);
    }

    @Test
    void a_report_holds_the_people_of_one_employer_and_of_few_an_analyst_makes_none() {
        at(place("Netbeheer", employer), 10, 1);
        at(place("Bakkerij", null), 3, 1);
        assertThat(boards.employers(given.maker, cohort.uuid())).containsExactly("Bakkerij", "Netbeheer");
        var report = boards.ofEmployer(given.maker, cohort.uuid(), "Bakkerij").orElseThrow();
        assertThat(report.figures().began()).isEqualTo(3);
        assertThat(report.figures().there()).isEqualTo(2);
        assertThat(report.plan()).isEmpty();
        assertThat(boards.ofEmployer(given.maker, cohort.uuid(), "Slagerij")).isEmpty();
        assertThat(boards.ofEmployer(given.analyst, cohort.uuid(), "Bakkerij")).isEmpty();
        assertThat(boards.ofEmployer(given.analyst, cohort.uuid(), "Netbeheer")
                        .orElseThrow()
                        .figures()
                        .there())
                .isEqualTo(9);
    }
}
