package nl.duaal.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An own amount that was kept among others.
 *
 * @param before what it was; null when it is new
 */
public record KeptAmount(
        UUID uuid,
        long version,
        OwnAmountData data,
        @Nullable OwnAmountData before) {}
