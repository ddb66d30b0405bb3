package nl.duaal.cohort.candidate;

import java.time.Instant;
import nl.duaal.cohort.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody looked after a candidate.
 *
 * @param coach none: nobody did
 * @param until none: still does
 */
public record CoachPeriod(
        String cohortName,
        @Nullable Colleague coach,
        Instant from,
        @Nullable Instant until) {}
