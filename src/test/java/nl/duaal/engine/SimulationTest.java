package nl.duaal.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws against the evaluation they stand for, and what is counted of them. */
class SimulationTest {

    private static final String JOB = "{'id': 'p'}";

    private static Simulation simulation(Model model, int draws, long seed, int threads) {
        Outcome<Simulation> outcome = Simulation.run(model, draws, seed, Progress.NONE, threads);
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<Simulation>) outcome).value();
    }

    private static Simulation simulation(String json, int draws) {
        return simulation(Given.model(json), draws, 1, 2);
    }

    private static String uncertain(String name, double value, String uncertainty) {
        return "{'name': '" + name + "', 'value': " + value + ", 'uncertainty': {'kind': " + uncertainty + "}}";
    }

    private static String once(String amount) {
        return "{'id': 'f', 'receiver': 'a', 'amount': '" + amount
                + "', 'per': 'cohort', 'when': {'timing': 'once', 'phase': 'p'}}";
    }

    /** Every draw of a model, as the block makes it, against an evaluation with those values. */
    private static int agreeing(Model model, int draws) {
        List<Model.Parameter> uncertain = model.parameters().stream()
                .filter(parameter -> parameter.uncertainty() != null)
                .toList();
        Flat flat =
                new Flat(model, uncertain.stream().map(Model.Parameter::name).toList(), false);
        Block block = new Block(flat);
        int count = Math.min(draws, block.lanes());
        for (int i = 0; i < uncertain.size(); i++) {
            Model.Parameter parameter = uncertain.get(i);
            new Sampler(Distribution.of(parameter.uncertainty()), 3, parameter.name()).draw(0, block.input(i), count);
        }
        block.run(count);
        int sound = 0;
        for (int lane = 0; lane < count; lane++) {
            Model changed = model;
            for (int i = 0; i < uncertain.size(); i++) {
                Expression value = Expression.of(block.input(i)[lane]);
                changed = Input.replace(changed, Input.keyOf(uncertain.get(i)), value);
            }
            Outcome<Evaluation> outcome = Engine.evaluate(changed);
            assertThat(block.isSound(lane)).isEqualTo(outcome instanceof Outcome.Ok<Evaluation>);
            if (!(outcome instanceof Outcome.Ok<Evaluation>(Evaluation evaluation))) continue;
            sound++;
            for (Evaluation.PartyResult party : evaluation.parties().values()) {
                int account = flat.accountOf(party.party());
                if (account < 0) {
                    assertThat(party.npv()).isZero();
                    continue;
                }
                double size = 1 + Math.abs(party.pvBenefits()) + Math.abs(party.pvCosts());
                assertThat(block.npv(account)[lane]).isEqualTo(party.npv(), within(1e-9 * size));
                double payback = block.payback(account)[lane];
                if (party.payback() == null) assertThat(payback).isNaN();
                else assertThat(payback).isEqualTo(party.payback(), within(1e-9 * (1 + party.payback())));
            }
        }
        return sound;
    }

    @ParameterizedTest
    @ValueSource(strings = {"energy-technician", "care-level-3", "bus-driver", "rail-track-worker"})
    void every_draw_of_a_template_is_an_evaluation(String name) {
        assertThat(agreeing(Given.model(Given.resource("/cases/" + name + ".json")), 60))
                .isEqualTo(60);
    }

    @Test
    void every_draw_of_a_random_model_is_an_evaluation_or_fails_with_it() {
        int sound = 0;
        for (long seed = 0; seed < 300; seed++) sound += agreeing(Given.model(uncertain(seed)), 12);
        assertThat(sound).isBetween(1_000, 3_500);
    }

    /** A random model in which much of what can be an expression rests on something uncertain. */
    private static String uncertain(long seed) {
        String parameters = String.join(
                ", ",
                uncertain("n", 6, "'uniform', 'min': 3, 'max': 9"),
                uncertain("r", 0.07, "'normal', 'mean': 0.07, 'sd': 0.05"),
                uncertain("d", 0.05, "'normal', 'mean': 0.05, 'sd': 0.04"),
                uncertain("l", 3, "'triangular', 'min': 0.3, 'mode': 3, 'max': 9"),
                uncertain("s", 4, "'lognormal', 'p5': 2, 'p95': 7"),
                uncertain("g", 0.03, "'pert', 'min': -0.02, 'mode': 0.03, 'max': 0.06"));
        return GivenRandom.model(seed)
                .replace("{'name': 'n', 'value': 6}, ", parameters + ", ")
                .replace(", {'name': 'r', 'value': 0.07}", "")
                .replaceAll("'dropout': 0\\.05(?![0-9.])", "'dropout': 'd'")
                .replaceAll("'passRate': 0\\.05(?![0-9.])", "'passRate': '1 - d'")
                .replaceAll("'length': 3(?![0-9.])", "'length': 'l'")
                .replaceAll("'length': 5\\.5(?![0-9.])", "'length': 'l + 0.5'")
                .replaceAll("'growth': 0\\.03(?![0-9.])", "'growth': 'g'")
                .replaceAll("'groupSize': 4(?![0-9.])", "'groupSize': 's'")
                .replaceAll("'probability': 0\\.8(?![0-9.])", "'probability': '0.8 + d'")
                .replaceAll("'discountRate': 0\\.04(?![0-9.])", "'discountRate': 'r / 2'")
                .replaceAll("'share': 0\\.05(?![0-9.])", "'share': 'd'")
                .replace("'amount': 'n - 9'", "'amount': 'if(n > 5, round(n, 1) / (l - 1), abs(n - 9) ^ d)'");
    }

    @Test
    void with_every_distribution_nearly_a_point_the_simulation_is_the_evaluation() {
        for (String name : List.of("energy-technician", "care-level-3", "bus-driver", "rail-track-worker")) {
            Model model = Given.model(Given.resource("/cases/" + name + ".json"));
            List<Model.Parameter> parameters = new ArrayList<>();
            for (Model.Parameter p : model.parameters()) {
                if (p.uncertainty() == null || !(p.content() instanceof Expression.Value(double v))) parameters.add(p);
                else parameters.add(with(p, new Model.Uncertainty.Normal(v, 1e-13 * Math.abs(v) + 1e-300)));
            }
            Evaluation evaluation = Given.evaluation(model);
            Simulation simulation = simulation(with(model, parameters), 500, 1, 2);
            for (Evaluation.PartyResult party : evaluation.parties().values()) {
                Simulation.PartySpread spread = simulation.party(party.party());
                double tiny = 1e-9 * (1 + Math.abs(party.pvBenefits()) + Math.abs(party.pvCosts()));
                assertThat(spread.mean()).isEqualTo(party.npv(), within(tiny));
                assertThat(spread.npv().p5()).isEqualTo(party.npv(), within(tiny));
                assertThat(spread.npv().p95()).isEqualTo(party.npv(), within(tiny));
                if (party.payback() == null) assertThat(spread.neverPaysBack()).isEqualTo(1);
                else assertThat(spread.payback().p50()).isEqualTo(party.payback(), within(1e-6));
            }
        }
    }

    private static Model.Parameter with(Model.Parameter p, Model.Uncertainty uncertainty) {
        return new Model.Parameter(
                p.name(),
                p.content(),
                p.label(),
                p.unit(),
                p.percent(),
                p.group(),
                p.source(),
                p.mark(),
                p.asOf(),
                p.note(),
                uncertainty);
    }

    private static Model with(Model m, List<Model.Parameter> parameters) {
        return new Model(
                m.name(),
                m.note(),
                m.start(),
                m.periodsPerYear(),
                m.horizon(),
                m.participants(),
                m.discountRate(),
                m.partyDiscountRates(),
                m.parties(),
                parameters,
                m.phases(),
                m.baseline(),
                m.flows());
    }

    @Test
    void the_number_of_threads_changes_no_bit() {
        Model template = Given.model(Given.resource("/cases/care-level-3.json"));
        Simulation one = simulation(template, 20_011, 42, 1);
        for (int threads : new int[] {2, 3, 7})
            assertThat(simulation(template, 20_011, 42, threads)).isEqualTo(one);
        assertThat(simulation(template, 20_011, 43, 2)).isNotEqualTo(one);

        Model separating = Given.model(uncertain(5));
        assertThat(simulation(separating, 5_000, 1, 3)).isEqualTo(simulation(separating, 5_000, 1, 1));
    }

    @Test
    void percentiles_mean_and_deviation_are_those_of_the_draws() {
        Simulation simulation =
                simulation(Given.small(uncertain("x", 3, "'normal', 'mean': 3, 'sd': 2"), JOB, once("x")), 9_999);
        double[] drawn = new double[9_999];
        new Sampler(Distribution.of(new Model.Uncertainty.Normal(3, 2)), 1, "x").draw(0, drawn, drawn.length);
        Simulation.PartySpread spread = simulation.party("a");
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double squares = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum();
        long positive = Arrays.stream(drawn).filter(x -> x > 0).count();
        Arrays.sort(drawn);

        assertThat(spread.mean()).isEqualTo(mean, within(1e-12));
        assertThat(spread.sd()).isEqualTo(Math.sqrt(squares / 9_998), within(1e-12));
        // rank 0.05 · 9998 = 499.9
        assertThat(spread.npv().p5()).isEqualTo(0.1 * drawn[499] + 0.9 * drawn[500], within(1e-14));
        assertThat(spread.npv().p25()).isEqualTo(0.5 * drawn[2499] + 0.5 * drawn[2500], within(1e-14));
        assertThat(spread.npv().p50()).isEqualTo(drawn[4999]);
        assertThat(spread.npvPositive()).isEqualTo(positive / 9_999.0);
        assertThat(spread.neverPaysBack()).isEqualTo((9_999 - positive) / 9_999.0, within(2e-4));
        assertThat(spread.histogram().counts().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(9_999);
        assertThat(spread.rankCorrelation().get("x")).isEqualTo(1, within(1e-15));
        assertThat(spread.varianceShare().get("x")).isEqualTo(1, within(0.01));
    }

    @Test
    void percentiles_are_exact_whatever_the_numbers_look_like() {
        double[] numbers = {5, Double.NaN, 1, 1, 1e9, -3, 1, Double.NaN, 2};
        assertThat(Quantiles.of(numbers, 0.05, 0.25, 0.5, 0.95))
                .containsExactly(new double[] {-3 + 0.3 * 4, 1, 1, 5 + 0.7 * (1e9 - 5)}, within(1e-6));
        assertThat(Quantiles.of(new double[] {7, 7}, 0.5)).containsExactly(7);
        assertThat(Quantiles.of(new double[] {Double.NaN}, 0.5)).isEmpty();
    }

    @Test
    void equal_numbers_share_the_mean_of_their_ranks() {
        // ranks 1, 2.5, 2.5, 4 and 2, 1, 3, 4: products 3, squares 4.5 and 5
        Double correlation = new Ranks(new double[] {1, 3, 3, 9}).correlation(new Ranks(new double[] {0, -1, 5, 6}));
        assertThat(correlation).isEqualTo(3 / Math.sqrt(4.5 * 5), within(1e-15));
        assertThat(new Ranks(new double[] {2, 2}).correlation(new Ranks(new double[] {1, 2})))
                .isNull();
    }

    @Test
    void shares_and_probabilities_are_kept_within_their_bounds_and_lengths_are_at_least_one() {
        String shares = uncertain("d", 0.5, "'uniform', 'min': -2, 'max': 3");
        String flow = "{'id': 'f', 'receiver': 'a', 'amount': 10, 'per': 'cohort', 'probability': 'd',"
                + " 'when': {'timing': 'once', 'phase': 'p'}}";
        Simulation probability = simulation(Given.small(shares, JOB, flow), 20_000);
        // 2/5 below 0, 1/5 in between, 2/5 above 1
        assertThat(probability.failedDraws()).isZero();
        assertThat(probability.party("a").npvPositive()).isEqualTo(0.6, within(0.02));
        assertThat(probability.party("a").npv().p10()).isZero();
        assertThat(probability.party("a").npv().p90()).isEqualTo(10);

        String length = uncertain("l", 2, "'uniform', 'min': -3, 'max': 2.4");
        String pay = "{'id': 'f', 'receiver': 'a', 'amount': 1, 'when': {'timing': 'completion', 'phase': 'p'},"
                + " 'ramp': {'from': 1, 'to': 1, 'length': 'l'}}";
        Simulation lengths = simulation(
                Given.small(
                        length,
                        "{'id': 'p', 'length': 'l', 'dropout': 0.5}",
                        pay,
                        "'horizon': 12, 'participants': 8, 'discountRate': 0"),
                5_000);
        // after one period half of eight is left, after two a quarter
        assertThat(lengths.failedDraws()).isZero();
        assertThat(lengths.party("a").npv().p95()).isEqualTo(4);
        assertThat(lengths.party("a").mean()).isEqualTo(4 - 2 * 0.9 / 5.4, within(0.05));
    }

    @Test
    void a_draw_in_which_a_formula_fails_is_left_out_and_counted() {
        String parameters = uncertain("x", 4, "'uniform', 'min': -1, 'max': 4")
                + ", {'name': 'unused', 'formula': 'x ^ 0.5'}, {'name': 'safe', 'formula': 'if(x < 0, 1 / 0, x)'}";
        Simulation simulation = simulation(Given.small(parameters, JOB, once("x")), 10_000);

        assertThat(simulation.failedDraws()).isBetween(1_800, 2_200);
        assertThat(simulation.party("a").npvPositive()).isEqualTo(1);
        assertThat(simulation.party("a").mean()).isEqualTo(2, within(0.06));
        assertThat(simulation.party("b").mean()).isZero();
    }

    @Test
    void a_branch_that_is_not_chosen_cannot_fail_a_draw() {
        String parameters = uncertain("x", 1, "'uniform', 'min': -1, 'max': 4");
        Simulation simulation =
                simulation(Given.small(parameters, JOB, once("if(x > 0, x ^ 0.5, 1 - min(0, x))")), 1_000);
        assertThat(simulation.failedDraws()).isZero();
    }

    @Test
    void when_every_draw_fails_there_are_no_figures() {
        String parameters = uncertain("x", 4, "'uniform', 'min': -3, 'max': -1");
        Simulation.PartySpread spread =
                simulation(Given.small(parameters, JOB, once("x ^ 0.5")), 100).party("a");
        assertThat(spread.mean()).isNull();
        assertThat(spread.npv()).isNull();
        assertThat(spread.npvPositive()).isNull();
        assertThat(spread.paybackWithin()).containsEntry(12, null);
        assertThat(spread.paidBack()).isEmpty();
        assertThat(spread.rankCorrelation()).containsEntry("x", null);
    }

    @Test
    void without_anything_uncertain_all_draws_are_the_evaluation() {
        Simulation simulation = simulation(Given.small("", JOB, once("7")), 50);
        assertThat(simulation.party("a").mean()).isEqualTo(7);
        assertThat(simulation.party("a").sd()).isZero();
        assertThat(simulation.party("a").rankCorrelation()).isEmpty();
        assertThat(simulation(Given.small("", JOB, once("7")), 1).party("a").sd())
                .isNull();
    }

    @Test
    void a_payback_of_a_model_in_years_is_told_in_months() {
        String flows = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [10]}}, {'id': 'y',"
                + " 'receiver': 'a', 'amount': 'y', 'per': 'cohort', 'when': {'timing': 'each', 'phase': 'p'}}";
        Simulation.PartySpread spread = simulation(
                        Given.small(
                                uncertain("y", 4, "'normal', 'mean': 4, 'sd': 1e-9"),
                                JOB,
                                flows,
                                "'horizon': 9, 'periodsPerYear': 1, 'participants': 1, 'discountRate': 0"),
                        200)
                .party("a");
        assertThat(spread.payback().p50()).isEqualTo(30, within(1e-6));
        assertThat(spread.paybackWithin()).containsEntry(24, 0.0).containsEntry(36, 1.0);
        // nine years, of which the 30th month is the first with a payback: a deficit turns between its start and end
        assertThat(spread.paidBack()).hasSize(109);
        assertThat(spread.paidBack().subList(0, 30)).containsOnly(0.0);
        assertThat(spread.paidBack().subList(31, 109)).containsOnly(1.0);
    }

    @Test
    void the_chance_of_payback_grows_to_what_ever_pays_back() {
        for (var spread : simulation(new String(Given.resource("/cases/energy-technician.json"), UTF_8), 2_000)
                .parties()
                .values()) {
            assertThat(spread.paidBack()).hasSize(85).isSorted();
            for (int months : Simulation.MONTHS) {
                assertThat(spread.paidBack().get(months))
                        .isEqualTo(spread.paybackWithin().get(months));
            }
            assertThat(spread.paidBack().getLast()).isEqualTo(1 - spread.neverPaysBack(), within(1e-12));
        }
    }

    @Test
    void progress_reaches_the_end_and_may_stop_it() {
        Model model = Given.model(Given.resource("/cases/energy-technician.json"));
        AtomicLong most = new AtomicLong();
        Simulation.run(
                model,
                5_000,
                1,
                (done, all) -> {
                    assertThat(all).isEqualTo(5_000);
                    most.accumulateAndGet(done, Math::max);
                    return true;
                },
                2);
        assertThat(most).hasValue(5_000);
        assertThatThrownBy(() -> Simulation.run(model, 1_000_000, 1, (done, _) -> done < 2_000, 2))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void the_number_of_draws_has_bounds() {
        Model model = Given.model(Given.small("", "", ""));
        for (int draws : new int[] {0, -1, Simulation.MAX_DRAWS + 1}) {
            assertThatThrownBy(() -> Simulation.run(model, draws, 1, Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_model_that_cannot_be_evaluated_is_refused() {
        Model model = Input.replace(Given.model(Given.small("", JOB, "")), "cohort_participants", Expression.of(-1));
        assertThat(Simulation.run(model, 10, 1, Progress.NONE)).isInstanceOf(Outcome.Refused.class);
    }
}
