package nl.duaal.workplace.vacancy;

import java.util.List;
import nl.duaal.library.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Something in a vacancy text that may keep people away who can do the work. Nothing is changed by it.
 *
 * @param from      position of its first character in the text
 * @param until     position after its last character
 * @param text      what stands there
 * @param arguments numbers and names that its reason is said with
 * @param advice    what to write instead, where the words themselves say; else the kind says
 */
public record VacancyFinding(
        Kind kind,
        int from,
        int until,
        String text,
        List<String> arguments,
        @Nullable Wording advice) {

    /** What is found; the reason is {@code workplace.vacancy.reason.<NAME>}. */
    public enum Kind {
        /** More than the work asks. */
        DEMAND,
        /** A number of years of experience. */
        EXPERIENCE,
        /** A driving licence that no task asks. */
        DRIVING_LICENCE,
        /** A level of Dutch above what the tasks ask. */
        LANGUAGE_LEVEL,
        /** Demands what is learned on the way. */
        LEARNABLE,
        /** Speaks to one sex. */
        GENDERED,
        /** There is a plainer word. */
        HARD,
        /** More words in a sentence than readers at the asked level follow. */
        LONG_SENTENCE
    }

    public VacancyFinding {
        arguments = List.copyOf(arguments);
    }
}
