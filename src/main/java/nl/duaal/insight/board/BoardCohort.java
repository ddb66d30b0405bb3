package nl.duaal.insight.board;

import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.cohort.CohortState;

/**
 * A cohort that can be counted.
 *
 * @param sector key of the sector that its design began as; empty for none
 */
public record BoardCohort(long id, UUID uuid, String name, String sector, YearMonth start, CohortState state) {}
