package nl.duaal.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.engine.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula of the model in the language of spreadsheets, whose minus, powers and truths are others. */
class FormulaTextTest {

    private static String text(String formula) {
        var text = new FormulaText((part, partText) -> "Tussenstappen!$B$5").of((Formula) Cases.formula(formula));
        return text.substring("IFERROR(".length(), text.length() - ",\"fout\")".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-a ^ 2                | -(par_a^2)",
                "(-a) ^ 2              | (-par_a)^2",
                "2 ^ 3 ^ 0.5           | 2^(3^0.5)",
                "(2 ^ 3) ^ 0.5         | (2^3)^0.5",
                "a ^ b                 | IF(par_b=0,1,par_a^par_b)",
                "a - (b - c)           | par_a-(par_b-par_c)",
                "a - b - c             | par_a-par_b-par_c",
                "a / (b * c)           | par_a/(par_b*par_c)",
                "(a > 2) + 1           | IF(par_a>2,1,0)+1",
                "if(a > 2, b, -c)      | IF(par_a>2,par_b,-par_c)",
                "if(a, b, c)           | IF(par_a,par_b,par_c)",
                "ceil(a) * floor(a)    | (-INT(-par_a))*INT(par_a)",
                "round(a)              | ROUND(par_a,0)",
                "round(a, -2)          | ROUND(par_a,MAX(-20,MIN(20,-2)))",
                "a * participants      | par_a*cohort_participants",
                "1e-9 * 1e30 * .5      | 1E-9*1E+30*0.5",
            })
    void means_the_same(String formula, String cell) {
        assertThat(text(formula)).isEqualTo(cell);
    }

    @Test
    void what_is_too_deep_for_one_cell_is_taken_apart() {
        assertThat(text("abs(".repeat(99) + "a" + ")".repeat(99)))
                .contains("Tussenstappen!$B$5")
                .hasSizeLessThan(200);
    }

    @Test
    void a_function_gets_no_more_arguments_than_it_takes() {
        var steps = new java.util.ArrayList<String>();
        new FormulaText((part, text) -> {
                    steps.add(text);
                    return "Tussenstappen!$B$5";
                })
                .of((Formula) Cases.formula("min(" + "a, ".repeat(299) + "2)"));
        assertThat(steps).singleElement().asString().startsWith("MIN(MIN(").contains("),MIN(");
    }

    @Test
    void numbers_keep_all_their_digits() {
        assertThat(FormulaText.number(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(FormulaText.number(-0.0)).isEqualTo("0");
        assertThat(FormulaText.number(1250)).isEqualTo("1250");
    }
}
