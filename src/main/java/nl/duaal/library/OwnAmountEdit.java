package nl.duaal.library;

import org.jspecify.annotations.Nullable;

/**
 * An own amount to be kept.
 *
 * @param stored what it is now; null to make a new one
 */
public record OwnAmountEdit(@Nullable OwnAmount stored, OwnAmountData data) {}
