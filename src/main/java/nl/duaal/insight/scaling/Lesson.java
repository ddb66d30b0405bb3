package nl.duaal.insight.scaling;

import java.time.LocalDate;
import java.util.UUID;

/** What a trajectory taught; of an organisation, not of somebody. */
public record Lesson(UUID uuid, long version, String organisation, LocalDate on, String text) {

    public static final int TEXT_MAX_LENGTH = 2000;
}
