package nl.duaal.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.mine.WindowStore.Row;
import nl.duaal.mine.WindowStore.Window;
import org.junit.jupiter.api.Test;

/** When a question can be answered. */
class QuestionWindowTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);

    private static final Window WINDOW =
            new Window(3, List.of(new Row(LocalDate.of(2022, 1, 1), 14, 42), new Row(LocalDate.of(2027, 1, 1), 7, 7)));

    @Test
    void both_ends_of_the_window_count() {
        var round = WINDOW.round(START, false);
        assertThat(round.from()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(round.until()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(round.isOpenOn(LocalDate.of(2026, 11, 16))).isFalse();
        assertThat(round.isOpenOn(LocalDate.of(2026, 11, 17))).isTrue();
        assertThat(round.isOpenOn(LocalDate.of(2027, 1, 12))).isTrue();
        assertThat(round.isOpenOn(LocalDate.of(2027, 1, 13))).isFalse();
    }

    @Test
    void what_holds_on_the_day_that_it_is_about_decides() {
        var round = WINDOW.round(LocalDate.of(2026, 12, 1), false);
        assertThat(round.from()).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(round.until()).isEqualTo(LocalDate.of(2027, 3, 8));
    }

    @Test
    void what_is_answered_is_not_open() {
        assertThat(WINDOW.round(START, true).isOpenOn(LocalDate.of(2026, 12, 1)))
                .isFalse();
    }
}
