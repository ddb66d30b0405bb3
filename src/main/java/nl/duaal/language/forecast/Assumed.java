package nl.duaal.language.forecast;

import java.util.List;
import nl.duaal.language.HelpAtWork;
import nl.duaal.language.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast takes for granted, and where it is from.
 *
 * @param attendance part of the lessons; none: the band of the library
 * @param help       what is known of help at work: told beside the forecast, and no part of the reckoning
 * @param withBuddy  whether a buddy is counted on, as written down for this person
 */
public record Assumed(
        Profile profile,
        Origin profileFrom,
        double hoursPerWeek,
        Origin hoursFrom,
        @Nullable Double attendance,
        Origin attendanceFrom,
        Surroundings surroundings,
        boolean withBuddy,
        List<HelpAtWork.Buddy> help) {

    public Assumed {
        help = List.copyOf(help);
    }

    /** Where something is from; the text is {@code learning.origin.<NAME>}. */
    public enum Origin {
        /** Written down for this person. */
        PLAN,
        /** The design of the cohort. */
        DESIGN,
        /** What was followed so far. */
        FOLLOWED,
        LIBRARY,
        /** Nothing is known; the most usual is taken. */
        UNKNOWN
    }
}
