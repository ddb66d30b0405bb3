package nl.duaal.language.lesson;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of somebody at a lesson.
 *
 * @param version of what was said, 0 when nothing ever was
 * @param state   none: nothing was said, or it was taken back
 * @param by      who said so; empty when nothing was
 */
public record Said(
        UUID person,
        String givenName,
        String familyName,
        long version,
        @Nullable Attendance state,
        int lateMinutes,
        @Nullable Instant at,
        String by) {

    public String fullName() {
        return givenName.isEmpty() ? familyName : givenName + " " + familyName;
    }
}
