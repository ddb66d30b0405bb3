package nl.duaal.cohort;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something with days in the calendar of a cohort.
 *
 * @param designKey of the phase or block that it came from; none for what was added
 * @param until     the last day that counts; for a day itself the same as from
 * @param decision  of a go/no-go moment; none while nobody decided
 */
public record Moment(
        UUID uuid,
        long version,
        Kind kind,
        @Nullable String designKey,
        String name,
        LocalDate from,
        LocalDate until,
        @Nullable Decision decision) {

    public static final int NAME_MAX_LENGTH = 120;
    public static final int REASON_MAX_LENGTH = 500;

    /** What it is; the text is {@code cohort.moment.<NAME>}. */
    public enum Kind {
        PHASE,
        BLOCK,
        MILESTONE,
        GO_NO_GO
    }

    /** What was decided, by whom, when and why. */
    public record Decision(boolean go, String reason, Instant at, String by) {}

    /** Whether it should have been decided on a day and was not. */
    public boolean isOverdueOn(LocalDate day) {
        return kind == Kind.GO_NO_GO && decision == null && from.isBefore(day);
    }
}
