package nl.duaal.large;

import java.time.LocalDate;

/**
 * How much is made up.
 *
 * @param organisations municipalities, language schools and employers together
 * @param people        in the files of the municipalities
 * @param seed          the same seed makes the same rows
 * @param today         the day around which everything happens
 */
public record Size(int organisations, int people, long seed, LocalDate today) {

    public static final int LEAST_ORGANISATIONS = 3;

    public Size {
        if (organisations < LEAST_ORGANISATIONS) {
            throw new IllegalArgumentException("organisations: at least " + LEAST_ORGANISATIONS);
        }
        if (people < organisations) throw new IllegalArgumentException("people: at least one for each organisation");
    }

    /** A part of what is promised: 200 organisations, 100,000 people and some five million events. */
    public static Size part(double factor, long seed, LocalDate today) {
        return new Size(
                Math.max(LEAST_ORGANISATIONS, (int) Math.round(200 * factor)),
                Math.max(40, (int) Math.round(100_000 * factor)),
                seed,
                today);
    }
}
