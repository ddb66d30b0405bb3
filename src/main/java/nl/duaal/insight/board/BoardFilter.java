package nl.duaal.insight.board;

import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.cohort.CohortState;
import org.jspecify.annotations.Nullable;

/**
 * Which cohorts are counted.
 *
 * @param cohort       one; none: all
 * @param organisation that runs them; none: any
 * @param region       key of a labour-market region in which who runs them works; empty: every one
 * @param sector       key of the sector that the design began as; empty: every one
 * @param from         the first month in which they begin; none: any
 * @param until        the last month in which they begin; none: any
 * @param state        how far they are; none: any
 */
public record BoardFilter(
        @Nullable UUID cohort,
        @Nullable UUID organisation,
        String region,
        String sector,
        @Nullable YearMonth from,
        @Nullable YearMonth until,
        @Nullable CohortState state) {

    public static final BoardFilter EVERYTHING = new BoardFilter(null, null, "", "", null, null, null);

    /** Of any organisation and region. */
    public BoardFilter(
            @Nullable UUID cohort,
            String sector,
            @Nullable YearMonth from,
            @Nullable YearMonth until,
            @Nullable CohortState state) {
        this(cohort, null, "", sector, from, until, state);
    }

    /** Only this cohort. */
    public static BoardFilter of(UUID cohort) {
        return new BoardFilter(cohort, "", null, null, null);
    }

    /** What this organisation runs. */
    public static BoardFilter ofOrganisation(UUID organisation) {
        return new BoardFilter(null, organisation, "", "", null, null, null);
    }

    /** What is run by who works in this region. */
    public static BoardFilter ofRegion(String region) {
        return new BoardFilter(null, null, region, "", null, null, null);
    }

    boolean takes(BoardCohort one) {
        if (cohort != null && !cohort.equals(one.uuid())) return false;
        if (organisation != null && !organisation.equals(one.owner().uuid())) return false;
        if (!region.isEmpty()
                && one.owner().regions().stream().noneMatch(each -> each.key().equals(region))) return false;
        if (!sector.isEmpty() && !sector.equals(one.sector())) return false;
        if (from != null && one.start().isBefore(from)) return false;
        if (until != null && one.start().isAfter(until)) return false;
        return state == null || state == one.state();
    }
}
