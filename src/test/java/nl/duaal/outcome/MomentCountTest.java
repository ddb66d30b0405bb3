package nl.duaal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.duaal.course.Fact;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reckoned from answers: shares, how sure they are, and the difference with what would have been so anyway. */
class MomentCountTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final AskMoment MOMENT = new AskMoment(6, DAY, DAY.plusDays(60), "proef");
    private static final Offset<Double> CLOSE = within(0.00005);

    private static Reply.Given at(Reply.Work work, Reply.Benefit benefit) {
        boolean works = work == Reply.Work.YES;
        return new Reply.Given(
                DAY,
                Reply.Source.PARTICIPANT,
                "",
                work,
                works ? BigDecimal.valueOf(32) : null,
                works ? 1600L : null,
                works ? Fact.Contract.Form.LEARN_WORK : null,
                benefit);
    }

    private static List<Reply> replies(int yes, int no, int unknown, int missing) {
        var all = new ArrayList<Reply>();
        for (int i = 0; i < yes; i++) all.add(at(Reply.Work.YES, Reply.Benefit.NONE));
        for (int i = 0; i < no; i++) all.add(at(Reply.Work.NO, Reply.Benefit.FULLY));
        for (int i = 0; i < unknown; i++) all.add(at(Reply.Work.UNKNOWN, Reply.Benefit.UNKNOWN));
        for (int i = 0; i < missing; i++) all.add(new Reply.Missing(DAY, Reply.Source.PARTICIPANT));
        return all;
    }

    private static void between(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, CLOSE);
        assertThat(found.high()).isCloseTo(high, CLOSE);
    }

    // reckoned apart, as the roots of (p - hits/all)² = z² p(1 - p)/all
    @ParameterizedTest
    @CsvSource({
        "7, 10, 0.39678, 0.89221",
        "0, 10, 0, 0.27753",
        "10, 10, 0.72247, 1",
        "1, 5, 0.03622, 0.62447",
        "50, 100, 0.40383, 0.59617"
    })
    void the_interval_of_wilson_solves_its_equation(int hits, int all, double low, double high) {
        between(Interval.wilson(hits, all), low, high);
    }

    @Test
    void there_is_no_interval_of_nobody() {
        assertThatThrownBy(() -> Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void who_did_not_answer_widens_what_can_be_and_stays_out_of_the_share() {
        // 14 began: 7 yes, 3 no, 1 does not know, 1 asked in vain, 2 not asked
        var count = MomentCount.of(MOMENT, 14, replies(7, 3, 1, 1), OptionalDouble.of(0.25));
        assertThat(count.answered()).isEqualTo(11);
        assertThat(count.noAnswer()).isEqualTo(1);
        assertThat(count.notAsked()).isEqualTo(2);
        assertThat(count.known()).isEqualTo(10);
        assertThat(count.atWork()).hasValue(0.7);
        between(count.interval().orElseThrow(), 0.3968, 0.8922);
        // 7 of 14, and 11 of 14
        between(count.bounds().orElseThrow(), 0.5, 0.785714);
        assertThat(count.difference().orElseThrow()).isCloseTo(0.45, CLOSE);
        between(count.differenceInterval().orElseThrow(), 0.1468, 0.6422);
        between(count.differenceBounds().orElseThrow(), 0.25, 0.535714);
        assertThat(count.meanHours()).hasValue(32);
        assertThat(count.meanWage()).hasValue(1600);
        assertThat(count.noBenefitShare()).hasValue(0.7);
        assertThat(count.fullyShare()).hasValue(0.3);
        assertThat(count.lastingShare()).hasValue(0);
    }

    @Test
    void without_a_case_there_is_no_difference() {
        var count = MomentCount.of(MOMENT, 10, replies(7, 3, 0, 0), OptionalDouble.empty());
        assertThat(count.atWork()).hasValue(0.7);
        assertThat(count.difference()).isEmpty();
        assertThat(count.differenceInterval()).isEmpty();
    }

    @Test
    void of_fewer_than_five_there_is_no_share_and_no_count_that_gives_it_away() {
        var count = MomentCount.of(MOMENT, 9, replies(3, 1, 0, 2), OptionalDouble.of(0.25))
                .shielded();
        assertThat(count.answered()).isEqualTo(4);
        assertThat(count.noAnswer()).isEqualTo(2);
        assertThat(count.notAsked()).isEqualTo(3);
        assertThat(count.working()).isZero();
        assertThat(count.noBenefit()).isZero();
        assertThat(count.atWork()).isEmpty();
        assertThat(count.bounds()).isEmpty();
        assertThat(count.difference()).isEmpty();
    }

    @Test
    void terms_are_of_who_works_and_an_employer_is_named() {
        assertThatThrownBy(() -> new Reply.Given(
                        DAY,
                        Reply.Source.PARTICIPANT,
                        "",
                        Reply.Work.NO,
                        BigDecimal.TEN,
                        null,
                        null,
                        Reply.Benefit.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reply.Given(
                        DAY, Reply.Source.EMPLOYER, " ", Reply.Work.NO, null, null, null, Reply.Benefit.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
