package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.duaal.WholeApplication;
import nl.duaal.access.Role;
import nl.duaal.access.Sharing;
import nl.duaal.cohort.Cohort;
import nl.duaal.insight.board.BoardCounts.Counted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cohorts of others that are counted ahead, here from one on. */
@WholeApplication
class BoardCountsTest {

    /** A clock that is set forward by hand. */
    private static final class Watch extends Clock {

        private Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Watch watch = new Watch();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private BoardService boards;

    @Autowired
    private BoardStore store;

    @Autowired
    private Sharing sharing;

    @Autowired
    private PlatformTransactionManager transactions;

    private BoardCounts counts;
    private GivenBoard ours;
    private GivenBoard theirs;
    private Cohort own;
    private Cohort lent;

    @BeforeEach
    void one_of_ours_and_one_that_is_shared() {
        counts = new BoardCounts(store, sharing, watch, transactions, 0);
        ours = new GivenBoard(context);
        theirs = new GivenBoard(context);
        own = ours.cohort("Eigen", 1, 1);
        lent = theirs.cohort("Gedeeld", 2, 2);
        theirs.share(lent, ours, Role.ANALYST);
    }

    private Counted counted(Cohort cohort) {
        var choices = boards.again(ours.maker, BoardFilter.EVERYTHING).choices();
        long key = choices.stream()
                .filter(one -> one.uuid().equals(cohort.uuid()))
                .findFirst()
                .orElseThrow()
                .id();
        var all = new TransactionTemplate(transactions).execute(_ -> counts.of(choices));
        return Objects.requireNonNull(Objects.requireNonNull(all).get(key));
    }

    private int people(Cohort cohort) {
        return counted(cohort).people().stream().mapToInt(People::many).sum();
    }

    private void later(int hours) {
        watch.now = watch.now.plus(Duration.ofHours(hours));
    }

    @Test
    void own_cohorts_are_counted_each_time_and_those_of_others_every_twelve_hours() {
        assertThat(List.of(people(own), people(lent))).containsExactly(1, 2);
        ours.begun(own, 5);
        theirs.begun(lent, 6);
        assertThat(List.of(people(own), people(lent))).containsExactly(2, 2);
        later(12);
        assertThat(people(lent)).isEqualTo(2);
        later(1);
        assertThat(people(lent)).isEqualTo(3);
    }

    @Test
    void what_is_shared_is_counted_before_somebody_asks_and_every_six_hours() {
        counts.countAhead();
        theirs.begun(lent, 6);
        var first = counted(lent).at();
        assertThat(first).isEqualTo(watch.now);
        assertThat(people(lent)).isEqualTo(2);
        later(5);
        counts.countAhead();
        assertThat(counted(lent).at()).isEqualTo(first);
        later(2);
        counts.countAhead();
        assertThat(people(lent)).isEqualTo(3);
        assertThat(counted(lent).at()).isEqualTo(first.plus(Duration.ofHours(7)));
    }

    @Test
    void what_is_not_shared_any_more_is_forgotten() {
        counts.countAhead();
        theirs.begun(lent, 6);
        theirs.unshare(lent);
        counts.countAhead();
        theirs.share(lent, ours, Role.ANALYST);
        assertThat(people(lent)).isEqualTo(3);
    }

    /** An employer has a role in which nobody looks at figures over cohorts of another. */
    @Test
    void what_is_shared_in_a_role_without_figures_is_not_counted_ahead() {
        var worked = theirs.cohort("Gewerkt", 3, 1);
        theirs.share(worked, ours, Role.EMPLOYER);
        counts.countAhead();
        var before = watch.now;
        later(1);
        theirs.unshare(worked);
        theirs.share(worked, ours, Role.ANALYST);
        assertThat(counted(worked).at()).isEqualTo(watch.now).isAfter(before);
    }

    @Test
    void a_page_says_when_what_is_not_of_now_was_counted() {
        var choices = boards.again(ours.maker, BoardFilter.EVERYTHING).choices();
        assertThat(counts.areKept(choices)).isTrue();
        assertThat(counts.areKept(
                        choices.stream().filter(one -> one.owner().own()).toList()))
                .isFalse();
        // one of others is counted while somebody waits
        assertThat(boards.again(ours.maker, BoardFilter.EVERYTHING).counted()).isEmpty();
    }

    @Test
    void another_organisation_finds_a_look_once_a_day() {
        boards.open(ours.maker, BoardFilter.EVERYTHING);
        boards.open(ours.maker, BoardFilter.EVERYTHING);
        assertThat(theirs.looks()).isEqualTo(1);
        boards.open(ours.maker, BoardFilter.of(lent.uuid()));
        assertThat(theirs.looks()).isEqualTo(2);
        boards.open(ours.analyst, BoardFilter.EVERYTHING);
        assertThat(theirs.looks()).isEqualTo(3);
        assertThat(ours.looks()).isEqualTo(4);
    }
}
