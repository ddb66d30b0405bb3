package nl.duaal.screening;

import java.time.Instant;

/**
 * That an assessor of an open plan was replaced: who left, who came, why, and by whom.
 *
 * @param kept sheets of the one who left that were handed in: these go on counting
 * @param left sheets that were not: these are kept and do not count
 */
public record Replacement(String leaver, String newcomer, String reason, Instant at, String by, int kept, int left) {

    public static final int REASON_MAX_LENGTH = 500;
}
