package nl.duaal.costbenefit;

import static org.assertj.core.api.Assertions.assertThat;

import nl.duaal.engine.Simulation;
import org.junit.jupiter.api.Test;

/** What once stands in a database has to stay readable. */
class KeptTextsTest {

    /** As version 1 of the engine wrote it; a party in which every draw failed among them. Never to be changed. */
    private static final String FIRST_FORM = """
            {"draws":3,"failedDraws":1,"parties":{"employer":{"histogram":{"counts":[2],"from":-0.1,"width":0.0},\
            "mean":0.30000000000000004,"neverPaysBack":0.5,"npv":{"p10":1.0,"p25":2.0,"p5":4.9E-324,"p50":3.0,\
            "p75":4.0,"p90":5.0,"p95":1.7976931348623157E308},"npvPositive":1.0,"paidBack":[0.0,0.5],\
            "party":"employer","payback":null,"paybackWithin":{"12":0.5,"24":null},"rankCorrelation":{"x":-0.25,"y":null},\
            "sd":null,"varianceShare":{"x":1.0}},"society":{"histogram":{"counts":[],"from":0.0,"width":0.0},\
            "mean":null,"neverPaysBack":null,"npv":null,"npvPositive":null,"paidBack":[],"party":"society",\
            "payback":null,"paybackWithin":{"12":null},"rankCorrelation":{},"sd":null,"varianceShare":{}}},"seed":9}""";

    @Test
    void the_first_form_is_read_to_the_last_bit() {
        Simulation read = KeptTexts.read(FIRST_FORM);
        assertThat(read.draws()).isEqualTo(3);
        assertThat(read.seed()).isEqualTo(9);
        assertThat(read.failedDraws()).isEqualTo(1);
        var employer = read.party("employer");
        assertThat(employer.mean()).isEqualTo(0.1 + 0.2);
        assertThat(employer.npv().p5()).isEqualTo(Double.MIN_VALUE);
        assertThat(employer.npv().p95()).isEqualTo(Double.MAX_VALUE);
        assertThat(employer.paidBack()).containsExactly(0.0, 0.5);
        assertThat(employer.paybackWithin()).containsEntry(12, 0.5).containsEntry(24, null);
        assertThat(employer.rankCorrelation()).containsEntry("x", -0.25).containsEntry("y", null);
        assertThat(employer.histogram().counts()).containsExactly(2);
        assertThat(read.party("society").mean()).isNull();
        assertThat(KeptTexts.read(KeptTexts.write(read))).isEqualTo(read);
    }

    @Test
    void names_and_notes_of_a_model_change_no_figure_and_those_inside_it_do() {
        String model = "{\"name\": \"a\", \"note\": \"b\", \"horizon\": 3, \"parameters\": [{\"name\": \"x\"}]}";
        assertThat(KeptTexts.differ(model, model.replace("\"a\"", "\"c\"").replace("\"b\"", "\"d\"")))
                .isFalse();
        assertThat(KeptTexts.differ(model, model.replace(", \"note\": \"b\"", "")))
                .isFalse();
        assertThat(KeptTexts.differ(model, model.replace("\"x\"", "\"y\""))).isTrue();
        assertThat(KeptTexts.differ(model, model.replace("3", "4"))).isTrue();
    }
}
