package nl.duaal.screening.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.duaal.screening.Criterion.Method;
import nl.duaal.screening.quality.Later.Followed;
import nl.duaal.screening.quality.Later.Group;
import org.junit.jupiter.api.Test;

/** Later drop-out set against what a way to look found: of groups, never to be found for one by subtraction. */
class LaterTest {

    /** So many people of whom enough was found, and of whom it was not; so many of each dropped out. */
    private static List<Followed> cohort(int enough, int outOfThose, int below, int outOfThese) {
        var people = new ArrayList<Followed>();
        for (int i = 0; i < enough; i++) people.add(new Followed(true, i < outOfThose));
        for (int i = 0; i < below; i++) people.add(new Followed(false, i < outOfThese));
        return people;
    }

    @Test
    void two_groups_of_ten_or_more_are_set_side_by_side() {
        var later = Later.of(Method.INTERVIEW, List.of(cohort(20, 3, 10, 4))).orElseThrow();
        assertThat(later.method()).isEqualTo(Method.INTERVIEW);
        assertThat(later.enough()).isEqualTo(new Group(20, 3));
        assertThat(later.below()).isEqualTo(new Group(10, 4));
        assertThat(later.enough().share()).isEqualTo(0.15);
        assertThat(later.below().share()).isEqualTo(0.4);
    }

    @Test
    void nothing_is_said_where_either_group_is_smaller_than_ten() {
        assertThat(Later.of(Method.FORM, List.of())).isEmpty();
        assertThat(Later.of(Method.FORM, List.of(cohort(20, 3, 9, 4)))).isEmpty();
        assertThat(Later.of(Method.FORM, List.of(cohort(9, 3, 30, 4)))).isEmpty();
    }

    @Test
    void small_cohorts_are_added_together_until_both_groups_are_ten() {
        var later = Later.of(Method.FORM, List.of(cohort(8, 1, 4, 1), cohort(6, 1, 6, 2)))
                .orElseThrow();
        assertThat(later.enough()).isEqualTo(new Group(14, 2));
        assertThat(later.below()).isEqualTo(new Group(10, 3));
    }

    @Test
    void a_cohort_that_ends_later_shows_only_with_ten_more_in_both_groups() {
        var first = cohort(12, 2, 11, 3);
        var before = Later.of(Method.FORM, List.of(first));
        assertThat(Later.of(Method.FORM, List.of(first, cohort(10, 1, 1, 1)))).isEqualTo(before);
        assertThat(Later.of(Method.FORM, List.of(first, cohort(10, 1, 1, 1), cohort(3, 0, 9, 0)))
                        .orElseThrow())
                .isEqualTo(new Later(Method.FORM, new Group(25, 3), new Group(21, 4)));
    }

    @Test
    void a_figure_that_would_say_of_everybody_what_was_found_is_not_given() {
        assertThat(Later.of(Method.FORM, List.of(cohort(20, 0, 10, 4)))).isEmpty();
        assertThat(Later.of(Method.FORM, List.of(cohort(20, 5, 10, 10)))).isEmpty();
        assertThat(Later.of(Method.FORM, List.of(cohort(20, 0, 10, 0)))).isPresent();
    }
}
