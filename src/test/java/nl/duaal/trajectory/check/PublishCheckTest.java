package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.duaal.trajectory.design.ContractForm;
import org.junit.jupiter.api.Test;

class PublishCheckTest {

    /** One must, the wage, and one thing that should be otherwise, the load. */
    private static List<RuleFinding> findings() {
        return GivenDesign.learning(20, ContractForm.TEMPORARY)
                .travel(10)
                .work(36, 14)
                .findings();
    }

    @Test
    void a_must_without_a_reason_stands_in_the_way() {
        assertThat(findings()).extracting(RuleFinding::rule).containsExactly(Rule.MINIMUM_WAGE, Rule.LOAD);
        assertThat(PublishCheck.open(findings(), Map.of()))
                .extracting(RuleFinding::rule)
                .containsExactly(Rule.MINIMUM_WAGE);
        assertThat(PublishCheck.open(findings(), Map.of("minimumWage:block.work0", "  ")))
                .hasSize(1);
    }

    @Test
    void a_reason_clears_the_way_for_that_place_only() {
        assertThat(PublishCheck.open(findings(), Map.of("minimumWage:block.work0", "De cao is nog niet rond.")))
                .isEmpty();
        assertThat(PublishCheck.open(findings(), Map.of("minimumWage:block.other", "Een andere plek.")))
                .hasSize(1);
    }

    @Test
    void what_the_library_does_not_know_is_not_checked() {
        var nothing = new Knowledge(new nl.duaal.library.Amounts(List.of()), List.of(), List.of(), List.of());
        assertThat(DesignRules.check(
                        GivenDesign.learning(20, ContractForm.TEMPORARY)
                                .work(80, 1)
                                .design(),
                        nothing))
                .isEmpty();
    }
}
