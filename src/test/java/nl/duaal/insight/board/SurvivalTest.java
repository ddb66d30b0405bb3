package nl.duaal.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.insight.board.Survival.Point;
import nl.duaal.insight.board.Survival.Spell;
import org.junit.jupiter.api.Test;

/** Who is still there, with the figures of a published example written out. */
class SurvivalTest {

    /** Remission in weeks of 21 patients on 6-MP: Freireich and others 1963, as in Gehan 1965. */
    private static final int[] LEFT = {6, 6, 6, 7, 10, 13, 16, 22, 23};

    private static final int[] FOLLOWED = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};

    private static List<Spell> patients() {
        var spells = new ArrayList<Spell>();
        for (int week : LEFT) spells.add(new Spell(week, true, 1));
        for (int week : FOLLOWED) spells.add(new Spell(week, false, 1));
        return spells;
    }

    private static void is(Point point, int days, int atRisk, double share, double low, double high) {
        assertThat(point.days()).isEqualTo(days);
        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.share()).isCloseTo(share, within(0.00005));
        assertThat(point.low()).isCloseTo(low, within(0.0001));
        assertThat(point.high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void shares_and_intervals_are_those_of_the_published_example() {
        var survival = Survival.of(patients());
        assertThat(survival.people()).isEqualTo(21);
        assertThat(survival.left()).isEqualTo(9);
        var points = survival.points();
        assertThat(points).hasSize(7);
        is(points.get(0), 6, 21, 0.8571, 0.6197, 0.9516);
        is(points.get(1), 7, 17, 0.8067, 0.5631, 0.9228);
        is(points.get(2), 10, 15, 0.7529, 0.5032, 0.8894);
        is(points.get(3), 13, 12, 0.6902, 0.4316, 0.8491);
        is(points.get(4), 16, 11, 0.6275, 0.3675, 0.8049);
        is(points.get(5), 22, 7, 0.5378, 0.2678, 0.7468);
        is(points.get(6), 23, 6, 0.4482, 0.1881, 0.6801);
    }

    @Test
    void nobody_who_left_leaves_no_interval_and_nobody_at_all_leaves_nothing() {
        var spells = List.of(new Spell(200, false, 12));
        var marks = Survival.of(spells).marks(spells);
        // three months are 91 days, six 183: both were followed
        assertThat(marks)
                .containsExactly(new Survival.Mark(3, 12, 1, null, null), new Survival.Mark(6, 12, 1, null, null));
        assertThat(Survival.of(List.of()).points()).isEmpty();
        assertThat(Survival.of(List.of()).marks(List.of())).isEmpty();
    }

    @Test
    void when_everybody_left_the_share_is_nothing_without_an_interval() {
        assertThat(Survival.of(List.of(new Spell(10, true, 3))).points())
                .containsExactly(new Point(10, 3, 3, 0, null, null));
    }

    @Test
    void both_the_first_and_the_last_day_count() {
        var first = LocalDate.of(2026, 9, 7);
        var today = LocalDate.of(2026, 11, 23);
        assertThat(Survival.spell(first, first, today, 1)).isEqualTo(new Spell(1, true, 1));
        assertThat(Survival.spell(first, LocalDate.of(2026, 9, 30), today, 2)).isEqualTo(new Spell(24, true, 2));
        assertThat(Survival.spell(first, null, today, 1)).isEqualTo(new Spell(78, false, 1));
        // who leaves next week is here today
        assertThat(Survival.spell(first, LocalDate.of(2026, 11, 30), today, 1)).isEqualTo(new Spell(78, false, 1));
    }

    @Test
    void who_is_followed_longer_than_ten_are_counts_until_then() {
        var spells = List.of(
                new Survival.Spell(10, true, 2),
                new Survival.Spell(20, false, 6),
                new Survival.Spell(30, true, 5),
                new Survival.Spell(40, true, 4));
        // on day 30 nine are followed, on day 20 fifteen
        assertThat(Survival.whileMany(spells, 10))
                .containsExactly(
                        new Survival.Spell(10, true, 2),
                        new Survival.Spell(20, false, 6),
                        new Survival.Spell(20, false, 5),
                        new Survival.Spell(20, false, 4));
        assertThat(Survival.whileMany(spells, 18)).isEmpty();
        assertThat(Survival.whileMany(spells, 4)).isEqualTo(spells);
    }
}
