package nl.duaal.costbenefit;

import java.time.Instant;

/**
 * How far one parameter of the base model may be off, laid over with another range.
 *
 * @param inputKey  which parameter, as {@link nl.duaal.engine.Input#key()}
 * @param baseRange what the base said when this was changed, as {@link Range#text()}
 * @param range     as it was given; its most likely value follows the value of the parameter
 * @see "decision 46: ranges are edited with each assumption"
 */
public record RefinedRange(String inputKey, String baseRange, Range range, String author, Instant changedAt) {}
