package nl.duaal.trajectory.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.ContractForm;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.PhaseKind;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static Capacity of(GivenDesign given) {
        return Capacity.of(given.design(), GivenKnowledge.ofTheLibrary());
    }

    /** Lessons in groups of twelve, work, and a coach for an hour and a quarter each. */
    private static GivenDesign given(int participants) {
        return GivenDesign.learning(17, ContractForm.TEMPORARY)
                .participants(participants)
                .block("language", BlockKind.LANGUAGE_LESSON, 8)
                .group(12)
                .work(24, 16)
                .block("coach", BlockKind.COACHING, 1.25);
    }

    @Test
    void the_thirteenth_makes_a_second_group() {
        var one = of(given(12)).steps().getFirst().groups().getFirst().count();
        assertThat(one).isEqualTo(new Capacity.Count(1, 12, 12));
        var two = of(given(13)).steps().getFirst().groups().getFirst().count();
        assertThat(two.number()).isEqualTo(2);
        assertThat(two.room()).isEqualTo(24);
        assertThat(two.oneLess()).isEqualTo(12);
    }

    @Test
    void a_trainer_takes_two() {
        var trainers = of(given(13)).steps().getFirst().trainers();
        assertThat(trainers).isEqualTo(new Capacity.Count(7, 13, 2));
        assertThat(of(GivenDesign.learning(10, ContractForm.BENEFIT))
                        .steps()
                        .getFirst()
                        .trainers())
                .isNull();
    }

    @Test
    void coaching_falls_as_people_leave() {
        var step = of(given(13).dropout(0.1, 1)).steps().getFirst();
        assertThat(step.coachWeek()).isCloseTo(16.25, within(1e-9));
        // seventeen weeks are four months: 16.25 × 0.9⁴
        assertThat(step.coachEnd()).isCloseTo(10.661625, within(1e-6));
        assertThat(step.coaches()).isCloseTo(16.25 / 28, within(1e-9));
    }

    @Test
    void the_next_phase_has_those_who_stayed_and_passed() {
        var given = GivenDesign.learning(17, ContractForm.BENEFIT)
                .participants(20)
                .dropout(0.1, 0.9)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY);
        // 20 × 0.9⁴ × 0.9
        assertThat(of(given).steps().getLast().people()).isCloseTo(11.8098, within(1e-6));
    }

    @Test
    void before_the_start_there_are_candidates() {
        var given = GivenDesign.of()
                .phase("screening", PhaseKind.SCREENING, 4, ContractForm.NONE)
                .phase("job", PhaseKind.JOB, 20, ContractForm.TEMPORARY);
        assertThat(of(given).steps()).extracting(Capacity.Step::people).containsExactly(30.0, 10.0);
    }

    @Test
    void places_for_each_employer_are_rounded_up_and_unknown_without_one() {
        assertThat(of(given(13)).places()).isNull();
        assertThat(of(given(13).partner(Parties.EMPLOYER).partner(Parties.EMPLOYER))
                        .places())
                .isEqualTo(7);
    }
}
