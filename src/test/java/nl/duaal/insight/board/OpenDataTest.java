package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is published of counts, and what can be worked out from it. */
class OpenDataTest {

    private static final int MOST = 40;

    @Test
    void counts_are_told_in_fives_and_small_ones_not_at_all() {
        assertThat(OpenData.told(0)).isNull();
        assertThat(OpenData.told(4)).isNull();
        assertThat(OpenData.told(5)).isEqualTo(5);
        assertThat(OpenData.told(7)).isEqualTo(5);
        assertThat(OpenData.told(8)).isEqualTo(10);
        assertThat(OpenData.told(12)).isEqualTo(10);
        assertThat(OpenData.told(13)).isEqualTo(15);
    }

    @Test
    void whoever_subtracts_a_cohort_from_the_sum_does_not_learn_how_many_the_other_had() {
        var possible = new HashMap<List<@Nullable Integer>, Set<Integer>>();
        for (int one = 0; one <= MOST; one++) {
            for (int other = 0; other <= MOST; other++) {
                possible.computeIfAbsent(seen(one, other), seen -> new HashSet<>())
                        .add(other);
            }
        }
        for (int one = 0; one <= MOST - 5; one++) {
            for (int other = 0; other <= MOST - 5; other++) {
                // 5, 6 and 7 are told as 5; 0 to 4 not at all; the rest five by five
                assertThat(possible.get(seen(one, other)))
                        .as("%d beside %d", other, one)
                        .hasSize(other >= 5 && other <= 7 ? 3 : 5);
            }
        }
    }

    private static List<@Nullable Integer> seen(int one, int other) {
        return Arrays.asList(OpenData.told(one), OpenData.told(other), OpenData.sum(List.of(one, other)));
    }
}
