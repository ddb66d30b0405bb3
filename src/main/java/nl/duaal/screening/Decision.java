package nl.duaal.screening;

import java.time.Instant;
import nl.duaal.cohort.candidate.ReasonKey;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about somebody.
 *
 * @param reasonKey of the list; always there for a refusal
 * @param reason    in words; never empty for a refusal
 * @param by        who decided, by name
 */
public record Decision(Outcome outcome, @Nullable ReasonKey reasonKey, String reason, Instant at, String by) {

    /** Which way. Stored under its name. */
    public enum Outcome {
        SELECTED,
        REFUSED
    }
}
