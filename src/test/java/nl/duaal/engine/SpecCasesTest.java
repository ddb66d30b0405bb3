package nl.duaal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The case files that belong to the description of the model; their figures were not made by this engine. */
class SpecCasesTest {

    private static final double PRECISION = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bus-driver",
                "care-level-3",
                "edges",
                "energy-technician",
                "omb-a94-appendix",
                "rail-track-worker"
            })
    void every_figure_of_a_case_comes_out(String name) {
        JsonNode expected = JsonMapper.shared().readTree(Given.resource("/cases/" + name + ".expected.json"));
        Evaluation evaluation = Given.evaluation(Given.model(Given.resource("/cases/" + name + ".json")));

        same("active", expected.get("active"), evaluation.active());
        same("leaving", expected.get("leaving"), evaluation.leaving());
        assertThat(evaluation.flows()).hasSameSizeAs(expected.get("flows").propertyNames());
        for (String flow : expected.get("flows").propertyNames()) {
            same(flow, expected.get("flows").get(flow), evaluation.flow(flow).total());
        }
        assertThat(evaluation.parties().keySet())
                .containsExactlyElementsOf(expected.get("parties").propertyNames());
        for (String party : expected.get("parties").propertyNames()) {
            same(party, expected.get("parties").get(party), evaluation.party(party));
        }
    }

    private static void same(String party, JsonNode expected, Evaluation.PartyResult result) {
        same(party + " net", expected.get("net"), result.net());
        same(party + " total", expected.get("total"), result.total());
        same(party + " npv", expected.get("npv"), result.npv());
        same(party + " pvBenefits", expected.get("pvBenefits"), result.pvBenefits());
        same(party + " pvCosts", expected.get("pvCosts"), result.pvCosts());
        same(party + " benefitCostRatio", expected.get("benefitCostRatio"), result.benefitCostRatio());
        same(party + " returnOnInvestment", expected.get("returnOnInvestment"), result.returnOnInvestment());
        same(party + " payback", expected.get("payback"), result.payback());
        same(party + " discountedPayback", expected.get("discountedPayback"), result.discountedPayback());
        same(party + " irr", expected.get("irr"), result.irr());
        same(party + " peakFunding", expected.get("peakFunding"), result.peakFunding());
        JsonNode irrNone = expected.get("irrNone");
        assertThat(result.irrNone())
                .as(party + " irrNone")
                .isEqualTo(
                        irrNone == null
                                ? null
                                : irrNone.asString().equals("none")
                                        ? Evaluation.IrrNone.NONE
                                        : Evaluation.IrrNone.SEVERAL);
    }

    private static void same(String what, JsonNode expected, double[] actual) {
        assertThat(actual).as(what).hasSize(expected.size());
        for (int i = 0; i < actual.length; i++) same(what + " " + i, expected.get(i), actual[i]);
    }

    private static void same(String what, JsonNode expected, Double actual) {
        if (expected.isNull()) {
            assertThat(actual).as(what).isNull();
            return;
        }
        assertThat(actual).as(what).isNotNull();
        double figure = expected.asDouble();
        // shares near zero come from a subtraction, whose absolute error counts
        double allowed = PRECISION * Math.max(Math.abs(figure), 1e-5);
        assertThat(Math.abs(actual - figure))
                .as("%s: %s is not %s", what, actual, figure)
                .isLessThanOrEqualTo(allowed);
    }
}
