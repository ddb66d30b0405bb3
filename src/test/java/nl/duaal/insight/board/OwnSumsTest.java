package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Objects;
import nl.duaal.insight.board.BoardStore.Worked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hours that somebody worked in a month, on average, at an employer's places. */
class OwnSumsTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate KNOWN = LocalDate.of(2026, 10, 31);

    private static People people(long cohort, int many, @Nullable LocalDate left) {
        return new People(cohort, "Netbeheer", 5L, 4, true, START, left, null, many);
    }

    @Test
    void a_month_of_which_no_hours_are_known_yet_does_not_count() {
        var sums = new OwnSums();
        sums.add(people(1, 7, null), START, TODAY);
        sums.add(people(1, 1, LocalDate.of(2026, 8, 31)), START, TODAY);
        sums.worked(new Worked(1, "Netbeheer", 5L, 2814, KNOWN));
        // seven for 92 days and one for 31 are 675 days, of 30.4375 to a month
        assertThat(Objects.requireNonNull(sums.figures(1).hours())).isEqualTo(126.890556, within(1e-6));
    }

    @Test
    void a_cohort_of_which_no_hours_are_known_does_not_count() {
        var sums = new OwnSums();
        sums.add(people(1, 4, null), START, TODAY);
        sums.add(people(2, 9, null), START, TODAY);
        sums.worked(new Worked(1, "Netbeheer", 5L, 1472, KNOWN));
        // four for 92 days: 12.090349 months
        assertThat(Objects.requireNonNull(sums.figures(1).hours())).isEqualTo(121.75, within(1e-9));
    }

    @Test
    void where_none_are_known_nothing_is_told() {
        var sums = new OwnSums();
        sums.add(people(1, 4, null), START, TODAY);
        assertThat(sums.figures(1).hours()).isNull();
    }
}
