package nl.duaal.language.forecast;

import nl.duaal.trajectory.design.WorkLanguage;
import org.jspecify.annotations.Nullable;

/** What work does for the language. The text is {@code learning.surroundings.<NAME>}. */
public enum Surroundings {
    /** Enough hours in a team that speaks Dutch, with somebody who helps: fewer lessons are needed. */
    RICH,
    NEUTRAL,
    /** Another language is spoken at work: more lessons are needed. */
    FOREIGN;

    /**
     * @param language    that is spoken at work; none: not known
     * @param hours       at work in a week
     * @param enoughHours from which work counts, as the library says
     */
    public static Surroundings of(@Nullable WorkLanguage language, double hours, boolean buddy, double enoughHours) {
        if (language == null || hours < enoughHours) return NEUTRAL;
        return switch (language) {
            case DUTCH -> buddy ? RICH : NEUTRAL;
            case PARTLY -> NEUTRAL;
            case OTHER -> FOREIGN;
        };
    }
}
