package nl.duaal.outcome;

import java.util.UUID;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a cohort at one moment that has come.
 *
 * @param answer none: not asked
 */
public record CohortOutcome(
        PersonRow person,
        UUID candidate,
        AskMoment moment,
        @Nullable Answer answer) {}
