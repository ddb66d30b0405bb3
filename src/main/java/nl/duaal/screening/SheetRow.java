package nl.duaal.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to assess, in the work list of an assessor.
 *
 * @param name     none in the first round
 * @param answered criteria with an answer, of {@code criteria}
 */
public record SheetRow(
        UUID uuid,
        String cohort,
        int number,
        @Nullable String name,
        Round round,
        int answered,
        int criteria,
        boolean handedIn) {}
