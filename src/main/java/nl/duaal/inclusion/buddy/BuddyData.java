package nl.duaal.inclusion.buddy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who stands beside somebody.
 *
 * @param name  of a colleague at the employer; not an account
 * @param until the last day; none: still does
 */
public record BuddyData(
        Kind kind, String name, LocalDate from, @Nullable LocalDate until) {

    public static final int NAME_MAX_LENGTH = 120;

    /** The text is {@code inclusion.buddy.kind.<NAME>}. */
    public enum Kind {
        /** An ordinary colleague, for every day. */
        BUDDY,
        /** Thinks along about the longer way. */
        MENTOR
    }

    public BuddyData {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
        if (until != null && until.isBefore(from)) throw new IllegalArgumentException("until: not before from");
    }

    /** Whether a day lies in it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
