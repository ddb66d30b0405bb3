package nl.duaal.language.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.duaal.language.LearnedHours.Activity;
import nl.duaal.language.hours.LedgerTotals.Minutes;
import nl.duaal.library.Ledger;
import org.junit.jupiter.api.Test;

/** One activity may count for several ledgers, and is one activity all the same. */
class LedgerTotalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    private static final List<Activity> WEEK = List.of(
            new Activity(DAY, Set.of(Ledger.NT2), 180, 180, 120),
            new Activity(DAY, Set.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE), 480, 480, 480),
            new Activity(DAY.plusDays(1), Set.of(Ledger.NT2, Ledger.KNM), 180, 0, 0),
            new Activity(DAY.plusDays(2), Set.of(Ledger.SELF_STUDY), 0, 60, 60),
            new Activity(DAY.plusDays(3), Set.of(), 60, 60, 60));

    @Test
    void an_activity_counts_once_in_each_of_its_ledgers_and_once_in_the_total() {
        var totals = LedgerTotals.of(WEEK);
        assertThat(totals.total()).isEqualTo(new Minutes(900, 780, 720));
        assertThat(totals.of(Ledger.NT2)).isEqualTo(new Minutes(360, 180, 120));
        assertThat(totals.of(Ledger.KNM)).isEqualTo(new Minutes(180, 0, 0));
        assertThat(totals.of(Ledger.WORK)).isEqualTo(new Minutes(480, 480, 480));
        assertThat(totals.of(Ledger.PARTICIPATION)).isEqualTo(new Minutes(480, 480, 480));
        assertThat(totals.of(Ledger.MAP_PRACTICE)).isEqualTo(new Minutes(480, 480, 480));
        assertThat(totals.of(Ledger.SELF_STUDY)).isEqualTo(new Minutes(0, 60, 60));
        assertThat(totals.of(Ledger.PVT)).isEqualTo(Minutes.NONE);
    }

    @Test
    void hours_for_either_of_two_ledgers_count_once_where_they_are_for_both() {
        assertThat(LedgerTotals.ofAny(WEEK, Set.of(Ledger.NT2, Ledger.KNM))).isEqualTo(new Minutes(360, 180, 120));
        assertThat(LedgerTotals.ofAny(WEEK, Set.of(Ledger.WORK, Ledger.PARTICIPATION)))
                .isEqualTo(new Minutes(480, 480, 480));
        assertThat(LedgerTotals.ofAny(WEEK, Set.of())).isEqualTo(Minutes.NONE);
    }

    @Test
    void a_stretch_begins_on_the_day_after_and_ends_with_its_last_day() {
        assertThat(LedgerTotals.between(WEEK, DAY, DAY.plusDays(2))).hasSize(2);
    }

    @Test
    void course_hours_need_a_school_with_the_mark_of_quality() {
        assertThatThrownBy(() -> new OwnActivity.Data(
                        ActivityKind.LESSON_ELSEWHERE, DAY, 60, 60, 60, Set.of(Ledger.NT2), false, ""))
                .hasMessageContaining("mark of quality");
        assertThat(new OwnActivity.Data(ActivityKind.LESSON_ELSEWHERE, DAY, 60, 60, 60, Set.of(Ledger.NT2), true, "")
                        .ledgers())
                .containsExactly(Ledger.NT2);
    }

    @Test
    void work_cannot_count_as_lessons_and_nobody_follows_more_than_was_given() {
        assertThatThrownBy(() -> new OwnActivity.Data(ActivityKind.WORK, DAY, 60, 60, 60, Set.of(Ledger.NT2), true, ""))
                .hasMessageContaining("not of such hours");
        assertThatThrownBy(
                        () -> new OwnActivity.Data(ActivityKind.WORK, DAY, 60, 60, 61, Set.of(Ledger.WORK), false, ""))
                .hasMessageContaining("followed");
    }
}
