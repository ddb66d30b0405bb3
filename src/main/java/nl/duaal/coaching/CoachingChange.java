package nl.duaal.coaching;

import java.time.Instant;

/**
 * A correction of something of somebody's coaching.
 *
 * @param was     keys and days on the first line, then what people wrote
 * @param became  the same afterwards; empty when it was taken away
 * @param removed whether it was taken away: {@code was} then holds keys and days only
 */
public record CoachingChange(
        Subject subject, String was, String became, boolean removed, String reason, Instant at, String by) {

    /** Of what; the text is {@code coaching.subject.<NAME>}. */
    public enum Subject {
        CONTACT,
        PROMISE,
        GOAL,
        BARRIER
    }
}
