package nl.duaal.language.result;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group came to, up to and including today. Hours of people are those of everybody who was in the group on the
 * day of a lesson, added up.
 *
 * @param block         key of the part of the design that it carries out; none: not said
 * @param hours         of the group together: what was planned, and what was given
 * @param peopleHours   of its people: planned, given, and followed
 * @param people        how many different people were in it on the day of a lesson
 * @param perLesson     how many were in it on the day of a lesson that was given, on average; 0 while none was
 * @param weeks         calendar weeks from that of the first lesson given up to and including that of the last
 * @param untold        lessons that are over and of which nothing was said: they count as planned and not as given
 * @param measured      people of whom a level is known both at their start and later
 * @param levels        whole levels (A1 to A2 is one) that those gained, each as the average of the measured skills;
 *                      who fell back counts too
 */
public record GroupFigures(
        UUID group,
        String name,
        @Nullable String block,
        Hours hours,
        PeopleHours peopleHours,
        int people,
        double perLesson,
        int weeks,
        int untold,
        int measured,
        double levels) {

    /** Hours of a group. */
    public record Hours(double planned, double given) {}

    /** Hours of its people. */
    public record PeopleHours(double planned, double given, double followed) {

        /** The share of what was given that was followed; 0 while nothing was. */
        public double share() {
            return given == 0 ? 0 : followed / given;
        }
    }
}
