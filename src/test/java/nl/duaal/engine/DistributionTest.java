package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Percentiles, means and draws against closed forms. */
class DistributionTest {

    private static final Model.Uncertainty UNIFORM = new Model.Uncertainty.Uniform(-2, 6);
    private static final Model.Uncertainty TRIANGULAR = new Model.Uncertainty.Triangular(1, 2, 5);
    private static final Model.Uncertainty PERT = new Model.Uncertainty.Pert(10, 14, 30);
    private static final Model.Uncertainty NORMAL = new Model.Uncertainty.Normal(3, 2);
    private static final Model.Uncertainty LOGNORMAL = new Model.Uncertainty.Lognormal(2, 18);

    /** A distribution with its chance of less than x, written out or integrated. */
    record Known(Model.Uncertainty uncertainty, DoubleUnaryOperator below) {
        @Override
        public String toString() {
            return uncertainty.toString();
        }
    }

    static final List<Known> ALL = List.of(
            new Known(UNIFORM, x -> Math.clamp((x + 2) / 8, 0, 1)),
            new Known(TRIANGULAR, DistributionTest::triangular),
            new Known(new Model.Uncertainty.Triangular(1, 1, 5), x -> 1 - (5 - x) * (5 - x) / 16),
            new Known(new Model.Uncertainty.Triangular(1, 5, 5), x -> (x - 1) * (x - 1) / 16),
            new Known(PERT, x -> beta(1.8, 4.2, (x - 10) / 20)),
            new Known(new Model.Uncertainty.Pert(0, 0, 1), x -> 1 - Math.pow(1 - x, 5)),
            new Known(new Model.Uncertainty.Pert(0, 1, 1), x -> Math.pow(x, 5)),
            new Known(new Model.Uncertainty.Pert(0, 0.5, 1), x -> x * x * x * (10 - 15 * x + 6 * x * x)),
            new Known(NORMAL, x -> normal((x - 3) / 2)),
            new Known(LOGNORMAL, x -> normal((Math.log(x) - Math.log(6)) / (Math.log(9) / 2 / 1.6448536269514722))));

    private static double triangular(double x) {
        return x <= 2 ? (x - 1) * (x - 1) / 4 : 1 - (5 - x) * (5 - x) / 12;
    }

    /** By Simpson's rule, after x = t^5 has flattened the end. */
    private static double beta(double a, double b, double x) {
        DoubleUnaryOperator density = t -> Math.pow(t, 5 * a - 1) * Math.pow(1 - Math.pow(t, 5), b - 1);
        return simpson(density, 0, Math.pow(x, 0.2)) / simpson(density, 0, 1);
    }

    private static double normal(double z) {
        return 0.5 + simpson(t -> Math.exp(-t * t / 2), 0, z) / Math.sqrt(2 * Math.PI);
    }

    private static double simpson(DoubleUnaryOperator f, double from, double to) {
        int n = 4000;
        double h = (to - from) / n;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int i = 1; i < n; i++) sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + i * h);
        return sum * h / 3;
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_percentile_has_its_chance_below_it(Known known) {
        Distribution distribution = Distribution.of(known.uncertainty());
        for (double p : new double[] {1e-6, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1 - 1e-6}) {
            assertThat(known.below().applyAsDouble(distribution.percentile(p))).isEqualTo(p, within(1e-8));
        }
    }

    @Test
    void percentiles_with_a_closed_form_are_right_to_the_last_digits() {
        assertThat(percentile(UNIFORM, 0.1)).isEqualTo(-1.2, within(1e-15));
        assertThat(percentile(TRIANGULAR, 0.1)).isEqualTo(1 + Math.sqrt(0.4), within(1e-15));
        assertThat(percentile(TRIANGULAR, 0.9)).isEqualTo(5 - Math.sqrt(1.2), within(1e-14));
        assertThat(percentile(new Model.Uncertainty.Pert(0, 0, 1), 0.1))
                .isEqualTo(1 - Math.pow(0.9, 0.2), within(1e-15));
        assertThat(percentile(new Model.Uncertainty.Pert(0, 0, 1), 0.9))
                .isEqualTo(1 - Math.pow(0.1, 0.2), within(1e-15));
        assertThat(percentile(NORMAL, 0.1)).isEqualTo(3 - 2 * 1.2815515655446004, within(1e-14));
        assertThat(percentile(NORMAL, 0.9)).isEqualTo(3 + 2 * 1.2815515655446004, within(1e-14));
        assertThat(percentile(LOGNORMAL, 0.05)).isEqualTo(2, within(1e-14));
        assertThat(percentile(LOGNORMAL, 0.5)).isEqualTo(6, within(1e-14));
        assertThat(percentile(LOGNORMAL, 0.95)).isEqualTo(18, within(1e-13));
    }

    @Test
    void a_pert_is_the_beta_of_other_programmes() {
        // scipy 1.17: 10 + 20 * scipy.stats.beta.ppf([0.1, 0.9], 1.8, 4.2)
        assertThat(percentile(PERT, 0.1)).isEqualTo(11.798042609184833, offset(1e-12));
        assertThat(percentile(PERT, 0.9)).isEqualTo(20.90668100867164, offset(1e-12));
    }

    private static double percentile(Model.Uncertainty uncertainty, double p) {
        return Distribution.of(uncertainty).percentile(p);
    }

    @Test
    void outside_zero_to_one_there_is_no_percentile() {
        for (double p : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> percentile(NORMAL, p)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void means_and_variances_are_those_of_the_closed_forms() {
        assertThat(Distribution.of(UNIFORM).mean()).isEqualTo(2);
        assertThat(Distribution.of(UNIFORM).variance()).isEqualTo(64 / 12.0);
        assertThat(Distribution.of(TRIANGULAR).mean()).isEqualTo(8 / 3.0, within(1e-15));
        assertThat(Distribution.of(TRIANGULAR).variance()).isEqualTo(13 / 18.0, within(1e-15));
        assertThat(Distribution.of(PERT).mean()).isEqualTo(16, within(1e-14));
        assertThat(Distribution.of(PERT).variance()).isEqualTo(12, within(1e-13));
        assertThat(Distribution.of(NORMAL).mean()).isEqualTo(3);
        assertThat(Distribution.of(NORMAL).variance()).isEqualTo(4);
        double sigma = Math.log(9) / 2 / 1.6448536269514722;
        double mean = 6 * Math.exp(sigma * sigma / 2);
        assertThat(Distribution.of(LOGNORMAL).mean()).isEqualTo(mean, within(1e-13));
        assertThat(Distribution.of(LOGNORMAL).variance())
                .isEqualTo(mean * mean * Math.expm1(sigma * sigma), within(1e-11));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void draws_have_the_distribution_by_kolmogorov_and_smirnov(Known known) {
        double[] drawn = draws(known.uncertainty(), 200_000);
        Arrays.sort(drawn);
        double distance = 0;
        // every hundredth is enough: the distance moves by at most 100 / n in between
        for (int i = 0; i < drawn.length; i += 100) {
            double chance = known.below().applyAsDouble(drawn[i]);
            distance = Math.max(distance, Math.abs(chance - (i + 0.5) / drawn.length));
        }
        // one in a thousand would be further off by chance; the seed is fixed
        assertThat(distance * Math.sqrt(drawn.length)).isLessThan(1.95);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void draws_have_mean_and_variance(Known known) {
        Distribution distribution = Distribution.of(known.uncertainty());
        double[] drawn = draws(known.uncertainty(), 200_000);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance =
                Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).average().orElseThrow();

        assertThat(mean).isEqualTo(distribution.mean(), offset(4 * Math.sqrt(distribution.variance() / drawn.length)));
        assertThat(variance).isEqualTo(distribution.variance(), offset(0.05 * distribution.variance()));
    }

    private static double[] draws(Model.Uncertainty uncertainty, int count) {
        double[] drawn = new double[count];
        new Sampler(Distribution.of(uncertainty), 20261122, "x").draw(0, drawn, count);
        return drawn;
    }

    @Test
    void the_table_of_a_sampler_follows_the_inverse() {
        for (Model.Uncertainty uncertainty : List.of(PERT, NORMAL, LOGNORMAL, new Model.Uncertainty.Pert(0, 0, 1))) {
            Distribution distribution = Distribution.of(uncertainty);
            Sampler sampler = new Sampler(distribution, 1, "x");
            double sd = Math.sqrt(distribution.variance());
            for (int side = 0; side < 2; side++) {
                for (double tail = 1e-6; tail < 0.5; tail *= 1.0137) {
                    double value = distribution.at(tail, side == 1);
                    assertThat(sampler.at(side, tail)).isEqualTo(value, within(3e-6 * Math.max(sd, Math.abs(value))));
                }
            }
        }
    }

    @Test
    void a_draw_depends_on_seed_name_and_number_alone() {
        Distribution distribution = Distribution.of(PERT);
        double[] whole = new double[100];
        new Sampler(distribution, 5, "wage").draw(0, whole, 100);
        double[] part = new double[100];
        new Sampler(distribution, 5, "wage").draw(40, part, 60);

        assertThat(Arrays.copyOf(part, 60)).isEqualTo(Arrays.copyOfRange(whole, 40, 100));
        new Sampler(distribution, 6, "wage").draw(0, part, 100);
        assertThat(part).isNotEqualTo(whole);
        new Sampler(distribution, 5, "wages").draw(0, part, 100);
        assertThat(part).isNotEqualTo(whole);
    }

    @Test
    void parameters_are_drawn_independently() {
        double[] a = new double[100_000];
        double[] b = new double[100_000];
        new Sampler(Distribution.of(UNIFORM), 1, "a").draw(0, a, a.length);
        new Sampler(Distribution.of(UNIFORM), 1, "b").draw(0, b, b.length);

        assertThat(new Ranks(a).correlation(new Ranks(b))).isEqualTo(0, within(0.01));
    }
}
