package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenAccount;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.Reason;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.trajectory.TrajectoryService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Figures over cohorts on the real database, written out. */
@WholeApplication
class BoardServiceTest {

    @Autowired
    private BoardService boards;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private CandidateService candidates;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private AccountService accounts;

    @Autowired
    private DSLContext db;

    private SignedIn maker;
    private SignedIn other;
    private SignedIn analyst;
    private Cohort large;
    private Cohort small;

    @BeforeEach
    void two_cohorts_that_began_in_september() {
        UUID organisation = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        maker = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
        other = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.COORDINATOR));
        analyst = GivenAccount.signedIn(accounts, GivenAccount.with(db, organisation, Role.ANALYST));
        large = GivenCohort.cohort(cohorts, trajectories, maker, other, "Groot");
        small = GivenCohort.cohort(cohorts, trajectories, maker, other, "Klein");
        var people = new ArrayList<Candidate>();
        for (int i = 0; i < 12; i++) {
            people.add(GivenCohort.candidate(candidates, maker, large.uuid(), "Amina", "Verzonnen" + i));
        }
        // seven are screened, six of them selected; one gets a paper, one lasting work, one leaves
        for (var one : people.subList(0, 7)) {
            GivenCohort.brought(candidates, maker, one, CandidateState.SCREENING);
        }
        for (var one : people.subList(0, 6)) {
            move(one, CandidateState.SELECTED);
        }
        move(people.get(0), CandidateState.LEARN_WORK, CandidateState.QUALIFIED, CandidateState.PLACED);
        move(people.get(1), CandidateState.LEARN_WORK, CandidateState.QUALIFIED);
        move(people.get(2), CandidateState.LEARN_WORK);
        var leaves = candidates.find(maker, people.get(2).uuid()).orElseThrow();
        candidates.move(
                maker,
                leaves.uuid(),
                leaves.version(),
                CandidateState.DROPPED_OUT,
                new Reason(ReasonKey.MOVED, "", null));
        for (int i = 0; i < 3; i++) {
            GivenCohort.selected(candidates, maker, small.uuid(), "Idris", "Verzonnen" + i);
        }
    }

    private void move(Candidate one, CandidateState... through) {
        var now = candidates.find(maker, one.uuid()).orElseThrow();
        GivenCohort.brought(candidates, maker, now, through);
    }

    @Test
    void stages_count_who_came_that_far_or_further() {
        var board = boards.open(maker, BoardFilter.of(large.uuid()));
        assertThat(board.total().stages()).isEqualTo(new Stages(12, 7, 6, 6, 2, 1, 1));
        assertThat(board.total().survival().people()).isEqualTo(6);
        assertThat(board.total().survival().left()).isEqualTo(1);
        assertThat(board.rows()).hasSize(1);
        assertThat(board.leftOut()).isZero();
        assertThat(board.total().costs().months()).isZero();
        assertThat(board.total().costs().per(6)).isNull();
    }

    @Test
    void who_sees_everybody_gets_the_sum_of_all() {
        var board = boards.open(maker, BoardFilter.EVERYTHING);
        assertThat(board.rows()).hasSize(2);
        assertThat(board.total().stages()).isEqualTo(new Stages(15, 10, 9, 9, 2, 1, 1));
    }

    @Test
    void a_small_cohort_is_in_no_sum_of_an_analyst_whatever_is_chosen() {
        for (var filter : List.of(
                BoardFilter.EVERYTHING,
                new BoardFilter(null, "", small.data().start(), null, null),
                new BoardFilter(null, "", null, null, CohortState.PLANNED))) {
            var board = boards.open(analyst, filter);
            assertThat(board.total().stages()).isEqualTo(new Stages(12, 7, 6, 6, 2, 1, 1));
            assertThat(board.leftOut()).isEqualTo(1);
        }
        var alone = boards.open(analyst, BoardFilter.of(small.uuid()));
        assertThat(alone.rows()).isEmpty();
        assertThat(alone.total().stages()).isEqualTo(Stages.NONE);
        assertThat(alone.total().marks()).isEmpty();
    }

    @Test
    void open_data_is_in_fives_and_without_small_cohorts_also_for_who_sees_everybody() {
        var data = boards.openData(maker, BoardFilter.EVERYTHING);
        assertThat(data.leftOut()).isEqualTo(1);
        // 12, 7, 6, 6, 2, 1, 1; the large cohort, and the sum without the small one
        var told = Arrays.asList(10, 5, 5, 5, null, null, null);
        var both = new ArrayList<>(told);
        both.addAll(told);
        assertThat(data.lines().stream().map(OpenData.Line::people)).containsExactlyElementsOf(both);
    }

    @Test
    void a_filter_takes_what_it_says() {
        var start = large.data().start();
        assertThat(boards.again(maker, new BoardFilter(null, "", start.plusMonths(1), null, null))
                        .rows())
                .isEmpty();
        assertThat(boards.again(maker, new BoardFilter(null, "", null, start.minusMonths(1), null))
                        .rows())
                .isEmpty();
        assertThat(boards.again(maker, new BoardFilter(null, "", start, start, CohortState.PLANNED))
                        .rows())
                .hasSize(2);
        assertThat(boards.again(maker, new BoardFilter(null, "bus-driver", null, null, null))
                        .rows())
                .isEmpty();
    }

    @Test
    void another_organisation_has_none_of_it_and_a_coach_none_at_all() {
        UUID elsewhere = GivenAccount.organisation(db, OrganisationKind.MUNICIPALITY);
        var stranger = GivenAccount.signedIn(accounts, GivenAccount.with(db, elsewhere, Role.COORDINATOR));
        assertThat(boards.open(stranger, BoardFilter.of(large.uuid())).rows()).isEmpty();
        assertThat(boards.ofEmployer(stranger, large.uuid(), "Wie dan ook")).isEmpty();
        var coach = GivenCohort.as(maker, Role.COACH);
        assertThatThrownBy(() -> boards.open(coach, BoardFilter.EVERYTHING)).isInstanceOf(AccessDeniedException.class);
    }
}
