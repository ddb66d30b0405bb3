package nl.duaal.language.lesson;

/** How far a lesson is. Stored under its name; the text is {@code teaching.state.<NAME>}. */
public enum LessonState {
    /** Has yet to come, or nothing was said of it. */
    PLANNED,
    /** Took place. */
    GIVEN,
    /** Does not take place. */
    CALLED_OFF
}
