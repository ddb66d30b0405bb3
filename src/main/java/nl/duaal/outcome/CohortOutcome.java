package nl.duaal.outcome;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.person.PersonRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a cohort at one moment that has come.
 *
 * @param left   the last day in the cohort; none: they did not leave
 * @param answer none: not asked
 */
public record CohortOutcome(
        PersonRow person,
        UUID candidate,
        AskMoment moment,
        @Nullable LocalDate left,
        @Nullable Answer answer) {}
