package nl.duaal.language.lesson;

import org.jspecify.annotations.Nullable;

/**
 * A group in a list.
 *
 * @param people   who is in it today
 * @param next     its first lesson from today on that is not called off; none when there is none
 * @param unsaid   lessons up to today of which nothing was said yet
 * @param there    how often somebody was there, of {@code said}
 * @param said     how often something was said of somebody
 */
public record GroupRow(
        LessonGroup group,
        String owner,
        int people,
        @Nullable Lesson next,
        int unsaid,
        long there,
        long said) {

    /** The share of people who were there; none when nothing was said yet. */
    public @Nullable Double share() {
        return said == 0 ? null : (double) there / said;
    }
}
