package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What formulas mean (section 4), and which texts are none. */
class FormulaTest {

    /** In a model with a = 3, b = -8, zero = 0, min = 5 and ten participants. */
    private static double value(String formula) {
        String parameters = "{'name': 'a', 'value': 3}, {'name': 'b', 'value': -8}, {'name': 'zero', 'value': 0},"
                + " {'name': 'min', 'value': 5}, {'name': 'result', 'formula': '" + formula + "'}";
        return Given.evaluation(Given.small(parameters, "", ""))
                .parameterValues()
                .get("result");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
            12                     | 12
            .5                     | 0.5
            1.                     | 1
            1e-3                   | 0.001
            1E-3                   | 0.001
            1.5e+2                 | 150
            .5E1                   | 5
            1.e1                   | 10
            007                    | 7
            a                      | 3
            participants           | 10
            min + 1                | 6
            min (min, a)           | 3
            1 + 2 * 3              | 7
            (1 + 2) * 3            | 9
            10 - 4 - 3             | 3
            10 - (4 - 3)           | 9
            24 / 4 / 2             | 3
            2 * -3                 | -6
            2 - -3                 | 5
            - - -2                 | -2
            --1                    | 1
            -2 ^ 2                 | -4
            (-2) ^ 2               | 4
            2 ^ -1                 | 0.5
            2 ^ --1                | 2
            2 ^ 3 ^ 2              | 512
            (2 ^ 3) ^ 2            | 64
            2 ^ -2 ^ 2             | 0.0625
            -2 ^ -2                | -0.25
            2 * 3 ^ 2              | 18
            0 ^ 0                  | 1
            4 ^ 0.5                | 2
            1 < 2                  | 1
            2 < 1                  | 0
            2 <= 2                 | 1
            3 >= 4                 | 0
            4 > 3                  | 1
            1 + 1 = 2              | 1
            1 <> 1                 | 0
            0.1 + 0.2 = 0.3        | 0
            (1 < 2) < 3            | 1
            (3 > 2) * 5            | 5
            min(4)                 | 4
            max(4, 9, -1)          | 9
            min(4, 9, -1)          | -1
            max(1 > 2, 0.5)        | 0.5
            abs(b)                 | 8
            ceil(1.01)             | 2
            ceil(-1.01)            | -1
            floor(-1.01)           | -2
            floor(1.99)            | 1
            round(2.5)             | 3
            round(-2.5)            | -3
            round(2.4999999)       | 2
            round(1.005, 2)        | 1.01
            round(-1.005, 2)       | -1.01
            round(2.675, 2)        | 2.68
            round(1.115, 2)        | 1.12
            round(0.285, 2)        | 0.29
            round(1250, -2)        | 1300
            round(-1250, -2)       | -1300
            round(1249, -2)        | 1200
            round(49, -2)          | 0
            round(50, -2)          | 100
            round(1.5, 0)          | 2
            round(0.5)             | 1
            round(0.49999999999999994) | 0
            round(1e300, 5)        | 1e300
            round(1.25, 1e9)       | 1.25
            round(1.25, -1e9)      | 0
            round(5e-324, 323)     | 0
            round(7, 2.0)          | 7
            if(1, 2, 3)            | 2
            if(0, 2, 3)            | 3
            if(-0.1, 2, 3)         | 2
            if(a > 2, a, 1 / zero) | 3
            if(a < 2, 1 / zero, a) | 3
            if(zero, (-8) ^ 0.5, if(1, 4, 10 ^ 400)) | 4
            14.99 * 0.5            | 7.495
            round(14.99 * 0.5, 2)  | 7.5
            1e308 - 1e308          | 0
            1 / 3 * 3              | 1
            """)
    void a_formula_has_this_value(String formula, double expected) {
        assertThat(value(formula)).isEqualTo(expected);
    }

    @Test
    void blanks_tabs_and_line_ends_between_tokens_mean_nothing() {
        assertThat(value("\\t1\\r\\n + \\n2 ")).isEqualTo(3);
        assertThat(value("1+2")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "+1",
                "1 +",
                "* 2",
                "1 2",
                "2a",
                "1e",
                "1e+",
                ".",
                "1..2",
                "1.2.3",
                "1,5",
                "(1",
                "1)",
                "()",
                "1 < 2 < 3",
                "1 = 2 = 3",
                "1 < = 2",
                "1 == 1",
                "1 != 2",
                "1 > < 2",
                "a & 1",
                "A",
                "a.b",
                "a b",
                "_a",
                "min(1,)",
                "min(,1)",
                "min(1",
                "2 ^",
                "2 ^ + 1",
                "2 ** 3",
                "1 - + 1",
                "if(1; 2; 3)",
                "0x10",
                "1_000",
                "\u0663",
                "1\u00a0+ 1",
                "\u22121",
                "1 \u00d7 2",
                "NaN",
                "Infinity",
                "\"a\"",
                "1\u0000",
                "#",
                "%"
            })
    void a_text_outside_the_grammar_is_refused(String text) {
        assertThat(code(text)).isEqualTo(Problem.Code.FORMULA_SYNTAX);
    }

    private static Problem.Code code(String text) {
        return switch (Formula.parse(text, "here")) {
            case Outcome.Ok<Formula> _ -> null;
            case Outcome.Refused<Formula>(var problems) -> {
                assertThat(problems).hasSize(1);
                assertThat(problems.getFirst().place()).isEqualTo("here");
                yield problems.getFirst().code();
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "sqrt(1), UNKNOWN_FUNCTION",
        "participants(1), UNKNOWN_FUNCTION",
        "min(), ARGUMENT_COUNT",
        "abs(), ARGUMENT_COUNT",
        "'abs(1, 2)', ARGUMENT_COUNT",
        "'round(1, 2, 3)', ARGUMENT_COUNT",
        "'if(1, 2)', ARGUMENT_COUNT",
        "'if(1, 2, 3, 4)', ARGUMENT_COUNT",
        "1e309, NOT_FINITE"
    })
    void a_function_or_number_that_cannot_be_is_named_as_such(String text, Problem.Code expected) {
        assertThat(code(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1 / zero, divisionByZero",
        "1 / (zero * -1), divisionByZero",
        "zero ^ -1, divisionByZero",
        "b ^ 0.5, notReal",
        "b ^ (1 / 3), notReal",
        "10 ^ 400, notFinite",
        "1e308 * 10, notFinite",
        "1e308 + 1e308, notFinite",
        "-1e308 - 1e308, notFinite",
        "1e308 / 0.1, notFinite",
        "'round(1.7e308, -308)', notFinite",
        "'round(1, 1.5)', notWhole",
        "0 * (1 / zero), divisionByZero"
    })
    void an_operation_without_finite_result_is_an_error_at_the_formula(String formula, String expected) {
        String parameters =
                "{'name': 'b', 'value': -8}, {'name': 'zero', 'value': 0}, {'name': 'r', 'formula': '" + formula + "'}";

        assertThat(Given.problems(Given.small(parameters, "", "")))
                .containsExactly(expected + " parameters[2].formula");
    }

    @Test
    void a_hundred_levels_are_allowed_and_one_more_is_not() {
        assertThat(code("(".repeat(100) + "1" + ")".repeat(100))).isNull();
        assertThat(code("(".repeat(101) + "1" + ")".repeat(101))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("-".repeat(100) + "1")).isNull();
        assertThat(code("-".repeat(101) + "1")).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("1" + "^1".repeat(100))).isNull();
        assertThat(code("1" + "^1".repeat(101))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("abs(".repeat(100) + "1" + ")".repeat(100))).isNull();
        assertThat(code("abs(".repeat(101) + "1" + ")".repeat(101))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("(-abs(".repeat(33) + "2^1" + "))".repeat(33))).isNull();
        assertThat(code("-(-abs(".repeat(25) + "2^1" + "))".repeat(25))).isEqualTo(Problem.Code.TOO_DEEP);
    }

    @Test
    void a_long_sum_is_one_level_and_a_thousand_characters_are_allowed() {
        String sum = "1" + "+1".repeat(499) + " ";
        assertThat(sum).hasSize(1_000);
        assertThat(value(sum)).isEqualTo(500);
        assertThat(code(sum + " ")).isEqualTo(Problem.Code.TOO_LONG);
        assertThat(value("1" + "*1".repeat(499))).isEqualTo(1);
    }

    @Test
    void a_thousand_open_parentheses_are_refused_quietly() {
        assertThat(code("(".repeat(1_000))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("-".repeat(1_000))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("2^".repeat(500))).isEqualTo(Problem.Code.TOO_DEEP);
        assertThat(code("(".repeat(1_000_000))).isEqualTo(Problem.Code.TOO_LONG);
    }

    @Test
    void formulas_are_equal_when_their_texts_are() {
        Formula one = ((Outcome.Ok<Formula>) Formula.parse("1 + a", "x")).value();
        Formula same = ((Outcome.Ok<Formula>) Formula.parse("1 + a", "y")).value();
        Formula other = ((Outcome.Ok<Formula>) Formula.parse("1+a", "x")).value();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one.node()).isEqualTo(other.node());
    }
}
