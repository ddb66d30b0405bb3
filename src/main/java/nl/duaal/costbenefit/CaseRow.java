package nl.duaal.costbenefit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, with the figures of its main party at the last save.
 *
 * @param mainParty     the employer where there is one, else the first party
 * @param paybackMonths none when not earned back within the horizon
 * @param by            who looks: says whose case it is, and what may be done with it
 */
public record CaseRow(
        UUID uuid,
        String name,
        YearMonth startMonth,
        double participants,
        String mainParty,
        @Nullable Double paybackMonths,
        double netPresentValue,
        Instant changedAt,
        String changedBy,
        SignedIn by) {}
