package nl.duaal.insight.board;

import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.cohort.CohortState;
import org.jspecify.annotations.Nullable;

/**
 * Which cohorts are counted.
 *
 * @param cohort one; none: all
 * @param sector key of the sector that the design began as; empty: every one
 * @param from   the first month in which they begin; none: any
 * @param until  the last month in which they begin; none: any
 * @param state  how far they are; none: any
 */
public record BoardFilter(
        @Nullable UUID cohort,
        String sector,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        @Nullable CohortState state) {

    public static final BoardFilter EVERYTHING = new BoardFilter(null, "", null, null, null);

    /** Only this cohort. */
    public static BoardFilter of(UUID cohort) {
        return new BoardFilter(cohort, "", null, null, null);
    }

    boolean takes(BoardCohort one) {
        if (cohort != null && !cohort.equals(one.uuid())) return false;
        if (!sector.isEmpty() && !sector.equals(one.sector())) return false;
        if (from != null && one.start().isBefore(from)) return false;
        if (until != null && one.start().isAfter(until)) return false;
        return state == null || state == one.state();
    }
}
