package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.duaal.WholeApplication;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortState;
import nl.duaal.insight.board.Board.Costs;
import nl.duaal.insight.board.Board.Spent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What cohorts cost, and that nobody gets to know what one of few cost, on the real database. */
@WholeApplication
class BoardCostsTest {

    @Autowired
    private BoardService boards;

    @Autowired
    private ApplicationContext context;

    private GivenBoard given;
    private Cohort many;
    private Cohort few;

    @BeforeEach
    void two_cohorts_of_twelve_of_which_twelve_and_four_began() {
        given = new GivenBoard(context);
        many = given.cohort("Velen", 12, 12);
        few = given.cohort("Enkelen", 12, 4);
        // 1,000 and 200 euros for twelve people; 500 for four
        given.booked(many, 100_000, 20_000);
        given.booked(few, 50_000);
    }

    @Test
    void who_sees_everybody_gets_the_costs_of_each_and_of_both() {
        var board = boards.open(given.maker, BoardFilter.EVERYTHING);
        assertThat(board.total().costs()).isEqualTo(new Costs(3, 170_000, 0, 16, 0, 0, false));
        assertThat(board.total().costs().per(16)).isEqualTo(106.25);
        assertThat(board.total().costs().per(0)).isNull();
        assertThat(board.untold()).isZero();
        var before = given.now().minusMonths(4);
        assertThat(board.spent())
                .containsExactly(new Spent(before, 150_000, 0), new Spent(before.plusMonths(1), 20_000, 0));
    }

    @Test
    void where_few_began_an_analyst_gets_no_amount_and_no_sum_holds_one() {
        var told = new Costs(2, 120_000, 0, 12, 0, 0, false);
        var before = given.now().minusMonths(4);
        for (var filter : List.of(
                BoardFilter.EVERYTHING,
                new BoardFilter(null, "", given.now().minusMonths(3), null, null),
                new BoardFilter(null, "", null, null, CohortState.PLANNED),
                BoardFilter.of(many.uuid()))) {
            var board = boards.open(given.analyst, filter);
            // whatever is taken from whatever: the same 1,200 euros, or nothing
            assertThat(board.total().costs()).isEqualTo(told);
            assertThat(board.total().costs().per(12)).isEqualTo(100);
            assertThat(board.spent())
                    .containsExactly(new Spent(before, 100_000, 0), new Spent(before.plusMonths(1), 20_000, 0));
        }
        var alone = boards.open(given.analyst, BoardFilter.of(few.uuid()));
        assertThat(alone.rows()).hasSize(1);
        assertThat(alone.rows().getFirst().stages()).isEqualTo(new Stages(12, 4, 4, 4, 0, 0, 0));
        assertThat(alone.rows().getFirst().costs()).isEqualTo(Costs.untold(1));
        assertThat(alone.rows().getFirst().costs().per(4)).isNull();
        assertThat(alone.total().costs()).isEqualTo(Costs.NONE);
        assertThat(alone.spent()).isEmpty();
        assertThat(alone.untold()).isEqualTo(1);
    }

    @Test
    void a_month_without_a_booking_between_others_is_in_the_line_of_months() {
        var gap = given.cohort("Gat", 1, 1);
        given.booked(gap, 1_000, 0, 3_000);
        var before = given.now().minusMonths(4);
        assertThat(boards.again(given.maker, BoardFilter.of(gap.uuid())).spent())
                .containsExactly(
                        new Spent(before, 1_000, 0),
                        new Spent(before.plusMonths(1), 0, 0),
                        new Spent(before.plusMonths(2), 3_000, 0));
    }

    @Test
    void who_stays_is_told_of_many_and_a_sum_is_of_what_is_told() {
        // four are too few to follow: the sum follows the twelve
        var board = boards.open(given.analyst, BoardFilter.EVERYTHING);
        assertThat(board.total().survival().people()).isEqualTo(12);
        assertThat(boards.open(given.analyst, BoardFilter.of(few.uuid()))
                        .total()
                        .survival()
                        .people())
                .isZero();
        assertThat(boards.open(given.maker, BoardFilter.EVERYTHING)
                        .total()
                        .survival()
                        .people())
                .isEqualTo(16);
    }
}
