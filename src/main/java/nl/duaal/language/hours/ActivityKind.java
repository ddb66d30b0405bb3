package nl.duaal.language.hours;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import nl.duaal.library.Ledger;

/** What hours that are written down by hand were; the text is {@code learning.activity.<NAME>}. */
public enum ActivityKind {
    /** A lesson at a school whose groups do not stand in Duaal. */
    LESSON_ELSEWHERE(EnumSet.of(Ledger.NT2, Ledger.KNM, Ledger.OTHER_LESSON, Ledger.BOT)),
    SELF_STUDY(EnumSet.of(Ledger.SELF_STUDY)),
    WORK(EnumSet.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE, Ledger.BPV)),
    WORK_PLACEMENT(EnumSet.of(Ledger.WORK, Ledger.PARTICIPATION, Ledger.MAP_PRACTICE, Ledger.BPV)),
    PARTICIPATION(EnumSet.of(Ledger.PARTICIPATION, Ledger.MAP_PRACTICE)),
    MAP(EnumSet.of(Ledger.MAP_PRACTICE, Ledger.PARTICIPATION)),
    PVT(EnumSet.of(Ledger.PVT));

    private final Set<Ledger> possible;

    ActivityKind(EnumSet<Ledger> possible) {
        this.possible = Collections.unmodifiableSet(possible);
    }

    /** What such hours can count for. */
    public Set<Ledger> possible() {
        return possible;
    }
}
