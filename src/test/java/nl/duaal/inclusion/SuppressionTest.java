package nl.duaal.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.duaal.inclusion.Suppression.Group;
import org.junit.jupiter.api.Test;

/** Small groups stay hidden, also for whoever subtracts, and for whoever knows all of another group. */
class SuppressionTest {

    private static Set<String> shown(int... sizes) {
        return Suppression.shown(whole(sizes), 5);
    }

    private static Group whole(int... sizes) {
        var parts = new ArrayList<Group>();
        for (int i = 0; i < sizes.length; i++) parts.add(Group.of(String.valueOf((char) ('a' + i)), sizes[i]));
        return Group.of("all", parts);
    }

    @Test
    void large_groups_are_shown_with_their_sum() {
        assertThat(shown(5, 7)).containsExactlyInAnyOrder("all", "a", "b");
    }

    @Test
    void a_whole_that_is_too_small_is_hidden() {
        assertThat(shown(4)).isEmpty();
        assertThat(shown(2, 2)).isEmpty();
    }

    @Test
    void beside_one_small_group_the_smallest_others_are_hidden_as_well() {
        // the whole without b, c and d would say what the four said
        assertThat(shown(4, 6, 7, 9)).containsExactlyInAnyOrder("all", "d");
        assertThat(shown(4, 7, 9)).containsExactlyInAnyOrder("all");
    }

    @Test
    void who_knows_the_largest_hidden_group_learns_of_no_small_one() {
        // hiding b as well leaves 2 + 5; whoever counted b knows the two: so c goes too
        assertThat(shown(2, 5, 8, 9)).containsExactlyInAnyOrder("all", "d");
    }

    @Test
    void two_small_groups_hide_each_other_once_they_are_enough() {
        assertThat(shown(3, 3, 9)).containsExactlyInAnyOrder("all");
        assertThat(shown(4, 4, 4, 9)).containsExactlyInAnyOrder("all", "d");
    }

    @Test
    void where_the_sum_would_give_a_small_group_away_the_sum_is_hidden() {
        // of ten, eight are known to whoever sees b: the other two would be left
        assertThat(shown(2, 8)).containsExactly("b");
    }

    @Test
    void a_group_without_answers_hides_nobody() {
        assertThat(shown(0, 6)).containsExactlyInAnyOrder("all", "b");
        assertThat(shown(0, 3, 6)).containsExactlyInAnyOrder("c");
    }

    @Test
    void parts_of_a_hidden_group_are_hidden_and_each_level_is_looked_at() {
        var large = Group.of("b", List.of(Group.of("b1", 6), Group.of("b2", 6)));
        var small = Group.of("a", List.of(Group.of("a1", 1), Group.of("a2", 4)));
        var other = Group.of("c", List.of(Group.of("c1", 4), Group.of("c2", 7), Group.of("c3", 8), Group.of("c4", 9)));
        assertThat(Suppression.shown(Group.of("all", List.of(small, large, other)), 5))
                // b is hidden beside a, and with it its teams; of c only the largest team stands by itself
                .containsExactlyInAnyOrder("all", "c", "c4");
    }

    @Test
    void an_employer_whose_sum_would_give_a_team_away_counts_as_hidden() {
        var risky = Group.of("a", List.of(Group.of("a1", 2), Group.of("a2", 8)));
        var sound = Group.of("b", List.of(Group.of("b1", 7)));
        assertThat(Suppression.shown(Group.of("all", List.of(risky, sound)), 5)).containsExactlyInAnyOrder("all");
    }

    /** Every way in which up to 27 people can be in three groups, tried out. */
    @Test
    void nothing_that_can_be_worked_out_is_about_fewer_than_five() {
        int looked = 0;
        for (int a = 0; a < 10; a++) {
            for (int b = 0; b < 10; b++) {
                for (int c = 0; c < 10; c++) {
                    int[] sizes = {a, b, c};
                    var shown = shown(sizes);
                    int hidden = 0;
                    int largest = 0;
                    int groups = 0;
                    for (int i = 0; i < sizes.length; i++) {
                        boolean isShown = shown.contains(String.valueOf((char) ('a' + i)));
                        if (isShown) assertThat(sizes[i]).isGreaterThanOrEqualTo(5);
                        if (isShown || sizes[i] == 0) continue;
                        hidden += sizes[i];
                        largest = Math.max(largest, sizes[i]);
                        groups++;
                    }
                    looked++;
                    if (!shown.contains("all")) continue;
                    var where = a + ", " + b + ", " + c;
                    assertThat(a + b + c).as(where).isGreaterThanOrEqualTo(5);
                    if (groups == 0) continue;
                    // what is left after subtracting all that is shown, and one hidden group that somebody knows
                    assertThat(groups).as(where).isGreaterThanOrEqualTo(2);
                    assertThat(hidden - largest).as(where).isGreaterThanOrEqualTo(5);
                }
            }
        }
        assertThat(looked).isEqualTo(1000);
    }
}
