package nl.duaal.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.shared.id.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A fact as somebody wrote it down.
 *
 * @param candidate in which cohort, as a candidate; none for what belongs to the person
 * @param place     where, as it was then; empty: nowhere yet
 * @param by        who wrote it down
 * @param byName    their name
 */
public record Entry(
        UUID uuid,
        long version,
        @Nullable UUID candidate,
        String place,
        Fact fact,
        AccountId by,
        String byName,
        Instant notedAt) {

    /** How long a slip can be taken back without a reason. */
    public static final Duration JUST_MADE = Duration.ofMinutes(10);

    /** The last day first. */
    public static final Comparator<Entry> LAST_FIRST = Comparator.comparing(
                    (Entry one) -> one.fact().from())
            .thenComparing(Entry::notedAt)
            .reversed();

    /** Whether its author can still take it back as if it never was. */
    public boolean isJustMade(SignedIn user, Instant now) {
        return version == 0 && by.equals(user.account()) && !now.isAfter(notedAt.plus(JUST_MADE));
    }
}
