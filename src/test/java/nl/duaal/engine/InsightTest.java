package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tornado, caution, comparison, variants and research on a model that can be worked out by hand. */
class InsightTest {

    private static final String PARAMETERS =
            "{'name': 'fee', 'value': 100, 'mark': 'assumption', 'uncertainty': {'kind': 'uniform', 'min': 50, 'max': 250}},"
                    + " {'name': 'gain', 'value': 30, 'uncertainty': {'kind': 'uniform', 'min': 20, 'max': 30}},"
                    + " {'name': 'grant', 'value': 40, 'mark': 'found', 'uncertainty': {'kind': 'uniform', 'min': 0, 'max': 80}},"
                    + " {'name': 'odd', 'value': 1, 'mark': 'confirm'}, {'name': 'idle', 'formula': 'lost * 2'},"
                    + " {'name': 'lost', 'value': 5}";
    private static final String FLOWS = "{'id': 'fee', 'payer': 'a', 'amount': 'fee * odd', 'per': 'cohort', 'when':"
            + " {'timing': 'once', 'phase': 'p'}}, {'id': 'gain', 'receiver': 'a', 'amount': 'gain', 'per': 'cohort',"
            + " 'when': {'timing': 'each', 'phase': 'p', 'to': 1}}, {'id': 'grant', 'category': 'subsidy', 'payer': 'b',"
            + " 'receiver': 'a', 'amount': 'grant', 'per': 'cohort', 'when': {'timing': 'once', 'phase': 'p'}}";
    private static final Model MODEL = Given.model(Given.small(
            PARAMETERS, "{'id': 'p', 'dropout': 0.1}", FLOWS, "'horizon': 4, 'participants': 1, 'discountRate': 0"));

    private static <T> T sound(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Ok.class);
        return ((Outcome.Ok<T>) outcome).value();
    }

    @Test
    void a_tornado_has_the_widest_bar_first() {
        List<Tornado.Bar> bars = sound(Tornado.of(MODEL)).party("a");

        assertThat(bars).extracting(Tornado.Bar::parameter).containsExactly("fee", "grant", "gain");
        Tornado.Bar fee = bars.getFirst();
        assertThat(fee.low()).isEqualTo(70);
        assertThat(fee.high()).isEqualTo(230);
        assertThat(fee.npvLow()).isEqualTo(30);
        assertThat(fee.npvHigh()).isEqualTo(-130);
        assertThat(fee.paybackLow()).isEqualTo(1);
        assertThat(fee.paybackHigh()).isNull();
        assertThat(sound(Tornado.of(MODEL)).party("b"))
                .extracting(Tornado.Bar::parameter)
                .containsExactly("grant", "fee", "gain");
    }

    @Test
    void where_a_percentile_is_out_of_bounds_the_bar_has_no_end() {
        Model model = Given.model(Given.small(
                "{'name': 'd', 'value': 0.1, 'uncertainty': {'kind': 'normal', 'mean': 0.1, 'sd': 0.1}}",
                "{'id': 'p', 'dropout': 'd'}",
                "{'id': 'f', 'receiver': 'a', 'amount': 1, 'when': {'timing': 'each', 'phase': 'p'}}"));
        Tornado.Bar bar = sound(Tornado.of(model)).party("a").getFirst();

        assertThat(bar.low()).isNegative();
        assertThat(bar.npvLow()).isNull();
        assertThat(bar.paybackLow()).isNull();
        assertThat(bar.npvHigh()).isNotNull();
        assertThat(bar.swing()).isNull();
    }

    @Test
    void caution_moves_what_has_no_source_to_its_bad_end() {
        Caution caution = sound(Caution.of(MODEL, "a"));

        assertThat(caution.moved())
                .extracting(moved -> moved.parameter().name())
                .containsExactly("fee", "gain");
        assertThat(caution.moved().get(0).to()).isEqualTo(230);
        assertThat(caution.moved().get(0).effect()).isEqualTo(-130);
        assertThat(caution.moved().get(1).to()).isEqualTo(21);
        assertThat(caution.base().party("a").npv()).isEqualTo(0, within(1e-12));
        assertThat(caution.cautious().party("a").npv()).isEqualTo(-230 + 40 + 42, within(1e-12));
        assertThat(caution.fixed()).extracting(Model.Parameter::name).containsExactly("odd", "lost");
    }

    @Test
    void who_gains_by_a_fee_is_cautious_the_other_way() {
        assertThat(sound(Caution.of(MODEL, "b")).moved()).isEmpty();
        assertThat(sound(Caution.of(MODEL, Model.SOCIETY)).moved())
                .extracting(Caution.Moved::to)
                .containsExactly(230.0, 21.0);
    }

    @Test
    void a_comparison_adds_up_to_the_difference() {
        Evaluation base = Given.evaluation(MODEL);
        for (Variant variant : Variant.of(MODEL)) {
            Evaluation other = Given.evaluation(variant.model());
            for (String party : base.parties().keySet()) {
                Comparison comparison = Comparison.of(base, other, party);
                double sum = 0;
                for (Comparison.Line line : comparison.lines()) sum += line.difference();
                assertThat(sum).isEqualTo(comparison.difference());
                assertThat(sum)
                        .isEqualTo(other.party(party).npv() - base.party(party).npv());
            }
        }
    }

    @Test
    void the_lines_of_templates_add_up_too_largest_first() {
        for (String name : List.of("energy-technician", "care-level-3", "bus-driver", "rail-track-worker")) {
            Model model = Given.model(Given.resource("/cases/" + name + ".json"));
            Evaluation base = Given.evaluation(model);
            for (Variant variant : Variant.of(model)) {
                Evaluation other = Given.evaluation(variant.model());
                for (String party : base.parties().keySet()) {
                    Comparison comparison = Comparison.of(base, other, party);
                    double sum = 0;
                    for (Comparison.Line line : comparison.lines()) sum += line.difference();
                    assertThat(sum).isEqualTo(comparison.difference(), within(1e-9));
                    assertThat(comparison.lines())
                            .isSortedAccordingTo(
                                    (x, y) -> Double.compare(Math.abs(y.difference()), Math.abs(x.difference())));
                }
            }
        }
    }

    @Test
    void a_flow_that_a_variant_does_not_have_is_a_line() {
        Evaluation base = Given.evaluation(MODEL);
        Evaluation without = Given.evaluation(Variant.of(MODEL).getFirst().model());
        Comparison comparison = Comparison.of(base, without, "a");

        assertThat(comparison.lines()).hasSize(1);
        assertThat(comparison.lines().getFirst().flow().id()).isEqualTo("grant");
        assertThat(comparison.lines().getFirst().base()).isEqualTo(40);
        assertThat(comparison.lines().getFirst().variant()).isZero();
        assertThat(comparison.difference()).isEqualTo(-40, within(1e-12));
        assertThat(Comparison.of(base, without, Model.SOCIETY).lines()).isEmpty();
    }

    @Test
    void a_model_gets_the_variants_it_has_a_handle_for() {
        assertThat(Variant.of(MODEL))
                .extracting(variant -> variant.kind() + " " + variant.subject())
                .containsExactly(
                        "NO_SUBSIDIES ",
                        "WITHOUT_SUBSIDY grant",
                        "MORE_DROPOUT ",
                        "PLACES 10",
                        "PLACES 30",
                        "PLACES 100");
        Model plain = Given.model(Given.small("", "{'id': 'p'}", ""));
        assertThat(Variant.of(plain)).extracting(Variant::subject).containsExactly("30", "100");
    }

    @Test
    void a_template_has_them_all() {
        Model model = Given.model(Given.resource("/cases/energy-technician.json"));
        assertThat(Variant.of(model))
                .extracting(variant -> variant.kind() + " " + variant.subject())
                .containsExactly(
                        "NO_SUBSIDIES ",
                        "WITHOUT_SUBSIDY sowis",
                        "WITHOUT_SUBSIDY praktijkleren",
                        "MORE_DROPOUT ",
                        "TIGHT_LABOUR_MARKET ",
                        "SLACK_LABOUR_MARKET ",
                        "PLACES 10",
                        "PLACES 30",
                        "PLACES 100");
        double base = Given.evaluation(model).party("employer").npv();
        for (Variant variant : Variant.of(model)) {
            double npv = Given.evaluation(variant.model()).party("employer").npv();
            switch (variant.kind()) {
                case NO_SUBSIDIES, WITHOUT_SUBSIDY, MORE_DROPOUT, SLACK_LABOUR_MARKET ->
                    assertThat(npv).isLessThan(base);
                case TIGHT_LABOUR_MARKET -> assertThat(npv).isGreaterThan(base);
                case PLACES ->
                    assertThat(npv > base).isEqualTo(!variant.subject().equals("10"));
            }
        }
    }

    @Test
    void more_dropout_changes_an_assumption_once_and_a_written_share_in_its_phase() {
        Model model = Given.model(Given.small(
                "{'name': 'd', 'value': 0.1}",
                "{'id': 'p', 'length': 2, 'dropout': 'd'}, {'id': 'q', 'length': 2, 'dropout': 'd'},"
                        + " {'id': 'r', 'length': 1, 'dropout': 'd * 8'}, {'id': 's', 'dropout': 0.9}",
                ""));
        Model more = Variant.of(model).getFirst().model();

        assertThat(more.parameters().getFirst().content()).isEqualTo(Expression.of(0.1 * 1.5));
        assertThat(Given.evaluation(more).inputValues())
                .containsEntry("phase_p_dropout", 0.1 * 1.5)
                .containsEntry("phase_r_dropout", 1.0)
                .containsEntry("phase_s_dropout", 1.0);
    }

    @Test
    void a_cliff_is_a_subsidy_that_alone_decides() {
        assertThat(Variant.cliffs(Given.evaluation(MODEL), "a")).singleElement().satisfies(cliff -> {
            assertThat(cliff.flow().id()).isEqualTo("grant");
            assertThat(cliff.payback()).isEqualTo(2, within(1e-9));
            assertThat(cliff.lastPoint()).isZero();
        });
        Model richer = Input.replace(MODEL, "par_gain", Expression.of(80));
        assertThat(Variant.cliffs(Given.evaluation(richer), "a")).isEmpty();
    }

    @Test
    void what_nothing_rests_on_is_not_used() {
        assertThat(Research.unused(MODEL)).extracting(Model.Parameter::name).containsExactly("idle", "lost");
        for (String name : List.of("energy-technician", "care-level-3", "bus-driver", "rail-track-worker")) {
            assertThat(Research.unused(Given.model(Given.resource("/cases/" + name + ".json"))))
                    .isEmpty();
        }
    }

    @Test
    void shares_of_the_variance_are_those_of_a_sum() {
        // variances of the parts: 200²/12, 4 · 10²/12, 80²/12
        Simulation simulation = sound(Simulation.run(MODEL, 10_000, 1, Progress.NONE));
        Research research = Research.of(simulation.party("a"), 0.8);
        double whole = 40_000 + 400 + 6_400;

        assertThat(research.shares()).extracting(Research.Share::parameter).containsExactly("fee", "grant", "gain");
        assertThat(research.shares().get(0).part()).isEqualTo(40_000 / whole, within(0.02));
        assertThat(research.shares().get(1).part()).isEqualTo(6_400 / whole, within(0.02));
        assertThat(research.shares().get(2).part()).isEqualTo(400 / whole, within(0.02));
        assertThat(research.deciding()).extracting(Research.Share::parameter).containsExactly("fee");
        assertThat(Research.of(simulation.party("a"), 0.95).deciding()).hasSize(2);
    }
}
