package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.duaal.shell.NumberText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a low line stands for a space that does not break. */
class NumberTextTest {

    private final NumberText dutch = new NumberText(Words.DUTCH, Kind.PLAIN);
    private final NumberText english = new NumberText(Words.ENGLISH, Kind.PLAIN);
    private final NumberText dutchPercent = new NumberText(Words.DUTCH, Kind.PERCENT);
    private final NumberText dutchEuro = new NumberText(Words.DUTCH, Kind.EURO);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56 | 1234.56",
                "1234,56 | 1234.56",
                "1.234 | 1234",
                "1.234.567 | 1234567",
                "1.234.567,8 | 1234567.8",
                "15,5 | 15.5",
                "15.5 | 15.5",
                "1234.567 | 1234.567",
                "0.123 | 0.123",
                "1.2345 | 1.2345",
                "1.23 | 1.23",
                "0 | 0",
                "007 | 7",
                ",5 | 0.5",
                ".5 | 0.5",
                "3, | 3",
                "3. | 3",
                "-3 | -3",
                "−3 | -3",
                "–3 | -3",
                "- 3 | -3",
                "+3 | 3",
                "€ 1.234 | 1234",
                "€_1.234,50 | 1234.50",
                "€ −5 | -5",
                "−€ 5 | -5",
                "12 EUR | 12",
                "1 234,5 | 1234.5",
                "1_234,5 | 1234.5"
            })
    void dutch_readings(String text, BigDecimal value) {
        assertThat(dutch.parse(text.replace('_', '\u00a0')))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56 | 1234.56",
                "1234.56 | 1234.56",
                "1,234 | 1234",
                "15,5 | 15.5",
                "15.5 | 15.5",
                "0,123 | 0.123",
                "€1,234.50 | 1234.50",
                "-€3 | -3"
            })
    void english_readings(String text, BigDecimal value) {
        assertThat(english.parse(text)).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "€",
                ",",
                ".",
                "abc",
                "12a",
                "1e3",
                "1.23,4",
                "1.2.3",
                "1,2,3",
                "1,234.56",
                "1.234.56",
                "--3",
                "3-",
                "1/2",
                "15%",
                "٣",
                "NaN",
                "Infinity",
                "0x10",
                "12345678901234567890123456789012345678901"
            })
    void what_is_not_one_number_is_refused(String text) {
        assertThat(dutch.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15,5 % | 0.155", "15,5% | 0.155", "17,13 | 0.1713", "7 | 0.07", "-1,5 | -0.015", "15.5 | 0.155"})
    void a_percentage_is_read_as_a_fraction(String text, BigDecimal value) {
        assertThat(dutchPercent.parse(text))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(value));
    }

    @Test
    void an_amount_of_money_is_no_percentage() {
        assertThat(dutchPercent.parse("€ 5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56 | 1.234,56 | 1,234.56",
                "36 | 36 | 36",
                "-3.5 | −3,5 | −3.5",
                "0.30000000000000004 | 0,3 | 0.3",
                "1000000 | 1.000.000 | 1,000,000",
                "0.000001 | 0,000001 | 0.000001",
                "-0.0 | 0 | 0"
            })
    void a_number_is_written_without_noise(double value, String nl, String en) {
        assertThat(dutch.format(value)).isEqualTo(nl);
        assertThat(english.format(value)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.07 | 7", "0.1713 | 17,13", "0.015 | 1,5", "0.29 | 29", "0.57 | 57", "1.1 | 110"})
    void a_fraction_is_written_as_a_percentage_without_noise(double value, String text) {
        assertThat(dutchPercent.format(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"16.2 | 16,20", "350 | 350", "15.605 | 15,605", "0.5 | 0,50"})
    void euros_are_whole_or_have_two_decimals(double value, String text) {
        assertThat(dutchEuro.format(value)).isEqualTo(text);
    }

    @Test
    void every_digit_that_somebody_typed_is_kept() {
        var typed = dutch.parse("1,23456789012345").orElseThrow();
        assertThat(dutch.format(typed)).isEqualTo("1,23456789012345");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.1, 15.6, 1234.56, 1e6, 999999.99, 1e-6, 0.1713, 1.0 / 8, -123456.789})
    void what_is_written_reads_back_as_the_same_value(double value) {
        for (var locale : new java.util.Locale[] {Words.DUTCH, Words.ENGLISH}) {
            for (Kind kind : Kind.values()) {
                var notation = new NumberText(locale, kind);
                assertThat(notation.parse(notation.format(value)).orElseThrow().doubleValue())
                        .isEqualTo(value);
            }
        }
    }
}
