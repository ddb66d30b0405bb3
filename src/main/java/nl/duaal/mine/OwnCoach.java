package nl.duaal.mine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after somebody.
 *
 * @param name   none: nobody yet
 * @param spoken the last day on which they spoke
 * @param next   when they speak again; none: not planned
 */
public record OwnCoach(
        @Nullable String name,
        @Nullable LocalDate spoken,
        @Nullable LocalDate next) {}
