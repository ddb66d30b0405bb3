package nl.duaal.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trace to look at.
 *
 * @param by     who did it, as the account is called today; none for the application itself
 * @param action none where the row holds a word that the application never wrote
 * @param result none likewise
 * @param origin the address that the request came from; none where there was no request
 */
public record TraceRow(
        long position,
        Instant happenedAt,
        @Nullable String by,
        @Nullable Action action,
        @Nullable UUID subject,
        @Nullable TraceResult result,
        @Nullable String origin,
        TraceDetails details) {}
