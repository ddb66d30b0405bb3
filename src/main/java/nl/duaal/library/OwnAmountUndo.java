package nl.duaal.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An own amount to be put back.
 *
 * @param version that it must still have
 * @param before  what it was; null to take it away
 */
public record OwnAmountUndo(
        UUID uuid, long version, @Nullable OwnAmountData before) {}
