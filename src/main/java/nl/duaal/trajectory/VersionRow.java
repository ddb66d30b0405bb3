package nl.duaal.trajectory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version in the history of a trajectory: who did what to it, and when. */
public record VersionRow(
        int number,
        DesignState state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {}
