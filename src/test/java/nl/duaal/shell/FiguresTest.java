package nl.duaal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private final Figures dutch = new Figures(Words.DUTCH);
    private final Figures english = new Figures(Words.ENGLISH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "951559.49 | €_951.559 | €951,559",
                "951559.5 | €_951.560 | €951,560",
                "-1234 | −€_1.234 | −€1,234",
                "-0.5 | −€_1 | −€1",
                "-0.4 | €_0 | €0",
                "0 | €_0 | €0",
                "1234567890 | €_1.234.567.890 | €1,234,567,890"
            })
    void whole_euros_are_rounded_half_up_with_a_true_minus(double amount, String nl, String en) {
        assertThat(dutch.euro(amount)).isEqualTo(nl.replace('_', '\u00a0'));
        assertThat(english.euro(amount)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.505 | €_1,51 | €1.51", "1.5 | €_1,50 | €1.50", "-1234.5 | −€_1.234,50 | −€1,234.50"})
    void cents_always_have_two_digits(double amount, String nl, String en) {
        assertThat(dutch.euroCents(amount)).isEqualTo(nl.replace('_', '\u00a0'));
        assertThat(english.euroCents(amount)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5678 | 2 | 1.234,57 | 1,234.57",
                "12 | 2 | 12 | 12",
                "0.07 | 4 | 0,07 | 0.07",
                "-3.5 | 1 | −3,5 | −3.5",
                "0.005 | 1 | 0 | 0"
            })
    void a_number_has_no_zeros_at_its_end(double number, int decimals, String nl, String en) {
        assertThat(dutch.number(number, decimals)).isEqualTo(nl);
        assertThat(english.number(number, decimals)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.1713 | 17,13% | 17.13%", "0.07 | 7% | 7%", "-0.015 | −1,5% | −1.5%", "1 | 100% | 100%"})
    void a_fraction_is_shown_as_a_percentage_without_binary_noise(double fraction, String nl, String en) {
        assertThat(dutch.percent(fraction)).isEqualTo(nl);
        assertThat(english.percent(fraction)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | meteen | at once",
                "0.2 | 1 maand | 1 month",
                "1 | 1 maand | 1 month",
                "10.1 | 11 maanden | 11 months",
                "12 | 1 jaar | 1 year",
                "12.0000000001 | 1 jaar | 1 year",
                "12.01 | 1 jaar en 1 maand | 1 year and 1 month",
                "24 | 2 jaar | 2 years",
                "29.4 | 2 jaar en 6 maanden | 2 years and 6 months"
            })
    void a_duration_is_rounded_up_to_whole_months(double months, String nl, String en) {
        assertThat(dutch.duration(months)).isEqualTo(nl);
        assertThat(english.duration(months)).isEqualTo(en);
    }

    @Test
    void months_days_and_moments_are_written_out() {
        assertThat(dutch.month(YearMonth.of(2026, 9))).isEqualTo("september 2026");
        assertThat(english.month(YearMonth.of(2026, 9))).isEqualTo("September 2026");
        assertThat(dutch.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 september 2026");
        assertThat(english.date(LocalDate.of(2026, 9, 1))).isEqualTo("1 September 2026");
    }

    @Test
    void a_moment_is_told_in_dutch_time_summer_and_winter() {
        assertThat(dutch.dateTime(Instant.parse("2026-09-01T12:02:30Z"))).isEqualTo("1 september 2026 14:02");
        assertThat(dutch.dateTime(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1 januari 2027 00:30");
        assertThat(english.dateTime(Instant.parse("2026-09-01T12:02:30Z"))).isEqualTo("1 September 2026, 14:02");
        assertThat(dutch.time(Instant.parse("2026-09-01T12:02:30Z"))).isEqualTo("14:02");
    }

    @Test
    void what_is_not_a_number_is_a_dash() {
        assertThat(dutch.euro(Double.NaN)).isEqualTo("–");
        assertThat(dutch.percent(Double.POSITIVE_INFINITY)).isEqualTo("–");
    }
}
