package nl.duaal.cohort;

import java.time.Instant;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.CohortId;
import nl.duaal.trajectory.design.Design;

/**
 * A cohort with the design that it follows.
 *
 * @param version      claimed by whoever changes something of the cohort as a whole
 * @param trajectory   where the design came from; it may be gone, or not be shared any more
 * @param designNumber which published version it is
 * @param madeUp       whether it is a demonstration
 * @param about        who the reader is for this one: a guest of its owner when it is shared
 */
public record Cohort(
        CohortId id,
        UUID uuid,
        long version,
        CohortData data,
        CohortState state,
        UUID trajectory,
        String trajectoryName,
        int designNumber,
        Design design,
        boolean madeUp,
        Instant changedAt,
        String changedBy,
        SignedIn about) {}
