package nl.duaal.screening;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a screening, under a number that was drawn by lot. Who it is, is not in here.
 *
 * @param decision none while nobody decided
 */
public record Subject(
        UUID uuid, long version, int number, @Nullable Decision decision) {}
