package nl.duaal.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static String written(String cell) {
        return new String(CsvTable.write(List.of("h"), List.of(List.of(cell))), StandardCharsets.UTF_8);
    }

    @Test
    void a_table_follows_rfc_4180_and_says_its_encoding() {
        var table = CsvTable.write(
                List.of("Naam", "Rol"),
                List.of(List.of("Zoë \"Zo\" Bos", "coach, taalaanbieder"), List.of("a\nb", "")));
        assertThat(new String(table, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Naam\",\"Rol\"\r\n\"Zoë \"\"Zo\"\" Bos\",\"coach, taalaanbieder\"\r\n"
                        + "\"a\nb\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31612345678",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "=HYPERLINK(\"http://x\")"
            })
    void a_text_that_looks_like_a_formula_gets_an_apostrophe(String payload) {
        assertThat(written(payload)).isEqualTo("\uFEFF\"h\"\r\n\"'" + payload.replace("\"", "\"\"") + "\"\r\n");
    }

    @Test
    void other_texts_stay_as_they_are() {
        assertThat(written("Noor de Wit = coördinator")).contains("\"Noor de Wit = coördinator\"");
    }

    @Test
    void every_row_is_as_long_as_the_heads() {
        var rows = List.of(List.of("a", "b"));
        assertThatThrownBy(() -> CsvTable.write(List.of("h"), rows)).isInstanceOf(IllegalArgumentException.class);
    }
}
