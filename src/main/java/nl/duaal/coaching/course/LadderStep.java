package nl.duaal.coaching.course;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where somebody stood on the ladder of participation on a day; the text of a step is {@code coaching.ladder.<step>}.
 *
 * @param step 1: isolated, to 6: paid work
 */
public record LadderStep(UUID uuid, long version, int step, LocalDate on, String by) {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 6;
}
