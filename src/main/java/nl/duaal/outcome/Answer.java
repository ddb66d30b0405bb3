package nl.duaal.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.AccountId;

/**
 * A reply as somebody wrote it down.
 *
 * @param candidate whom it is about, in which cohort
 * @param months    after the start
 */
public record Answer(
        UUID uuid,
        long version,
        UUID candidate,
        int months,
        Reply reply,
        AccountId by,
        String byName,
        Instant notedAt) {

    /** How long a slip can be taken back without a reason. */
    public static final Duration JUST_MADE = Duration.ofMinutes(10);

    /** Whether its author can still take it back as if it never was. */
    public boolean isJustMade(SignedIn user, Instant now) {
        return version == 0 && by.equals(user.account()) && !now.isAfter(notedAt.plus(JUST_MADE));
    }
}
