package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.duaal.insight.board.OwnBoard.Figures;
import nl.duaal.insight.board.OwnBoard.Still;
import nl.duaal.insight.board.Survival.Spell;

/** Adds up people at the places of one employer, or of several. */
final class OwnSums {

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    private final Set<String> employers = new HashSet<>();
    private final List<Spell> spells = new ArrayList<>();
    private final int[] could = new int[Figures.MONTHS.size()];
    private final int[] still = new int[Figures.MONTHS.size()];
    private double hours;

    void add(People one, LocalDate start, LocalDate today) {
        employers.add(one.employer());
        var from = one.from(start);
        var end = one.end();
        spells.add(Survival.spell(from, end, today, one.many()));
        for (int i = 0; i < could.length; i++) {
            var then = from.plusMonths(Figures.MONTHS.get(i));
            if (then.isAfter(today)) continue;
            could[i] += one.many();
            if (end == null || !end.isBefore(then)) still[i] += one.many();
        }
    }

    void worked(double more) {
        hours += more;
    }

    int began() {
        return spells.stream().mapToInt(Spell::many).sum();
    }

    int employers() {
        return employers.size();
    }

    Figures figures(int least) {
        double months = spells.stream()
                .mapToDouble(one -> one.days() / DAYS_PER_MONTH * one.many())
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
