package nl.duaal.language.work;

import java.util.UUID;

/**
 * A word of a function.
 *
 * @param starter whether it is of a list to begin with, and nobody went through it with the employer yet
 */
public record TradeWord(UUID uuid, long version, WordData data, boolean starter) {}
