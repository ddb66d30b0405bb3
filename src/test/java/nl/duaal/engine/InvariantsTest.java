package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of every model, over seeded random ones. */
class InvariantsTest {

    private static final int MODELS = 400;

    private static double size(double[] amounts) {
        return 1 + Arrays.stream(amounts).map(Math::abs).sum();
    }

    @Test
    void at_a_rate_of_zero_the_net_present_value_is_the_sum() {
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation evaluation = Given.evaluation(new GivenRandom(seed).model("", 0, 1));
            for (Evaluation.PartyResult party : evaluation.parties().values()) {
                assertThat(party.npv()).isEqualTo(Arrays.stream(party.net()).sum(), within(1e-9));
                assertThat(party.total()).isEqualTo(party.npv(), within(1e-9));
                assertThat(party.discountedPayback()).isEqualTo(party.payback());
            }
        }
    }

    @Test
    void at_the_internal_rate_the_net_present_value_is_zero() {
        int found = 0;
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation evaluation = Given.evaluation(GivenRandom.model(seed));
            for (Evaluation.PartyResult party : evaluation.parties().values()) {
                Double rate = party.irr();
                assertThat(rate == null).isEqualTo(party.irrNone() != null);
                if (rate == null) continue;
                found++;
                assertThat(rate).isStrictlyBetween(-0.99, 10.0);
                double npv = 0;
                double size = 0;
                for (int k = 0; k < party.net().length; k++) {
                    double factor =
                            Math.pow(1 + rate, -(double) k / evaluation.model().periodsPerYear());
                    // the description counts these as zero, however much a negative rate would make of them
                    if (Math.abs(party.net()[k]) <= 1e-6) continue;
                    npv += party.net()[k] * factor;
                    size += Math.abs(party.net()[k]) * factor;
                }
                assertThat(Math.abs(npv)).isLessThanOrEqualTo(1e-9 * size);
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void discounting_never_brings_payback_forward_when_the_outlay_comes_first() {
        for (double rate : new double[] {0.01, 0.1, 0.5}) {
            for (int outlay = 1; outlay < 40; outlay++) {
                String flows = "{'id': 'x', 'payer': 'a', 'when': {'timing': 'schedule', 'amounts': [" + outlay
                        + "]}}, {'id': 'y', 'receiver': 'a', 'amount': 1, 'per': 'cohort', 'when': {'timing': 'each',"
                        + " 'phase': 'p'}}";
                Evaluation.PartyResult party = Given.evaluation(Given.small(
                                "",
                                "{'id': 'p'}",
                                flows,
                                "'horizon': 60, 'participants': 1, 'periodsPerYear': 1, 'discountRate': " + rate))
                        .party("a");
                assertThat(party.payback()).isEqualTo(outlay, within(1e-9));
                Double discounted = party.discountedPayback();
                if (discounted != null) assertThat(discounted).isGreaterThan(outlay);
            }
        }
    }

    @Test
    void the_parties_add_up_to_society() {
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation evaluation = Given.evaluation(GivenRandom.model(seed));
            double[] society = evaluation.party(Model.SOCIETY).net();
            for (int k = 0; k < society.length; k++) {
                double sum = 0;
                for (String party : evaluation.model().parties())
                    sum += evaluation.party(party).net()[k];
                assertThat(society[k]).isEqualTo(sum, within(1e-9 * size(society)));
            }
        }
    }

    @Test
    void another_transfer_leaves_society_as_it_was_to_the_last_bit() {
        String transfer = ", {'id': 'grant', 'payer': 'b', 'receiver': 'c', 'amount': 1234.56, "
                + "'when': {'timing': 'each', 'phase': 'p0'}}";
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation without = Given.evaluation(new GivenRandom(seed).model("", -1, 1));
            Evaluation with = Given.evaluation(new GivenRandom(seed).model(transfer, -1, 1));
            assertThat(with.party(Model.SOCIETY)).usingRecursiveComparison().isEqualTo(without.party(Model.SOCIETY));
        }
    }

    @Test
    void when_nobody_stays_there_are_no_later_benefits() {
        String phases = "{'id': 'p', 'length': 3, 'passRate': 0}, {'id': 'job'}";
        String flow = "{'id': 'x', 'receiver': 'a', 'amount': 100, 'when': {'timing': 'each', 'phase': 'job'}}";

        assertThat(Given.evaluation(Given.small("", phases, flow)).flow("x").row())
                .containsOnly(0);
    }

    @Test
    void who_is_active_has_not_left_and_shares_never_grow() {
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation evaluation = Given.evaluation(GivenRandom.model(seed));
            double left = 0;
            for (int t = 0; t < evaluation.active().length; t++) {
                assertThat(evaluation.active()[t]).isBetween(0.0, 1.0);
                assertThat(evaluation.leaving()[t]).isGreaterThanOrEqualTo(0);
                if (evaluation.active()[t] > 0) {
                    assertThat(evaluation.active()[t] + left).isEqualTo(1, within(1e-12));
                }
                left += evaluation.leaving()[t];
            }
        }
    }

    @Test
    void a_model_survives_its_file_and_evaluates_to_the_same_bits() {
        for (long seed = 0; seed < MODELS; seed++) {
            Model model = Given.model(GivenRandom.model(seed));
            String written = ModelFile.write(model);
            Model read = Given.model(written.getBytes(StandardCharsets.UTF_8));

            assertThat(read).isEqualTo(model);
            assertThat(ModelFile.write(read)).isEqualTo(written);
            assertThat(bits(Given.evaluation(read))).isEqualTo(bits(Given.evaluation(model)));
        }
    }

    private static List<String> bits(Evaluation evaluation) {
        return evaluation.parties().values().stream()
                .map(p -> Arrays.toString(p.net()) + p.npv() + p.irr() + p.payback() + p.pvCosts())
                .toList();
    }

    @Test
    void explanations_add_up_to_what_they_explain() {
        for (long seed = 0; seed < MODELS; seed++) {
            Evaluation evaluation = Given.evaluation(GivenRandom.model(seed));
            for (Evaluation.PartyResult party : evaluation.parties().values()) {
                var contributions = Explanation.ofParty(evaluation, party.party());
                double allowed = 1e-9 * size(party.net());
                assertThat(contributions.stream()
                                .mapToDouble(Explanation.Contribution::amount)
                                .sum())
                        .isEqualTo(party.total(), within(allowed));
                double worth = contributions.stream()
                        .mapToDouble(Explanation.Contribution::presentValue)
                        .sum();
                assertThat(worth)
                        .isEqualTo(
                                party.npv(),
                                within(1e-9 * (1 + Math.abs(party.pvBenefits()) + Math.abs(party.pvCosts()))
                                        + allowed));
            }
            for (Evaluation.FlowResult flow : evaluation.flows()) {
                var explained = Explanation.ofFlow(evaluation, flow.flow().id());
                double sum = 0;
                for (Explanation.Booked booked : explained.bookings()) {
                    sum += booked.booked();
                    assertThat(booked.booked()).isEqualTo(flow.row()[booked.point()]);
                    assertThat(booked.amount()
                                    * booked.probability()
                                    * booked.units()
                                    * booked.ramp()
                                    * booked.growth())
                            .isEqualTo(booked.booked());
                }
                assertThat(sum).isEqualTo(flow.total(), within(1e-9 * size(flow.row())));
            }
        }
    }
}
