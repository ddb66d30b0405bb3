package nl.duaal.trajectory;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.SignedIn;

/**
 * A trajectory in a list.
 *
 * @param number of its newest version, and {@code state} that version's
 * @param about  who the reader is for this one: a guest of its owner when it is shared
 */
public record TrajectoryRow(
        UUID uuid,
        String name,
        String sector,
        YearMonth start,
        int participants,
        int number,
        DesignState state,
        Instant changedAt,
        String changedBy,
        SignedIn about) {}
