package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.access.Role;
import nl.duaal.cohort.Cohort;
import nl.duaal.insight.board.Board.Costs;
import nl.duaal.insight.board.BoardCohort.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Own cohorts beside those that another municipality, in another region, shares. */
@WholeApplication
class BoardOrganisationsTest {

    @Autowired
    private BoardService boards;

    @Autowired
    private ApplicationContext context;

    private GivenBoard ours;
    private GivenBoard theirs;
    private Cohort own;
    private Cohort lent;
    private Cohort small;

    @BeforeEach
    void one_cohort_of_ours_two_that_are_shared_and_one_that_is_not() {
        ours = new GivenBoard(context).in("achterhoek");
        theirs = new GivenBoard(context).in("drenthe").in("achterhoek");
        own = ours.cohort("Eigen", 3, 2);
        lent = theirs.cohort("Gedeeld", 11, 10);
        small = theirs.cohort("Klein", 9, 9);
        theirs.cohort("Niet gedeeld", 10, 10);
        ours.booked(own, 30_000);
        theirs.booked(lent, 90_000);
        theirs.share(lent, ours, Role.ANALYST);
        theirs.share(small, ours, Role.COORDINATOR);
    }

    @Test
    void what_is_shared_counts_beside_the_own_and_small_cohorts_of_others_never() {
        var board = boards.open(ours.maker, BoardFilter.EVERYTHING);
        assertThat(board.choices())
                .extracting(BoardCohort::uuid)
                .containsExactlyInAnyOrder(own.uuid(), lent.uuid(), small.uuid());
        // 3 and 11 came in, 2 and 10 began; the nine are of another
        assertThat(board.total().stages()).isEqualTo(new Stages(14, 12, 12, 12, 0, 0, 0));
        assertThat(board.leftOut()).isEqualTo(1);
        assertThat(board.total().costs()).isEqualTo(new Costs(2, 120_000, 0, 12, 0, 0, false));
        assertThat(board.total().costs().per(12)).isEqualTo(100);
        assertThat(board.owners()).hasSize(2);
        assertThat(board.regions())
                .containsExactly(new Region("achterhoek", "Achterhoek"), new Region("drenthe", "Drenthe"));
    }

    @Test
    void an_analyst_gets_of_the_own_small_cohort_nothing_and_of_the_shared_one_all() {
        var board = boards.open(ours.analyst, BoardFilter.EVERYTHING);
        assertThat(board.total().stages()).isEqualTo(new Stages(11, 10, 10, 10, 0, 0, 0));
        assertThat(board.leftOut()).isEqualTo(2);
        assertThat(board.total().costs()).isEqualTo(new Costs(1, 90_000, 0, 10, 0, 0, false));
    }

    @Test
    void organisation_and_region_choose() {
        var us = new Stages(3, 2, 2, 2, 0, 0, 0);
        var them = new Stages(11, 10, 10, 10, 0, 0, 0);
        var both = new Stages(14, 12, 12, 12, 0, 0, 0);
        assertThat(stages(BoardFilter.ofOrganisation(ours.organisation))).isEqualTo(us);
        assertThat(stages(BoardFilter.ofOrganisation(theirs.organisation))).isEqualTo(them);
        assertThat(stages(BoardFilter.ofRegion("drenthe"))).isEqualTo(them);
        // they work there as well
        assertThat(stages(BoardFilter.ofRegion("achterhoek"))).isEqualTo(both);
        assertThat(stages(BoardFilter.ofRegion("amersfoort"))).isEqualTo(Stages.NONE);
        assertThat(stages(BoardFilter.of(small.uuid()))).isEqualTo(Stages.NONE);
    }

    private Stages stages(BoardFilter filter) {
        return boards.again(ours.maker, filter).total().stages();
    }

    @Test
    void who_shares_sees_that_somebody_looked_and_only_when_it_was_chosen() {
        boards.open(ours.maker, BoardFilter.ofOrganisation(ours.organisation));
        assertThat(ours.looks()).isEqualTo(1);
        assertThat(theirs.looks()).isZero();
        boards.open(ours.maker, BoardFilter.of(lent.uuid()));
        assertThat(ours.looks()).isEqualTo(2);
        assertThat(theirs.looks()).isEqualTo(1);
        boards.again(ours.maker, BoardFilter.EVERYTHING);
        assertThat(theirs.looks()).isEqualTo(1);
    }

    @Test
    void who_runs_it_sees_its_own_only_and_an_employers_share_gives_no_figures() {
        assertThat(boards.open(theirs.maker, BoardFilter.EVERYTHING).total().stages())
                .isEqualTo(new Stages(30, 29, 29, 29, 0, 0, 0));
        var employers = new GivenBoard(context);
        theirs.share(lent, employers, Role.EMPLOYER);
        assertThat(boards.open(employers.maker, BoardFilter.EVERYTHING).choices())
                .isEmpty();
        // a report for an employer is made by who runs the cohort
        assertThat(boards.employers(ours.maker, lent.uuid())).isEmpty();
        assertThat(boards.openData(ours.maker, BoardFilter.EVERYTHING).lines().stream()
                        .filter(one -> one.cohort() == null)
                        .map(OpenData.Line::people)
                        .toList()
                        .subList(0, 4))
                .isEqualTo(List.of(10, 10, 10, 10));
    }
}
