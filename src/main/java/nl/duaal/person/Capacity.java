package nl.duaal.person;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can take on. Never why: there is no field for that.
 *
 * @param version      0 when nothing was written down yet
 * @param hoursPerWeek hours that somebody can work and learn; none: not known
 * @param adjustment   what has to be arranged at work or in class; empty: nothing
 */
public record Capacity(long version, @Nullable Integer hoursPerWeek, String adjustment) {

    public static final int ADJUSTMENT_MAX_LENGTH = 300;
    public static final int MOST_HOURS = 60;

    /** Nothing written down. */
    public static final Capacity UNKNOWN = new Capacity(0, null, "");

    public Capacity {
        adjustment = adjustment.strip();
        if (adjustment.length() > ADJUSTMENT_MAX_LENGTH) throw new IllegalArgumentException("adjustment: too long");
        if (hoursPerWeek != null && (hoursPerWeek < 0 || hoursPerWeek > MOST_HOURS)) {
            throw new IllegalArgumentException("hoursPerWeek: 0 to " + MOST_HOURS);
        }
    }
}
