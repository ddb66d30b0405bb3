package nl.duaal.trajectory.design;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.duaal.library.LanguageLevel;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * For whom the trajectory is, as a group: nothing about persons.
 *
 * @param startLevels        what they can do in Dutch at the start
 * @param termEnds           last day of the integration term of those who have the least time left; none where unknown
 * @param candidatesPerStart how many are screened for each one that starts
 * @param benefitMonth       what a benefit costs the municipality, in euros per month
 * @param wageWithout        gross wage per month of those who would have found work without the trajectory
 * @param taxWithout         tax over that wage
 * @param without            share that would have worked without the trajectory, so many months after the start
 * @param minors             whether people of 16 or 17 take part, for whom other hours hold
 */
public record TargetGroup(
        LearningProfile profile,
        Map<Skill, LanguageLevel> startLevels,
        IntegrationRoute route,
        @Nullable LocalDate termEnds,
        Household household,
        double candidatesPerStart,
        Figure benefitMonth,
        Figure wageWithout,
        Figure taxWithout,
        List<Without> without,
        Boolean minors) {

    /** With whom the benefit is shared. */
    public enum Household {
        SINGLE,
        COUPLE
    }

    /**
     * A point of the line without the trajectory.
     *
     * @param month after the start
     * @param share 0 to 1
     */
    public record Without(int month, double share) {}

    public TargetGroup {
        startLevels = java.util.Collections.unmodifiableMap(new TreeMap<>(startLevels));
        without = List.copyOf(without);
        // the text of an earlier design does not say
        minors = java.util.Objects.requireNonNullElse(minors, false);
    }
}
