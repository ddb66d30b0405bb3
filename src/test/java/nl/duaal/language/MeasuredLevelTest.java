package nl.duaal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.duaal.library.LanguageLevel;
import org.junit.jupiter.api.Test;

class MeasuredLevelTest {

    @Test
    void levels_run_from_a0_to_c1_with_a_plus_in_steps_of_a_third() {
        assertThat(MeasuredLevel.all().stream().map(MeasuredLevel::toString))
                .containsExactly(
                        "A0", "A0+", "A1-", "A1", "A1+", "A2-", "A2", "A2+", "B1-", "B1", "B1+", "B2-", "B2", "B2+",
                        "C1-", "C1", "C1+");
        assertThat(MeasuredLevel.all().stream().map(MeasuredLevel::step))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(MeasuredLevel.of(LanguageLevel.A2).value()).isEqualTo(2.0);
    }

    @Test
    void a_level_is_read_as_people_write_it() {
        assertThat(MeasuredLevel.parse(" a2+ ").toString()).isEqualTo("A2+");
        assertThat(MeasuredLevel.parse("B1−").toString()).isEqualTo("B1-");
        assertThatThrownBy(() -> MeasuredLevel.parse("A0-")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MeasuredLevel.parse("D1")).isInstanceOf(IllegalArgumentException.class);
    }
}
