package nl.duaal.insight.board;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.duaal.cohort.CohortState;
import nl.duaal.shared.id.OrganisationId;

/**
 * A cohort that can be counted.
 *
 * @param sector key of the sector that its design began as; empty for none
 */
public record BoardCohort(
        long id, UUID uuid, String name, String sector, YearMonth start, CohortState state, Owner owner) {

    /**
     * Who runs a cohort.
     *
     * @param regions labour-market regions in which it works, by name; none: it said none
     * @param own     whether the reader works for it
     */
    public record Owner(OrganisationId id, UUID uuid, String name, List<Region> regions, boolean own) {
        public Owner {
            regions = List.copyOf(regions);
        }
    }

    /** A labour-market region. */
    public record Region(String key, String name) {}
}
