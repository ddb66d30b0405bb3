package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws one by one: each can be repeated by an evaluation, and together they are the simulation. */
class SampleTest {

    private static Sample sample(Model model, int draws) {
        var outcome = Simulation.sample(model, 7, draws);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Sample>) outcome).value();
    }

    /** How many draws an evaluation with their inputs repeats; a draw that says it can be repeated must be. */
    private static int repeated(Model model, Sample sample) {
        int repeated = 0;
        for (int draw = 0; draw < sample.draws(); draw++) {
            if (!sample.isRepeatable(draw)) continue;
            Model changed = model;
            for (String key : sample.inputs()) {
                changed = Input.replace(changed, key, Expression.of(sample.input(key, draw)));
            }
            var evaluation = Given.evaluation(changed);
            for (var party : evaluation.parties().values()) {
                double size = 1 + Math.abs(party.pvBenefits()) + Math.abs(party.pvCosts());
                assertThat(sample.npv(party.party(), draw)).isEqualTo(party.npv(), within(1e-9 * size));
                Double payback = sample.payback(party.party(), draw);
                if (party.payback() == null) assertThat(payback).isNull();
                else assertThat(payback).isEqualTo(party.payback(), within(1e-9 * (1 + party.payback())));
            }
            repeated++;
        }
        return repeated;
    }

    @ParameterizedTest
    @ValueSource(strings = {"energy-technician", "rail-track-worker", "bus-driver", "care-level-3"})
    void every_draw_of_a_template_can_be_repeated(String name) {
        Model model = Given.model(Given.resource("/cases/" + name + ".json"));
        Sample sample = sample(model, 200);
        assertThat(repeated(model, sample)).isEqualTo(200);
        assertThat(sample.inputs()).allMatch(key -> key.startsWith("par_"));
    }

    @Test
    void they_are_the_draws_of_the_simulation_to_the_last_bit() {
        Model model = Given.model(Given.resource("/cases/bus-driver.json"));
        Sample sample = sample(model, 500);
        var simulation = ((Outcome.Ok<Simulation>) Simulation.run(model, 500, 7, Progress.NONE)).value();
        assertThat(sample.simulation()).isEqualTo(simulation);
        var longer = sample(model, 3_000);
        for (int draw = 0; draw < 500; draw++) {
            assertThat(longer.npv("employer", draw)).isEqualTo(sample.npv("employer", draw));
            assertThat(longer.payback("society", draw)).isEqualTo(sample.payback("society", draw));
            assertThat(longer.input("par_wage_hour", draw)).isEqualTo(sample.input("par_wage_hour", draw));
        }
        double[] sorted = IntStream.range(0, 500)
                .mapToDouble(draw -> java.util.Objects.requireNonNull(sample.npv("employer", draw)))
                .sorted()
                .toArray();
        double median = (sorted[249] + sorted[250]) / 2;
        assertThat(java.util.Objects.requireNonNull(simulation.party("employer").npv())
                        .p50())
                .isEqualTo(median, within(1e-9 * Math.abs(median)));
    }

    private static Model bounded(String dropout, String length, String probability) {
        return Given.model("""
                {'name': 'bounded', 'start': '2026-09', 'parties': ['a'],
                 'parameters': [
                   {'name': 'share', 'value': 0.1, 'uncertainty': {'kind': 'normal', 'mean': 0.1, 'sd': 0.3}},
                   {'name': 'months', 'value': 2, 'uncertainty': {'kind': 'uniform', 'min': -1, 'max': 4}}],
                 'phases': [{'id': 'p', 'length': '%s', 'dropout': '%s'}, {'id': 'q'}],
                 'flows': [
                   {'id': 'f', 'payer': 'a', 'amount': 3, 'when': {'timing': 'each', 'phase': 'p'}},
                   {'id': 'g', 'receiver': 'a', 'amount': 2, 'probability': '%s',
                    'when': {'timing': 'each', 'phase': 'q'}}],
                 'horizon': 8, 'participants': 5, 'discountRate': 0.02}""".formatted(length, dropout, probability));
    }

    @Test
    void a_parameter_that_is_only_a_share_or_a_length_stands_as_it_was_used() {
        Model model = bounded("share", "months", "share");
        Sample sample = sample(model, 300);
        assertThat(sample.inputs()).containsExactly("par_share", "par_months");
        for (int draw = 0; draw < 300; draw++) {
            assertThat(sample.input("par_share", draw)).isBetween(0.0, 1.0);
            assertThat(sample.input("par_months", draw)).isBetween(1.0, 4.0);
        }
        assertThat(repeated(model, sample)).isEqualTo(300);
    }

    @Test
    void a_phase_has_what_it_used_where_the_parameter_is_used_for_more() {
        Model model = bounded("share * 2", "months + 0", "0.5");
        Sample sample = sample(model, 300);
        assertThat(sample.inputs()).containsExactly("par_share", "par_months", "phase_p_length", "phase_p_dropout");
        boolean below = false;
        for (int draw = 0; draw < 300; draw++) below |= sample.input("par_share", draw) < 0;
        assertThat(below).isTrue();
        assertThat(repeated(model, sample)).isEqualTo(300);
    }

    @Test
    void a_draw_is_not_repeatable_where_something_without_an_input_was_kept_in_bounds() {
        Model model = bounded("0.1", "2", "share * 2");
        Sample sample = sample(model, 300);
        int repeatable = repeated(model, sample);
        assertThat(repeatable).isBetween(120, 240);
        for (int draw = 0; draw < 300; draw++) {
            double probability = sample.input("par_share", draw) * 2;
            assertThat(sample.isRepeatable(draw)).isEqualTo(probability >= 0 && probability <= 1);
        }
    }

    @Test
    void a_draw_that_fails_has_no_results() {
        Model model = Given.model("""
                {'name': 'fails', 'start': '2026-09', 'parties': ['a', 'b'],
                 'parameters': [
                   {'name': 'size', 'value': 5, 'uncertainty': {'kind': 'uniform', 'min': -5, 'max': 5}}],
                 'phases': [{'id': 'p'}],
                 'flows': [{'id': 'f', 'payer': 'a', 'amount': 3, 'per': 'group', 'groupSize': 'size',
                            'when': {'timing': 'once', 'phase': 'p'}}],
                 'horizon': 8, 'participants': 5, 'discountRate': 0.02}""");
        Sample sample = sample(model, 100);
        int failed = 0;
        for (int draw = 0; draw < 100; draw++) {
            assertThat(sample.isFailed(draw)).isEqualTo(sample.input("par_size", draw) <= 0);
            if (sample.isFailed(draw)) {
                failed++;
                assertThat(sample.npv("a", draw)).isNull();
                assertThat(sample.npv("b", draw)).isNull();
                assertThat(sample.isRepeatable(draw)).isFalse();
            } else {
                assertThat(sample.npv("b", draw)).isEqualTo(0.0);
            }
        }
        assertThat(failed).isEqualTo(sample.simulation().failedDraws()).isBetween(30, 70);
    }

    @Test
    void the_number_of_draws_has_bounds() {
        Model model = bounded("share", "months", "share");
        assertThatThrownBy(() -> Simulation.sample(model, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Simulation.sample(model, 1, Sample.MAX_DRAWS + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
