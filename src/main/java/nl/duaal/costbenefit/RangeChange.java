package nl.duaal.costbenefit;

import org.jspecify.annotations.Nullable;

/**
 * How far one parameter is to be taken to be off.
 *
 * @param range none for what the base says
 */
public record RangeChange(String inputKey, @Nullable Range range) {}
