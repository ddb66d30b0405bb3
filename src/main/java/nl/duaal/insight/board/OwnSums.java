package nl.duaal.insight.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.insight.board.BoardStore.Worked;
import nl.duaal.insight.board.OwnBoard.Figures;
import nl.duaal.insight.board.OwnBoard.Still;
import nl.duaal.insight.board.Survival.Spell;
import org.jspecify.annotations.Nullable;

/** Adds up people at the places of one employer, or of several. */
final class OwnSums {

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private final Set<String> employers = new HashSet<>();
    private final List<Spell> spells = new ArrayList<>();
    private final int[] could = new int[Figures.MONTHS.size()];
    private final int[] still = new int[Figures.MONTHS.size()];
    private final List<Stay> stays = new ArrayList<>();
    private final Map<Where, LocalDate> told = new HashMap<>();
    private double hours;

    /** An employer's places in a cohort. */
    private record Where(long cohort, String employer) {}

    /** As many people at those places, to their last day there. */
    private record Stay(
            Where where, LocalDate from, @Nullable LocalDate end, int many) {

        /** In months, as long as hours are known. */
        double until(@Nullable LocalDate known) {
            if (known == null) return 0;
            var last = end == null || end.isAfter(known) ? known : end;
            return last.isBefore(from) ? 0 : (ChronoUnit.DAYS.between(from, last) + 1) / DAYS_PER_MONTH * many;
        }
    }

    void add(People one, LocalDate start, LocalDate today) {
        employers.add(one.employer());
        var from = one.from(start);
        var end = one.end();
        spells.add(Survival.spell(from, end, today, one.many()));
        stays.add(new Stay(new Where(one.cohort(), one.employer()), from, end, one.many()));
        for (int i = 0; i < could.length; i++) {
            var then = from.plusMonths(Figures.MONTHS.get(i));
            if (then.isAfter(today)) continue;
            could[i] += one.many();
            if (end == null || !end.isBefore(then)) still[i] += one.many();
        }
    }

    /** A month that somebody was there counts when its hours are known: what nobody wrote down yet is not nothing. */
    void worked(Worked one) {
        hours += one.hours();
        told.merge(new Where(one.cohort(), one.employer()), one.until(), (a, b) -> a.isAfter(b) ? a : b);
    }

    int began() {
        return spells.stream().mapToInt(Spell::many).sum();
    }

    int employers() {
        return employers.size();
    }

    Figures figures(int least) {
        double months = stays.stream()
                .mapToDouble(one -> one.until(told.get(one.where())))
                .sum();
        var marks = new ArrayList<Still>();
        for (int i = 0; i < could.length; i++) {
            if (could[i] > 0 && could[i] >= least) marks.add(new Still(Figures.MONTHS.get(i), could[i], still[i]));
        }
        return new Figures(
                began(),
                spells.stream().filter(one -> !one.left()).mapToInt(Spell::many).sum(),
                marks,
                months == 0 || hours == 0 ? null : hours / months);
    }
}
