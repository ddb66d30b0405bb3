package nl.duaal.language;

import java.util.Locale;
import nl.duaal.trajectory.design.LearningProfile;

/** How somebody learns: it decides how many hours a level takes. The text is {@code learning.profile.<NAME>}. */
public enum Profile {
    /** Learns to read and write as well. */
    ILLITERATE,
    LOW,
    MIDDLE,
    HIGH,
    /** Learns quickly, in a group of those who do. */
    FAST;

    /** The last part of the keys of its amounts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of a group in a design. */
    public static Profile of(LearningProfile profile) {
        return valueOf(profile.name());
    }
}
