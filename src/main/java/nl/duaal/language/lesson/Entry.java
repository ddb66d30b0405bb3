package nl.duaal.language.lesson;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one person at a lesson.
 *
 * @param version     of what they saw when they said it, see {@link Said#version}
 * @param state       none: to take back what was said
 * @param lateMinutes how late, for who was late; else 0
 */
public record Entry(UUID person, long version, @Nullable Attendance state, int lateMinutes) {

    public static final int MOST_MINUTES = 600;
    /** How late somebody is when only that is said. */
    public static final int USUAL_LATE = 15;

    public Entry {
        if (lateMinutes < 0 || lateMinutes > MOST_MINUTES) {
            throw new IllegalArgumentException("lateMinutes: 0 to " + MOST_MINUTES);
        }
        if (state != Attendance.LATE) lateMinutes = 0;
    }
}
