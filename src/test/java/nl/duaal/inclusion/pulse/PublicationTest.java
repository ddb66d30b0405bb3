package nl.duaal.inclusion.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.duaal.inclusion.pulse.PulseStore.Counted;
import org.junit.jupiter.api.Test;

/** What of a round comes to be seen, and in what words. */
class PublicationTest {

    private static final Map<Long, String> TEAMS = Map.of(1L, "Ploeg Oost", 2L, "Ploeg West", 3L, "Nacht", 4L, "Dag");

    /** So many people who all answer the same. */
    private static List<Counted> people(PulseSide side, String employer, long team, int many, int... scores) {
        var counted = new ArrayList<Counted>();
        for (int question = 1; question <= 3; question++) {
            counted.add(new Counted(side, employer, team, question, scores[question - 1], many));
        }
        return counted;
    }

    @SafeVarargs
    private static List<PulseResult> published(List<Counted>... all) {
        var counted = new ArrayList<Counted>();
        for (var one : all) counted.addAll(one);
        return Publication.of(counted, TEAMS, 5, 10);
    }

    private static PulseResult group(List<PulseResult> results, String employer, String team) {
        return results.stream()
                .filter(one -> one.employer().equals(employer) && one.team().equals(team))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void averages_have_one_decimal_and_both_sides_stand_by_themselves() {
        var results = published(
                people(PulseSide.PARTICIPANTS, "Net", 0, 4, 4, 3, 2),
                people(PulseSide.PARTICIPANTS, "Net", 0, 3, 5, 1, 2),
                people(PulseSide.TEAM, "Net", 1, 6, 3, 3, 3));
        assertThat(results)
                .extracting(PulseResult::side)
                .containsExactly(
                        PulseSide.PARTICIPANTS, PulseSide.PARTICIPANTS, PulseSide.TEAM, PulseSide.TEAM, PulseSide.TEAM);
        // (4 x 4 + 3 x 5) / 7 = 4.43; (4 x 3 + 3 x 1) / 7 = 2.14
        assertThat(results.getFirst().tenths()).containsExactly(44, 21, 20);
        assertThat(results.getFirst().answers()).isEqualTo(7);
    }

    @Test
    void a_hidden_group_keeps_nothing_but_its_name() {
        var results = published(
                people(PulseSide.PARTICIPANTS, "Net", 0, 4, 1, 1, 1),
                people(PulseSide.PARTICIPANTS, "Zorg", 0, 7, 4, 4, 4),
                people(PulseSide.PARTICIPANTS, "Haven", 0, 8, 4, 4, 4),
                people(PulseSide.PARTICIPANTS, "Bouw", 0, 9, 4, 4, 4));
        assertThat(group(results, "Net", "").isHidden()).isTrue();
        assertThat(group(results, "Net", "").tenths()).isEmpty();
        assertThat(group(results, "Zorg", "").isHidden()).isTrue();
        assertThat(group(results, "Bouw", "").answers()).isEqualTo(9);
        assertThat(group(results, "", "").answers()).isEqualTo(28);
    }

    @Test
    void a_group_is_hidden_for_every_question_when_one_has_too_few_answers() {
        var west = new ArrayList<>(people(PulseSide.TEAM, "Net", 2, 6, 3, 3, 3));
        // four of the six left the last question out
        west.set(2, new Counted(PulseSide.TEAM, "Net", 2, 3, 3, 2));
        west.add(new Counted(PulseSide.TEAM, "Net", 2, 3, 0, 4));
        var results = published(people(PulseSide.TEAM, "Net", 1, 6, 4, 4, 4), west);
        assertThat(group(results, "Net", "Ploeg West").isHidden()).isTrue();
        assertThat(group(results, "Net", "Ploeg Oost").isHidden()).isTrue();
    }

    @Test
    void nothing_is_left_to_subtract_when_a_team_left_a_question_out_altogether() {
        var west = new ArrayList<>(people(PulseSide.TEAM, "Net", 2, 3, 3, 3, 3));
        west.set(2, new Counted(PulseSide.TEAM, "Net", 2, 3, 0, 3));
        var results = published(
                people(PulseSide.TEAM, "Net", 1, 6, 4, 4, 4), west, people(PulseSide.TEAM, "Zorg", 3, 9, 2, 2, 2));
        // three who answered the first question could be read from the whole without Oost and Zorg
        assertThat(group(results, "Net", "Ploeg West").isHidden()).isTrue();
        assertThat(group(results, "Net", "Ploeg Oost").isHidden()).isTrue();
    }

    @Test
    void an_average_at_the_end_does_not_say_that_everybody_said_the_same() {
        var results = published(people(PulseSide.PARTICIPANTS, "Net", 0, 8, 5, 1, 3));
        assertThat(results.getFirst().tenths()).containsExactly(48, 12, 30);
    }

    @Test
    void a_spread_is_shown_of_a_large_and_divided_whole_only() {
        var divided = published(
                people(PulseSide.PARTICIPANTS, "Net", 0, 4, 1, 2, 3),
                people(PulseSide.PARTICIPANTS, "Net", 0, 6, 4, 3, 5));
        assertThat(divided.getFirst().spread()).containsExactly(List.of(4, 0, 6), List.of(4, 6, 0), List.of(0, 4, 6));
        assertThat(group(divided, "Net", "").spread()).isEmpty();
        // nine of ten alike: the tenth would know what everybody else said
        var alike = published(
                people(PulseSide.PARTICIPANTS, "Net", 0, 1, 1, 1, 1),
                people(PulseSide.PARTICIPANTS, "Net", 0, 9, 4, 4, 4));
        assertThat(alike.getFirst().spread()).isEmpty();
        var few = published(
                people(PulseSide.PARTICIPANTS, "Net", 0, 4, 1, 1, 1),
                people(PulseSide.PARTICIPANTS, "Net", 0, 5, 4, 4, 4));
        assertThat(few.getFirst().spread()).isEmpty();
    }

    @Test
    void teams_stand_below_their_employer_and_a_small_one_takes_others_along() {
        var results = published(
                people(PulseSide.TEAM, "Net", 1, 3, 2, 2, 2),
                people(PulseSide.TEAM, "Net", 2, 6, 4, 4, 4),
                people(PulseSide.TEAM, "Net", 4, 8, 4, 4, 4),
                people(PulseSide.TEAM, "Net", 3, 9, 4, 4, 4));
        assertThat(group(results, "Net", "Ploeg Oost").isHidden()).isTrue();
        assertThat(group(results, "Net", "Ploeg West").isHidden()).isTrue();
        assertThat(group(results, "Net", "Nacht").answers()).isEqualTo(9);
        assertThat(group(results, "Net", "").answers()).isEqualTo(26);
    }
}
