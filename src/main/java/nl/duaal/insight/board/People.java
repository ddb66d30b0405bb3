package nl.duaal.insight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.insight.board.Survival.Spell;
import org.jspecify.annotations.Nullable;

/**
 * How many people of a cohort had the same course, without who they are.
 *
 * @param employer   of the place that they have, or had when they left; empty: none
 * @param employerId its organisation, where it works with Duaal
 * @param reached    how far they came, as {@link BoardStore#RANKS} counts
 * @param began      whether they were selected and are in it, or left it after that
 * @param first      the first day of the first phase that was written down; none: nobody wrote one down
 * @param left       the last day in it; none: they are in it, or nobody wrote it down
 * @param leftAt     when they were brought out of it, where nobody wrote a day down
 */
record People(
        long cohort,
        String employer,
        @Nullable Long employerId,
        int reached,
        boolean began,
        @Nullable LocalDate first,
        @Nullable LocalDate left,
        @Nullable Instant leftAt,
        int many) {

    /** Their first day: nobody begins before the cohort does. */
    LocalDate from(LocalDate start) {
        return first == null || first.isBefore(start) ? start : first;
    }

    @Nullable
    LocalDate end() {
        if (left != null) return left;
        return leftAt == null ? null : leftAt.atZone(AccountService.ZONE).toLocalDate();
    }

    /** Whether they were there on a first day that has come; who left before it never began. */
    boolean wasThere(LocalDate start, LocalDate today) {
        if (!began) return false;
        var from = from(start);
        var end = end();
        return !from.isAfter(today) && (end == null || !end.isBefore(from));
    }

    static Stages stages(List<People> some, LocalDate start, LocalDate today) {
        int[] sum = new int[7];
        for (var one : some) {
            boolean there = one.wasThere(start, today);
            var end = one.end();
            sum[0] += one.many;
            if (one.reached >= 1) sum[1] += one.many;
            if (one.reached >= 2) sum[2] += one.many;
            if (there) sum[3] += one.many;
            if (one.reached >= 4) sum[4] += one.many;
            if (one.reached >= 5) sum[5] += one.many;
            if (there && end != null && !end.isAfter(today)) sum[6] += one.many;
        }
        return new Stages(sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]);
    }

    static List<Spell> spells(List<People> some, LocalDate start, LocalDate today) {
        var spells = new ArrayList<Spell>();
        for (var one : some) {
            if (one.wasThere(start, today)) spells.add(Survival.spell(one.from(start), one.end(), today, one.many));
        }
        return spells;
    }
}
