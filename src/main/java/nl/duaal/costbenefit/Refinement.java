package nl.duaal.costbenefit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One input of the base model, laid over with another number.
 *
 * @param inputKey    which input, as {@link nl.duaal.engine.Input#key()}
 * @param baseContent what the base said when it was refined, as written in a model file
 * @param reason      where a fact comes from; empty for a number of one's own
 * @param parkedFor   why it does nothing for now: the key of the problem that the base would have with it; none where it
 *                    does not stand in the way
 * @param lastLabel what the input was called when the base had it last; none while it has it
 * @see "decision 7: refinements"
 */
public record Refinement(
        String inputKey,
        String baseContent,
        double newValue,
        String reason,
        @Nullable String parkedFor,
        @Nullable String lastLabel,
        String author,
        Instant changedAt) {

    /** Whether it was found out, so that it says where it comes from; else it is somebody's own number. */
    public boolean isFact() {
        return !reason.isEmpty();
    }

    /** The same, doing nothing for a reason, or doing its work again. */
    Refinement parkedFor(@Nullable String problem) {
        return new Refinement(inputKey, baseContent, newValue, reason, problem, lastLabel, author, changedAt);
    }

    /** The same, with what its input was called before the base lost it. */
    Refinement calledLast(@Nullable String label) {
        return new Refinement(inputKey, baseContent, newValue, reason, parkedFor, label, author, changedAt);
    }
}
