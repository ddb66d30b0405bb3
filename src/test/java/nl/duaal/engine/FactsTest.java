package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import nl.duaal.engine.Movement.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of which the beginning has happened: results, why they moved, and what may still come. */
class FactsTest {

    private static final double TOLERANCE = 1e-9;

    /** Ten people, of whom one in ten leaves each period; each costs 100 and brings in 150 a period. */
    private static final String WORK = """
            {"name": "Werk", "start": "2026-09", "horizon": 4, "participants": 10, "discountRate": 0,
             "parties": ["employer"], "parameters": [], "phases": [{"id": "job", "dropout": 0.1}],
             "flows": [
              {"id": "wage", "category": "wage", "payer": "employer", "amount": 100,
               "when": {"timing": "each", "phase": "job"}},
              {"id": "output", "category": "output", "receiver": "employer", "amount": 150,
               "when": {"timing": "each", "phase": "job"}}]}
            """;

    private static Model model(String json) {
        return ((Outcome.Ok<Model>) ModelFile.read(json.getBytes(StandardCharsets.UTF_8))).value();
    }

    private static Evaluation evaluated(Model model, Facts facts) {
        return ((Outcome.Ok<Evaluation>) Engine.evaluate(model, facts)).value();
    }

    private static Movement moved(Model model, Facts facts) {
        return ((Outcome.Ok<Movement>) Movement.of(model, facts)).value();
    }

    private static Forecast forecast(Model model, Facts facts, double strength) {
        return ((Outcome.Ok<Forecast>) Forecast.of(model, facts, strength, 1, Forecast.DRAWS)).value();
    }

    private static Facts someLeft() {
        return new Facts(2, new double[] {1, 0.8, 0.6}, Map.of("wage", new double[] {0, 1100, 900}));
    }

    @Test
    void until_the_last_fact_facts_hold_and_after_it_the_model_goes_on_from_the_share_that_is_left() {
        var result = evaluated(model(WORK), someLeft());
        assertThat(result.active()).containsExactly(new double[] {1, 0.8, 0.6, 0.54}, within(TOLERANCE));
        assertThat(result.leaving()).containsExactly(new double[] {0.2, 0.2, 0.06, 0.054}, within(TOLERANCE));
        assertThat(result.flow("wage").row()).containsExactly(new double[] {0, 1100, 900, 600, 540}, within(TOLERANCE));
        // nothing was booked of it: it follows who was there
        assertThat(result.flow("output").row())
                .containsExactly(new double[] {0, 1500, 1200, 900, 810}, within(TOLERANCE));
        assertThat(result.party("employer").total()).isEqualTo(1270, within(TOLERANCE));
    }

    @Test
    void who_leaves_faster_than_planned_leaves_faster_after_the_facts_too() {
        var result = evaluated(model(WORK), new Facts(1, new double[] {1, 0.9}, Map.of(), 2));
        // one in ten twice over: 0.9 x 0.9
        assertThat(result.active()).containsExactly(new double[] {1, 0.9, 0.729, 0.59049}, within(TOLERANCE));
    }

    @Test
    void no_facts_at_all_change_nothing() {
        var model = model(WORK);
        var plan = ((Outcome.Ok<Evaluation>) Engine.evaluate(model)).value();
        var same = evaluated(model, new Facts(0, new double[] {1}, Map.of()));
        assertThat(same.party("employer").net())
                .containsExactly(plan.party("employer").net());
        assertThat(moved(model, new Facts(0, new double[] {1}, Map.of()))
                        .party("employer")
                        .npv())
                .allSatisfy((cause, share) -> assertThat(share).isZero());
    }

    @Test
    void the_share_that_completes_a_last_phase_is_a_fact_and_after_it_nobody_is_there() {
        var model = model("""
                {"name": "Les", "start": "2026-09", "horizon": 4, "participants": 10, "discountRate": 0,
                 "parties": ["fund"], "parameters": [], "phases": [{"id": "lessons", "length": 2, "passRate": 0.5}],
                 "flows": [{"id": "diploma", "payer": "fund", "amount": 10,
                   "when": {"timing": "completion", "phase": "lessons"}}]}
                """);
        var result = evaluated(model, new Facts(3, new double[] {1, 0.9, 0.7, 0.7}, Map.of()));
        assertThat(result.active()).containsExactly(new double[] {1, 0.9, 0, 0}, within(TOLERANCE));
        assertThat(result.flow("diploma").row()).containsExactly(new double[] {0, 0, 70, 0, 0}, within(TOLERANCE));
    }

    @Test
    void more_starters_than_planned_are_a_share_above_one_and_latecomers_did_not_leave() {
        var result = evaluated(model(WORK), new Facts(1, new double[] {1.1, 1.2}, Map.of()));
        assertThat(result.active()[1]).isEqualTo(1.2, within(TOLERANCE));
        assertThat(result.leaving()[0]).isZero();
    }

    @Test
    void each_cause_counts_as_its_mean_effect_over_all_orders_and_they_add_up() {
        var moved = moved(model(WORK), someLeft()).party("employer");
        // by hand: of 1719.5 in the plan 1270 is left. Wages alone cost 100 more, after drop-out 200 more
        assertThat(moved.total().get(Cause.WAGE)).isEqualTo(-150, within(TOLERANCE));
        assertThat(moved.total().get(Cause.DROP_OUT)).isEqualTo(-299.5, within(TOLERANCE));
        assertThat(moved.total().get(Cause.TIMING)).isEqualTo(0, within(TOLERANCE));
        assertThat(moved.total().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(-449.5, within(TOLERANCE));
        assertThat(moved.never()).isFalse();
    }

    @Test
    void the_same_amount_at_another_moment_is_timing_and_another_amount_is_not() {
        var model = model("""
                {"name": "Later", "start": "2026-09", "horizon": 2, "participants": 1, "discountRate": 0.25,
                 "periodsPerYear": 1, "parties": ["employer"], "parameters": [], "phases": [{"id": "job"}],
                 "flows": [{"id": "tools", "category": "material", "payer": "employer", "amount": 1000,
                   "when": {"timing": "once", "phase": "job"}}]}
                """);
        var later = moved(model, new Facts(1, new double[] {1, 1}, Map.of("tools", new double[] {0, 1000})))
                .party("employer");
        assertThat(later.npv().get(Cause.TIMING)).isEqualTo(200, within(TOLERANCE));
        assertThat(later.npv().get(Cause.OTHER)).isZero();
        var dearer = moved(model, new Facts(1, new double[] {1, 1}, Map.of("tools", new double[] {1500, 0})))
                .party("employer");
        assertThat(dearer.npv().get(Cause.TIMING)).isZero();
        assertThat(dearer.npv().get(Cause.OTHER)).isEqualTo(-500, within(TOLERANCE));
        // 1500 a year later: of the 200 lost, alone 500 and 200, after each other 400 and 300
        var both = moved(model, new Facts(1, new double[] {1, 1}, Map.of("tools", new double[] {0, 1500})))
                .party("employer");
        assertThat(both.npv().get(Cause.OTHER)).isEqualTo(-450, within(TOLERANCE));
        assertThat(both.npv().get(Cause.TIMING)).isEqualTo(250, within(TOLERANCE));
    }

    @Test
    void the_movement_of_the_payback_adds_up_in_periods_and_never_counts_as_the_horizon() {
        var model = model("""
                {"name": "Terug", "start": "2026-09", "horizon": 10, "participants": 1, "discountRate": 0,
                 "parties": ["employer"], "parameters": [], "phases": [{"id": "job"}],
                 "flows": [
                  {"id": "course", "category": "training", "payer": "employer", "amount": 400,
                   "when": {"timing": "once", "phase": "job"}},
                  {"id": "output", "category": "output", "receiver": "employer", "amount": 100,
                   "when": {"timing": "each", "phase": "job"}}]}
                """);
        // 4 periods planned; a course of 600 and one period without output: 7
        var moved = moved(
                        model,
                        new Facts(
                                1,
                                new double[] {1, 1},
                                Map.of("course", new double[] {600, 0}, "output", new double[] {0, 0})))
                .party("employer");
        assertThat(moved.payback().get(Cause.OTHER)).isEqualTo(2, within(TOLERANCE));
        assertThat(moved.payback().get(Cause.PRODUCTIVITY)).isEqualTo(1, within(TOLERANCE));
        assertThat(moved.never()).isFalse();
        var lost = moved(model, new Facts(1, new double[] {1, 0}, Map.of())).party("employer");
        assertThat(lost.never()).isTrue();
        assertThat(lost.payback().get(Cause.DROP_OUT)).isEqualTo(6, within(TOLERANCE));
    }

    @Test
    void random_facts_add_up_whatever_they_are() {
        var random = new SplittableRandom(11);
        var model = model(WORK);
        for (int n = 0; n < 200; n++) {
            int until = random.nextInt(5);
            double[] active = new double[until + 1];
            double[] wage = new double[until + 1];
            double[] output = new double[until + 1];
            double share = random.nextDouble(1.2);
            for (int k = 0; k <= until; k++) {
                active[k] = share;
                share *= random.nextDouble();
                wage[k] = random.nextInt(4) == 0 ? 0 : random.nextDouble(-500, 2000);
                output[k] = random.nextInt(4) == 0 ? 0 : random.nextDouble(-500, 2000);
            }
            var moved = moved(
                    model, new Facts(until, active, Map.of("wage", wage, "output", output), random.nextDouble(3)));
            for (String party : new String[] {"employer", Model.SOCIETY}) {
                var of = moved.party(party);
                var plan = moved.plan().party(party);
                var now = moved.forecast().party(party);
                assertThat(sum(of.npv())).isEqualTo(now.npv() - plan.npv(), within(1e-8));
                assertThat(sum(of.total())).isEqualTo(now.total() - plan.total(), within(1e-8));
                Double back = now.payback();
                Double planned = plan.payback();
                assertThat(sum(of.payback()))
                        .isEqualTo((back == null ? 4 : back) - (planned == null ? 4 : planned), within(1e-9));
                assertThat(sum(Movement.rounded(of.npv(), 1)))
                        .isEqualTo((double) Math.round(sum(of.npv())), within(1e-6));
            }
        }
    }

    private static double sum(Map<Cause, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void with_few_people_the_plan_counts_for_most() {
        // as planned 10 x -ln 0.9 = 1.0536 would have left of ten, and three did
        var few = forecast(model(WORK), new Facts(1, new double[] {1, 0.7}, Map.of()), 4);
        assertThat(few.planned()).isEqualTo(1.0536051565782628, within(TOLERANCE));
        assertThat(few.left()).isEqualTo(3);
        assertThat(few.times()).isEqualTo(7 / 5.0536051565782628, within(TOLERANCE));
        assertThat(few.weight()).isEqualTo(1.0536051565782628 / 5.0536051565782628, within(TOLERANCE));
        assertThat(few.expected().active()[2])
                .isEqualTo(0.7 * Math.pow(0.9, 7 / 5.0536051565782628), within(TOLERANCE));
        var band = few.bands().get("employer");
        assertThat(band.npvLow()).isLessThan(band.npvMiddle());
        assertThat(band.npvMiddle()).isLessThan(band.npvHigh());
        // a hundred times as many, and it is what happened that counts
        var many = forecast(
                model(WORK.replace("\"participants\": 10", "\"participants\": 1000")),
                new Facts(1, new double[] {1, 0.7}, Map.of()),
                4);
        assertThat(many.weight()).isGreaterThan(0.95);
        assertThat(many.times()).isGreaterThan(2.7);
    }

    @Test
    void the_same_seed_gives_the_same_band_and_where_all_has_happened_there_is_none() {
        var facts = someLeft();
        assertThat(forecast(model(WORK), facts, 4).bands())
                .isEqualTo(forecast(model(WORK), facts, 4).bands());
        var over = forecast(model(WORK), new Facts(4, new double[] {1, 0.8, 0.6, 0.6, 0.6}, Map.of()), 4);
        var band = over.bands().get("employer");
        assertThat(band.npvLow()).isEqualTo(band.npvHigh());
        assertThat(band.npvLow()).isEqualTo(over.expected().party("employer").npv(), within(1e-6));
    }

    /** One person who stays, and brings in 100 to 200 a period, all as likely. */
    private static final String UNSURE = """
            {"name": "Onzeker", "start": "2026-09", "horizon": 4, "participants": 1, "discountRate": 0,
             "parties": ["employer"],
             "parameters": [{"name": "output", "value": 150,
               "uncertainty": {"kind": "uniform", "min": 100, "max": 200}}],
             "phases": [{"id": "job"}],
             "flows": [{"id": "output", "receiver": "employer", "amount": "output",
               "when": {"timing": "each", "phase": "job"}}]}
            """;

    @Test
    void an_uncertain_assumption_is_in_the_band_and_what_was_booked_of_it_is_not() {
        var model = model(UNSURE);
        var nothing = forecast(model, new Facts(0, new double[] {1}, Map.of()), 4);
        assertThat(nothing.drawn()).isEqualTo(1);
        assertThat(nothing.failed()).isZero();
        // four times 110, 150 and 190
        assertThat(nothing.bands().get("employer").npvLow()).isEqualTo(440, within(15.0));
        assertThat(nothing.bands().get("employer").npvMiddle()).isEqualTo(600, within(15.0));
        assertThat(nothing.bands().get("employer").npvHigh()).isEqualTo(760, within(15.0));
        var facts = new Facts(3, new double[] {1, 1, 1, 1}, Map.of("output", new double[] {0, 90, 90, 90}));
        var mostly = forecast(model, facts, 4);
        // 270 was booked; once more 110 and 190
        assertThat(mostly.bands().get("employer").npvLow()).isEqualTo(380, within(4.0));
        assertThat(mostly.bands().get("employer").npvHigh()).isEqualTo(460, within(4.0));
        assertThat(mostly.expected().party("employer").npv()).isEqualTo(420, within(TOLERANCE));
    }

    @Test
    void an_uncertain_drop_out_and_number_of_starters_are_not_drawn_once_more() {
        String sure = UNSURE.replace(", \n   \"uncertainty\": {\"kind\": \"uniform\", \"min\": 100, \"max\": 200}", "")
                .replace("\"participants\": 1,", "\"participants\": 30,")
                .replace("{\"id\": \"job\"}", "{\"id\": \"job\", \"dropout\": 0.1}");
        String unsure = sure.replace("\"participants\": 30,", "\"participants\": \"people\",")
                .replace("\"dropout\": 0.1", "\"dropout\": \"leaving\"")
                .replace("\"parameters\": [", """
                        "parameters": [
                         {"name": "people", "value": 30, "uncertainty": {"kind": "uniform", "min": 10, "max": 50}},
                         {"name": "leaving", "value": 0.1, "uncertainty": {"kind": "uniform", "min": 0, "max": 0.2}},
                        """);
        var facts = new Facts(1, new double[] {1, 0.9}, Map.of());
        var one = forecast(model(sure), facts, 4);
        var other = forecast(model(unsure), facts, 4);
        assertThat(other.survival().getFirst()).containsExactly(one.survival().getFirst());
        assertThat(other.bands()).isEqualTo(one.bands());
        assertThat(other.drawn()).isEqualTo(one.drawn() + 2);
    }

    @Test
    void draws_that_cannot_be_reckoned_with_are_left_out_and_without_any_the_band_is_about_who_stays() {
        String some = UNSURE.replace("\"amount\": \"output\"", "\"amount\": 10, \"probability\": \"output / 160\"");
        var left = forecast(model(some), new Facts(0, new double[] {1}, Map.of()), 4);
        // above 160 it is no probability: two of five
        assertThat(left.failed()).isBetween(370, 430);
        String all = UNSURE.replace("\"min\": 100, \"max\": 200", "\"min\": 170, \"max\": 200")
                .replace("\"amount\": \"output\"", "\"amount\": 10, \"probability\": \"output / 160\"");
        var none = forecast(model(all), new Facts(0, new double[] {1}, Map.of()), 4);
        assertThat(none.drawn()).isZero();
        assertThat(none.failed()).isZero();
        assertThat(none.bands().get("employer").npvLow()).isEqualTo(37.5, within(TOLERANCE));
    }

    @Test
    void facts_that_do_not_fit_are_refused() {
        assertThatThrownBy(() -> new Facts(2, new double[] {1}, Map.of())).hasMessageContaining("active");
        assertThatThrownBy(() -> new Facts(0, new double[] {-0.1}, Map.of())).hasMessageContaining("shares");
        assertThatThrownBy(() -> new Facts(0, new double[] {1}, Map.of("wage", new double[] {Double.NaN})))
                .hasMessageContaining("wage");
        assertThatThrownBy(() -> Engine.evaluate(model(WORK), new Facts(5, new double[6], Map.of())))
                .hasMessageContaining("horizon");
        assertThatThrownBy(() ->
                        Engine.evaluate(model(WORK), new Facts(0, new double[] {1}, Map.of("bonus", new double[] {1}))))
                .hasMessageContaining("bonus");
    }

    /** The same where what work brings in is uncertain too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void with_uncertain_assumptions_too_the_band_holds_the_truth_in_four_of_five_cohorts(int until) {
        int people = 30;
        String json = """
                {"name": "Waarheid", "start": "2026-09", "horizon": 24, "participants": 30, "discountRate": 0.02,
                 "parties": ["employer"],
                 "parameters": [{"name": "output", "value": 640,
                   "uncertainty": {"kind": "uniform", "min": 440, "max": 840}}],
                 "phases": [{"id": "job", "dropout": 0.02}],
                 "flows": [
                  {"id": "course", "category": "training", "payer": "employer", "amount": 500,
                   "when": {"timing": "each", "phase": "job"}},
                  {"id": "output", "category": "output", "receiver": "employer", "amount": "output",
                   "when": {"timing": "each", "phase": "job"}}]}
                """;
        int held = 0;
        for (int cohort = 0; cohort < 400; cohort++) {
            var random = new SplittableRandom(1_000 * until + cohort + 77);
            double times = 0;
            for (int i = 0; i < 4; i++) times -= Math.log(1 - random.nextDouble()) / 4;
            double output = 440 + 400 * random.nextDouble();
            double[] truth = new double[25];
            int there = people;
            truth[0] = 1;
            for (int t = 0; t < 24; t++) {
                double stays = Math.pow(0.98, times);
                int next = 0;
                for (int i = 0; i < there; i++) if (random.nextDouble() < stays) next++;
                there = next;
                truth[t + 1] = there / (double) people;
            }
            double npv = evaluated(
                            model(json.replace("\"value\": 640", "\"value\": " + output)),
                            new Facts(24, truth, Map.of()))
                    .party("employer")
                    .npv();
            var seen = new Facts(until, Arrays.copyOf(truth, until + 1), Map.of());
            var band = ((Outcome.Ok<Forecast>) Forecast.of(model(json), seen, 4, cohort, 400))
                    .value()
                    .bands()
                    .get("employer");
            if (npv >= band.npvLow() - 1e-6 && npv <= band.npvHigh() + 1e-6) held++;
        }
        assertThat(held).as("of 400, after %s months", until).isBetween(300, 340);
    }

    /**
     * Cohorts of which the truth is known: how many times as fast people leave as planned is drawn as the forecast thinks
     * it may be, and then of each person whether they leave. In four of five the truth lies in the band.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9, 14})
    void the_band_holds_the_truth_in_four_of_five_cohorts(int until) {
        int people = 30;
        int strength = 4;
        var model = model("""
                {"name": "Waarheid", "start": "2026-09", "horizon": 36, "participants": 30, "discountRate": 0.02,
                 "parties": ["employer"], "parameters": [],
                 "phases": [{"id": "lessons", "length": 12, "dropout": 0.03, "passRate": 0.9},
                   {"id": "job", "dropout": 0.015}],
                 "flows": [
                  {"id": "course", "category": "training", "payer": "employer", "amount": 900,
                   "when": {"timing": "each", "phase": "lessons"}},
                  {"id": "output", "category": "output", "receiver": "employer", "amount": 640,
                   "when": {"timing": "each", "phase": "job"}}]}
                """);
        int held = 0;
        for (int cohort = 0; cohort < 200; cohort++) {
            var random = new SplittableRandom(1_000 * until + cohort);
            double times = 0;
            for (int i = 0; i < strength; i++) times -= Math.log(1 - random.nextDouble()) / strength;
            double[] truth = new double[37];
            int there = people;
            truth[0] = 1;
            for (int t = 0; t < 36; t++) {
                double stays = Math.pow(t < 12 ? 0.97 : 0.985, times);
                int next = 0;
                for (int i = 0; i < there; i++) {
                    if (random.nextDouble() < stays && (t != 11 || random.nextDouble() < 0.9)) next++;
                }
                there = next;
                truth[t + 1] = there / (double) people;
            }
            double npv = evaluated(model, new Facts(36, truth, Map.of()))
                    .party("employer")
                    .npv();
            var seen = new Facts(until, Arrays.copyOf(truth, until + 1), Map.of());
            var band = ((Outcome.Ok<Forecast>) Forecast.of(model, seen, strength, cohort, 400))
                    .value()
                    .bands()
                    .get("employer");
            if (npv >= band.npvLow() - 1e-6 && npv <= band.npvHigh() + 1e-6) held++;
        }
        assertThat(held).as("of 200, after %s months", until).isBetween(150, 170);
    }
}
