package nl.duaal.costbenefit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one parameter of the base model may be off, laid over with another range.
 *
 * @param inputKey  which parameter, as {@link nl.duaal.engine.Input#key()}
 * @param baseRange what the base said when this was changed, as {@link Range#text()}
 * @param range     as it was given; its most likely value follows the value of the parameter
 * @param parkedFor why it does nothing for now: the key of the problem that the base would have with it
 * @param lastLabel what the input was called when the base had it last; none while it has it
 * @see "decision 46: ranges are edited with each assumption"
 */
public record RefinedRange(
        String inputKey,
        String baseRange,
        Range range,
        @Nullable String parkedFor,
        @Nullable String lastLabel,
        String author,
        Instant changedAt) {

    /** The same, doing nothing for a reason, or doing its work again. */
    RefinedRange parkedFor(@Nullable String problem) {
        return new RefinedRange(inputKey, baseRange, range, problem, lastLabel, author, changedAt);
    }

    /** The same, with what its input was called before the base lost it. */
    RefinedRange calledLast(@Nullable String label) {
        return new RefinedRange(inputKey, baseRange, range, parkedFor, label, author, changedAt);
    }
}
