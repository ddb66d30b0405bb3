package nl.duaal.cohort;

import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.SignedIn;

/**
 * A cohort in a list.
 *
 * @param places  how many there are
 * @param taken   how many of them somebody has
 * @param people  how many candidates and participants are not out
 * @param overdue how many tasks are past their day
 * @param about   who the reader is for this one: a guest of its owner when it is shared
 */
public record CohortRow(
        UUID uuid,
        String name,
        String trajectoryName,
        YearMonth start,
        CohortState state,
        int places,
        int taken,
        int people,
        int overdue,
        boolean madeUp,
        SignedIn about) {}
