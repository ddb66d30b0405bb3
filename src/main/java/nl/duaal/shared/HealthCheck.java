package nl.duaal.shared;

import java.util.List;

/** Something that can be wrong with an installation; a room contributes a bean for what it knows about. */
public interface HealthCheck {

    /** What is looked at; also the code of the finding when looking itself fails. */
    String subject();

    /** Looks now. */
    List<Finding> look();

    /**
     * One thing that was looked at. Its words stand under {@code access.health.<code>}.
     *
     * @param found what was found, as the system calls it: a setting, a number, a date
     */
    record Finding(String code, Verdict verdict, String found) {

        /** Good or bad, nothing between. */
        public static Finding of(String code, boolean good, Object found) {
            return new Finding(code, good ? Verdict.GOOD : Verdict.BAD, String.valueOf(found));
        }
    }

    /** How it is. */
    enum Verdict {
        GOOD,
        /** Works, and should be looked at. */
        DOUBTFUL,
        BAD
    }
}
