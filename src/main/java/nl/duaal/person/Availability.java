package nl.duaal.person;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much somebody can take on in a week, as their file has it. Never why.
 *
 * @param hoursPerWeek hours that somebody can work and learn; none: not known
 * @param days         on which somebody can; none: not known
 */
public record Availability(@Nullable Integer hoursPerWeek, Set<DayOfWeek> days) {

    public Availability {
        days = Set.copyOf(days);
    }

    /** Whether anything of it is known. */
    public boolean isKnown() {
        return hoursPerWeek != null || !days.isEmpty();
    }
}
