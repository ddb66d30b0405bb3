package nl.duaal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    private static final List<String> NAMES = List.of("Amina", "El Idrissi");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ik ben Amina en ik werk graag. | Ik ben […] en ik werk graag.",
                "Vraag naar AMINA el idrissi! | Vraag naar […] […] […]!",
                "Mail mij: amina.idrissi@post.example | Mail mij: […]",
                "Zie cv_amina_2026.pdf hierbij | Zie […] hierbij",
                "Bel 06-1234 5678 even | Bel […] even",
                "Kijk op https://voorbeeld.example/mij | Kijk op […]",
                "Ik kan elf of 12 uur werken. | Ik kan elf of 12 uur werken.",
            })
    void what_says_who_it_is_is_left_out(String text, String plain) {
        assertThat(PlainText.without(text, NAMES)).isEqualTo(plain);
    }

    @Test
    void words_near_origin_belief_health_or_a_past_are_pointed_out() {
        assertThat(PlainText.warnings("Ik ben geboren in Syrië, ben gevlucht en mijn moedertaal is Arabisch."))
                .containsExactly("geboren", "syrië", "gevlucht", "moedertaal");
        assertThat(PlainText.warnings("Ik leg graag kabels en werk met anderen."))
                .isEmpty();
    }
}
