package nl.duaal.costbenefit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, with the figures of its main party at the last save.
 *
 * @param mainParty     the employer where there is one, else the first party
 * @param paybackMonths none when not earned back within the horizon
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
        String changedBy) {}
