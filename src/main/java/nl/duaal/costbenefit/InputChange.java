package nl.duaal.costbenefit;

import org.jspecify.annotations.Nullable;

/**
 * What one input is to become.
 *
 * @param value none for what the base says
 */
public record InputChange(String inputKey, @Nullable Double value) {}
