package nl.duaal.costbenefit;

import java.time.Instant;

/**
 * One input of the base model, laid over with another number.
 *
 * @param inputKey    which input, as {@link nl.duaal.engine.Input#key()}
 * @param baseContent what the base said when it was refined, as written in a model file
 * @see "decision 7: refinements"
 */
public record Refinement(
        String inputKey, String baseContent, double newValue, String reason, String author, Instant changedAt) {}
