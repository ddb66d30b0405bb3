package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lesson of a group.
 *
 * @param planned the day that its series gave it; none for an extra lesson
 * @param from    minutes after midnight, as the clock on the wall shows it
 * @param until   likewise
 * @param minutes that really pass between them
 * @param moved   whether it was moved from where its series had it
 * @param reason  why it was moved or called off
 * @param there   how many people were there
 * @param said    of how many something was said
 */
public record Lesson(
        UUID uuid,
        long version,
        @Nullable LocalDate planned,
        LocalDate on,
        int from,
        int until,
        int minutes,
        String place,
        String teacher,
        LessonState state,
        boolean moved,
        String reason,
        int there,
        int said) {

    public static final int REASON_MAX_LENGTH = 300;

    /** Whether it came on top of what was planned. */
    public boolean isExtra() {
        return planned == null;
    }

    /** Whether something still has to be said of it on a day. */
    public boolean isUnsaidOn(LocalDate today) {
        return state == LessonState.PLANNED && !on.isAfter(today);
    }
}
