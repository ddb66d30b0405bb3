package nl.duaal.insight.scaling;

import java.time.Instant;
import nl.duaal.shared.id.AccountId;

/**
 * What somebody thinks of a criterion or factor.
 *
 * @param mark         1 to 5
 * @param evidence     what it rests on
 * @param organisation for which they spoke
 */
public record GivenMark(
        String item,
        long version,
        AccountId by,
        String byName,
        String organisation,
        int mark,
        String evidence,
        Instant at) {

    public static final int LEAST = 1;
    public static final int MOST = 5;
    public static final int EVIDENCE_MAX_LENGTH = 2000;
}
