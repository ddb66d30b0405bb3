package nl.duaal.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.duaal.WholeApplication;
import nl.duaal.access.AccountService;
import nl.duaal.access.GivenUser;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Outcome;
import nl.duaal.library.LibraryService;
import nl.duaal.trajectory.design.Assembly;
import nl.duaal.trajectory.design.DesignJson;
import nl.duaal.trajectory.design.ModelAssembly;
import nl.duaal.trajectory.design.Parties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The four sectors as designs, with the amounts of the library. What the employer comes to lies beside what the model
 * of the same sector gives (shared/spec/cases). The differences: a phase of a design lasts a whole number of weeks
 * (60 weeks in 14 months hold 1.1 % fewer hours than 14 months do), levels are rounded to four decimals, lessons and
 * coaching are whole or half hours in a week, and praktijkleren is the amount of the scheme (2,700) where the model
 * expects less (2,500).
 */
@WholeApplication
class DesignTemplatesTest {

    @Autowired
    private DesignTemplates templates;

    @Autowired
    private LibraryService library;

    @Autowired
    private AccountService accounts;

    private Evaluation evaluated(String key) {
        var amounts = library.amounts(GivenUser.coordinator(accounts));
        return switch (ModelAssembly.assemble(templates.get(key).design(), amounts)) {
            case Assembly.Refused(var problems) -> throw new AssertionError(problems.toString());
            case Assembly.Made(var model) ->
                switch (Engine.evaluate(model)) {
                    case Outcome.Ok(var evaluation) -> evaluation;
                    case Outcome.Refused(var problems) -> throw new AssertionError(problems.toString());
                };
        };
    }

    private double total(String key, String flow) {
        return evaluated(key).flows().stream()
                .filter(result -> result.flow().id().equals(flow))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no flow " + flow))
                .total();
    }

    @ParameterizedTest
    @CsvSource({
        // design: npv and payback of the employer; model: the same of the sector's model
        "energy-technician, 956738.389, 29.279, 951558.756, 29.505",
        "rail-track-worker, 544139.233, 28.388, 542259.891, 28.505",
        "care-level-3, 380993.455, 49.988, 379053.681, 50.171",
        "bus-driver, 152634.327, 36.341, 150099.448, 36.650"
    })
    void the_employer_comes_to_about_what_the_model_of_the_sector_says(
            String key, double npv, double payback, double modelNpv, double modelPayback) {
        var employer = evaluated(key).party(Parties.EMPLOYER);
        assertThat(employer.npv()).isCloseTo(npv, within(0.5));
        assertThat(employer.payback()).as("payback " + employer.payback()).isCloseTo(payback, within(0.001));
        assertThat(npv).isCloseTo(modelNpv, within(0.02 * modelNpv));
        assertThat(payback).isCloseTo(modelPayback, within(1.0));
    }

    @Test
    void lessons_cost_their_hours_times_their_price_times_the_groups() {
        // energy: 12 hours × 17 weeks × € 95 × 2 groups (12 people, at most 10 in a group)
        assertThat(total("energy-technician", "language_5_cost")).isCloseTo(38_760, within(1e-6));
        // rail: 9 hours × 13 weeks × € 95 × 1 group of 10
        assertThat(total("rail-track-worker", "language_5_cost")).isCloseTo(11_115, within(1e-6));
        // care: 12 hours × 20 weeks × € 95 × 2 groups (16 people)
        assertThat(total("care-level-3", "language_5_cost")).isCloseTo(45_600, within(1e-6));
        // bus: 15 hours × 20 weeks × € 95 × 2 groups (16 people)
        assertThat(total("bus-driver", "language_5_cost")).isCloseTo(57_000, within(1e-6));
    }

    @Test
    void screening_is_paid_for_every_candidate() {
        // € 350 × 3 candidates × 12 places; × 4 × 10; × 2 × 16; × 3 × 16
        assertThat(total("energy-technician", "screening_3_cost")).isCloseTo(12_600, within(1e-6));
        assertThat(total("rail-track-worker", "screening_3_cost")).isCloseTo(14_000, within(1e-6));
        assertThat(total("care-level-3", "screening_3_cost")).isCloseTo(11_200, within(1e-6));
        assertThat(total("bus-driver", "screening_3_cost")).isCloseTo(16_800, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"energy-technician", "rail-track-worker", "care-level-3", "bus-driver"})
    void sowis_pays_for_the_first_four_places(String key) {
        var sowis = templates.get(key).design().subsidies().getFirst();
        // 8,000 + 6,000 + 5,000 + 5,000
        assertThat(total(key, sowis.key())).isCloseTo(24_000, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"energy-technician", "rail-track-worker", "care-level-3", "bus-driver"})
    void every_design_says_that_its_amounts_are_planning_figures_and_comes_back_from_its_text(String key) {
        var design = templates.get(key).design();
        assertThat(design.note()).contains("plancijfers");
        assertThat(design.sector()).isEqualTo(key);
        assertThat(DesignJson.read(DesignJson.write(design))).isEqualTo(design);
        assertThat(design.tasks()).anyMatch(task -> task.safetyCritical());
        assertThat(design.partners()).hasSizeGreaterThanOrEqualTo(3);
    }
}
