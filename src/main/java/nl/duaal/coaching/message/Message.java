package nl.duaal.coaching.message;

import java.time.Instant;
import java.util.UUID;
import nl.duaal.coaching.Author;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody.
 *
 * @param seenAt when they first had it before them; none: not yet
 */
public record Message(
        UUID uuid,
        String text,
        Author by,
        Instant sentAt,
        @Nullable Instant seenAt) {

    public static final int TEXT_MAX_LENGTH = 1000;
}
