package nl.duaal.outcome;

import java.time.Instant;

/**
 * A correction of an answer.
 *
 * @param became empty when it was taken away
 * @param reason empty when an answer came after all
 */
public record AnswerChange(
        int months, String was, String became, boolean removed, String reason, Instant at, String by) {}
