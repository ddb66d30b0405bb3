package nl.duaal.language.lesson;

import java.time.LocalDate;

/**
 * When and where a lesson is.
 *
 * @param from   minutes after midnight, as the clock on the wall shows it
 * @param reason why it was moved, or why it comes on top; may be empty for what is only corrected
 */
public record LessonChange(LocalDate on, int from, int until, String place, String teacher, String reason) {
    public LessonChange {
        if (from < 0 || until <= from || until > LessonCalendar.DAY) {
            throw new IllegalArgumentException("from before until");
        }
        reason = reason.strip();
        place = place.strip();
        teacher = teacher.strip();
        if (reason.length() > Lesson.REASON_MAX_LENGTH) throw new IllegalArgumentException("reason: too long");
    }
}
