package nl.duaal.language.lesson;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was corrected at a lesson: of whom, from what into what, by whom and when. */
public record AttendanceChange(
        String person,
        @Nullable Attendance was,
        int wasLateMinutes,
        @Nullable Attendance became,
        int becameLateMinutes,
        Instant at,
        String by) {}
