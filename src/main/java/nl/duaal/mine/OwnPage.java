package nl.duaal.mine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own page, as those who look after them see it.
 *
 * @param givenBy  who gave it
 * @param until    the last moment at which a link that was not used is good; none where it was used
 * @param begunAt  since when it can be opened; none while the link is not used
 * @param lastSeen the day on which they last opened it; none: never
 * @param endedAt  none while it holds
 */
public record OwnPage(
        UUID uuid,
        long version,
        State state,
        Instant givenAt,
        String givenBy,
        @Nullable Instant until,
        @Nullable Instant begunAt,
        @Nullable LocalDate lastSeen,
        @Nullable Instant endedAt) {

    /** The text is {@code mypage.give.state.<NAME>}. */
    public enum State {
        /** A link was given and not used yet. */
        WAITING,
        /** A link was given, not used, and is good no more. */
        EXPIRED,
        OPEN,
        /** Nothing is shown any more, since the person left every cohort. */
        LEFT,
        ENDED
    }

    /** Whether there is something to end. */
    public boolean holds() {
        return state != State.ENDED;
    }
}
