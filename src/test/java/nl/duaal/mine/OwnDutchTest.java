package nl.duaal.mine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.language.MeasuredLevel;
import nl.duaal.library.LanguageLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next step in somebody's Dutch. */
class OwnDutchTest {

    @ParameterizedTest
    @CsvSource({"A0, A1", "A0+, A1", "A1-, A1", "A1, A2", "A2+, B1", "B1-, B1"})
    void the_next_step_is_the_next_whole_level(String measured, LanguageLevel next) {
        assertThat(next(measured, LanguageLevel.B1)).isEqualTo(next);
        assertThat(next(measured, null)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"B1, B1", "B1+, B1", "B2, A2"})
    void there_is_none_when_what_is_asked_is_reached(String measured, LanguageLevel target) {
        assertThat(next(measured, target)).isNull();
    }

    @Test
    void there_is_none_above_the_highest() {
        assertThat(next("C1+", null)).isNull();
    }

    private static @Nullable LanguageLevel next(String measured, @Nullable LanguageLevel target) {
        return OwnDutch.next(MeasuredLevel.parse(measured), target);
    }
}
