package nl.duaal.trajectory;

import java.time.Instant;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;

/** A version in the history of a trajectory: who did what to it, and when. */
public record VersionRow(
        int number,
        DesignState state,
        Instant createdAt,
        String createdBy,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable AccountId proposer,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {

    /** Whether this account proposed it: names are no proof, two people can have the same. */
    public boolean isProposedBy(AccountId account) {
        return account.equals(proposer);
    }
}
