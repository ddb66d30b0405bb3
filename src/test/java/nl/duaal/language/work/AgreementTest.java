package nl.duaal.language.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which days an agreement has, and how it stands on a day. */
class AgreementTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Agreement of(LocalDate due, @Nullable Integer weeks, @Nullable LocalDate until, Turn... said) {
        return new Agreement(
                UUID.randomUUID(),
                0,
                new AgreementData("toolbox_talk", "", "", Side.EMPLOYER, "", due, weeks, until),
                List.of(said));
    }

    private static Turn done(LocalDate day) {
        return new Turn(day, 1, Turn.State.DONE, day, "", "Wim");
    }

    private static Turn notDone(LocalDate day) {
        return new Turn(day, 1, Turn.State.NOT_DONE, null, "ziek", "Wim");
    }

    private static List<LocalDate> days(List<Turn> turns) {
        return turns.stream().map(Turn::day).toList();
    }

    @Test
    void what_comes_back_every_week_has_the_days_up_to_now_and_the_next_one() {
        var weekly = of(MONDAY, 1, null);
        assertThat(days(weekly.turns(MONDAY.plusDays(15))))
                .containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14), MONDAY.plusDays(21));
        assertThat(weekly.has(MONDAY.plusDays(21), MONDAY.plusDays(15))).isTrue();
        assertThat(weekly.has(MONDAY.plusDays(28), MONDAY.plusDays(15))).isFalse();
        assertThat(weekly.has(MONDAY.plusDays(8), MONDAY.plusDays(15))).isFalse();
    }

    @Test
    void before_its_first_day_there_is_that_day_only() {
        assertThat(days(of(MONDAY, 4, null).turns(MONDAY.minusDays(30)))).containsExactly(MONDAY);
    }

    @Test
    void after_its_last_day_it_does_not_come_back() {
        var some = of(MONDAY, 2, MONDAY.plusDays(20));
        assertThat(days(some.turns(MONDAY.plusDays(300)))).containsExactly(MONDAY, MONDAY.plusDays(14));
    }

    @Test
    void late_is_every_day_that_is_past_without_a_word_and_the_day_itself_is_not() {
        var weekly = of(MONDAY, 1, null, done(MONDAY), notDone(MONDAY.plusDays(14)));
        assertThat(days(weekly.overdue(MONDAY.plusDays(21)))).containsExactly(MONDAY.plusDays(7));
        assertThat(days(weekly.overdue(MONDAY.plusDays(22)))).containsExactly(MONDAY.plusDays(7), MONDAY.plusDays(21));
        assertThat(of(MONDAY, null, null).overdue(MONDAY)).isEmpty();
        assertThat(of(MONDAY, null, null).overdue(MONDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void it_is_about_the_last_open_day_up_to_now_else_about_the_last_day_and_of_days_to_come_about_the_first() {
        var weekly = of(MONDAY, 1, null, done(MONDAY.plusDays(7)));
        assertThat(weekly.current(MONDAY.plusDays(8)).day()).isEqualTo(MONDAY);
        assertThat(weekly.current(MONDAY.plusDays(14)).day()).isEqualTo(MONDAY.plusDays(14));
        var all = of(MONDAY, 1, null, done(MONDAY), done(MONDAY.plusDays(7)));
        assertThat(all.current(MONDAY.plusDays(8))).isEqualTo(done(MONDAY.plusDays(7)));
        assertThat(all.next(MONDAY.plusDays(8)).orElseThrow().day()).isEqualTo(MONDAY.plusDays(14));
        assertThat(of(MONDAY, 1, null).current(MONDAY.minusDays(3)).day()).isEqualTo(MONDAY);
    }

    @Test
    void what_is_done_once_keeps_what_was_said_when_its_day_is_moved() {
        var moved = of(MONDAY.plusDays(30), null, null, done(MONDAY));
        assertThat(moved.turns(MONDAY.plusDays(60))).containsExactly(done(MONDAY));
        assertThat(moved.isKept()).isTrue();
    }

    @Test
    void what_was_said_stays_when_it_comes_back_on_other_days() {
        var moved = of(MONDAY.plusDays(9), 1, null, done(MONDAY), done(MONDAY.plusDays(7)));
        assertThat(days(moved.turns(MONDAY.plusDays(10))))
                .containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(9), MONDAY.plusDays(16));
        assertThat(moved.done()).isEqualTo(2);
    }

    @Test
    void it_is_kept_when_it_was_done_the_last_time_that_something_was_said() {
        assertThat(of(MONDAY, 1, null).isKept()).isFalse();
        assertThat(of(MONDAY, 1, null, done(MONDAY), notDone(MONDAY.plusDays(7)))
                        .isKept())
                .isFalse();
        assertThat(of(MONDAY, 1, null, notDone(MONDAY), done(MONDAY.plusDays(7)))
                        .isKept())
                .isTrue();
        // what was taken back was not said
        var back = new Turn(MONDAY.plusDays(7), 2, null, null, "", "Wim");
        var weekly = of(MONDAY, 1, null, done(MONDAY), back);
        assertThat(weekly.isKept()).isTrue();
        assertThat(weekly.spokenOf()).isEqualTo(1);
        assertThat(weekly.current(MONDAY.plusDays(8))).isEqualTo(back);
    }

    @Test
    void an_agreement_is_of_a_kind_or_in_own_words_and_ends_only_where_it_comes_back() {
        assertThatThrownBy(() -> new AgreementData("buddy", "ook dit", "", Side.COACH, "", MONDAY, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgreementData(null, " ", "", Side.COACH, "", MONDAY, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(MONDAY, null, MONDAY.plusDays(7))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(MONDAY, 1, MONDAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(MONDAY, 53, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
