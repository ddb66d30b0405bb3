package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates of rows whose roots are known because the rows were built from them. */
class InternalRateTest {

    /** Amounts whose net present value is zero exactly at these annual rates. */
    private static double[] zeroAt(int periodsPerYear, double... rates) {
        double[] amounts = {-1000};
        for (double rate : rates) {
            double x = Math.pow(1 + rate, -1.0 / periodsPerYear);
            double[] next = new double[amounts.length + 1];
            for (int k = 0; k < amounts.length; k++) {
                next[k] += amounts[k];
                next[k + 1] -= amounts[k] / x;
            }
            amounts = next;
        }
        return amounts;
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0", "-0.5", "-0.98", "9.9", "1e-6", "-1e-6"})
    void the_one_rate_is_found(double rate) {
        for (int periodsPerYear : new int[] {1, 12}) {
            InternalRate.Found found = InternalRate.of(zeroAt(periodsPerYear, rate), periodsPerYear);
            assertThat(found.rate()).isEqualTo(rate, within(1e-12));
            assertThat(found.none()).isNull();
        }
    }

    @Test
    void two_rates_are_several_and_one_of_them_outside_the_range_does_not_count() {
        assertThat(InternalRate.of(zeroAt(1, 0.1, 0.2), 1).none()).isEqualTo(Evaluation.IrrNone.SEVERAL);
        assertThat(InternalRate.of(zeroAt(1, -0.4, 3), 1).none()).isEqualTo(Evaluation.IrrNone.SEVERAL);
        assertThat(InternalRate.of(zeroAt(12, 0.1, 0.1001), 12).none()).isEqualTo(Evaluation.IrrNone.SEVERAL);
        assertThat(InternalRate.of(zeroAt(1, 0.1, 12), 1).rate()).isEqualTo(0.1, within(1e-12));
        assertThat(InternalRate.of(zeroAt(1, 0.1, -0.995), 1).rate()).isEqualTo(0.1, within(1e-12));
        assertThat(InternalRate.of(zeroAt(1, 12, -0.995), 1).none()).isEqualTo(Evaluation.IrrNone.NONE);
    }

    @Test
    void a_rate_at_which_the_value_touches_zero_counts_as_one() {
        assertThat(InternalRate.of(new double[] {1, -2, 1}, 1).rate()).isEqualTo(0, within(1e-6));
        assertThat(InternalRate.of(new double[] {4, -4, 1}, 1).rate()).isEqualTo(-0.5, within(1e-6));
        assertThat(InternalRate.of(new double[] {-1, 3, -2.25}, 1).rate()).isEqualTo(0.5, within(1e-6));
    }

    @Test
    void a_row_that_changes_sign_but_is_never_worth_nothing_has_no_rate() {
        assertThat(InternalRate.of(new double[] {1, -1, 1}, 1).none()).isEqualTo(Evaluation.IrrNone.NONE);
        assertThat(InternalRate.of(new double[] {0, 0}, 1).none()).isEqualTo(Evaluation.IrrNone.NONE);
        assertThat(InternalRate.of(new double[] {5, 6}, 1).none()).isEqualTo(Evaluation.IrrNone.NONE);
        assertThat(InternalRate.of(new double[] {-5e-7, 100}, 1).none()).isEqualTo(Evaluation.IrrNone.NONE);
    }

    @Test
    void amounts_of_at_most_a_millionth_count_as_zero() {
        // without the last amount the rate is 10 %; with it there would be a second one
        assertThat(InternalRate.of(new double[] {0, -100, 110, 0, 0, -1e-6}, 1).rate())
                .isEqualTo(0.1, within(1e-12));
        assertThat(InternalRate.of(new double[] {1e-6, -100, 110}, 1).rate()).isEqualTo(0.1, within(1e-12));
    }

    @Test
    void long_rows_and_great_powers_neither_overflow_nor_take_long() {
        double[] late = new double[601];
        late[0] = -1;
        late[600] = 2;
        assertThat(InternalRate.of(late, 1).rate()).isEqualTo(Math.pow(2, 1.0 / 600) - 1, within(1e-12));
        double[] last = new double[601];
        last[598] = -100;
        last[599] = 230;
        last[600] = -132;
        // -100 + 230 x - 132 x^2 = 0 at rates of 10 % and 20 %
        assertThat(InternalRate.of(last, 1).none()).isEqualTo(Evaluation.IrrNone.SEVERAL);
        Random random = new Random(7);
        long before = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            double[] noise = new double[601];
            Arrays.setAll(noise, k -> random.nextGaussian() * 1000);
            InternalRate.of(noise, i % 2 == 0 ? 1 : 12);
        }
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
}
