package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * The Dutch that something asks.
 *
 * @param what           name of the task or the function; empty for the law
 * @param safetyCritical whether a misunderstanding endangers somebody
 * @param by             the day by which it is asked; none: no day is known
 */
public record Demand(
        Source source,
        String what,
        boolean safetyCritical,
        Map<Skill, LanguageLevel> needed,
        @Nullable LocalDate by) {

    /** Who asks it; the text is {@code learning.demand.<NAME>}. */
    public enum Source {
        /** A task in the design of the cohort. */
        TASK,
        /** A task of the function that somebody works towards. */
        FUNCTION,
        /** The learning route of the integration act. */
        LAW
    }

    public Demand {
        needed = Collections.unmodifiableMap(needed.isEmpty() ? Map.of() : new EnumMap<>(needed));
    }
}
