package nl.duaal.trajectory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trajectory that was deleted and can still be brought back.
 *
 * @param deletedBy none where that was not kept
 * @param until     until when it can be brought back
 */
public record DeletedTrajectory(
        UUID uuid, String name, Instant deletedAt, @Nullable String deletedBy, Instant until) {}
