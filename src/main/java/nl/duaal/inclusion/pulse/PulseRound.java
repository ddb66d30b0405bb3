package nl.duaal.inclusion.pulse;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round in which the three questions are asked.
 *
 * @param closes    the last day on which answers are taken
 * @param published none: not yet
 * @param least     the smallest group that is shown; none: not published
 */
public record PulseRound(
        UUID uuid,
        long version,
        LocalDate opens,
        LocalDate closes,
        @Nullable LocalDate published,
        @Nullable Integer least) {

    /** How many questions there are; their texts are {@code inclusion.pulse.question.<number>}. */
    public static final int QUESTIONS = 3;

    /** The highest score; the lowest is 1. */
    public static final int MOST = 5;

    /** Whether answers are taken. */
    public boolean takesAnswersOn(LocalDate day) {
        return published == null && !day.isBefore(opens) && !day.isAfter(closes);
    }
}
