package nl.duaal.mine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after somebody.
 *
 * @param name   none: nobody yet
 * @param phone  at work; none: not given
 * @param email  none: not known
 * @param spoken the last day on which they spoke
 * @param next   when they speak again; none: not planned
 */
public record OwnCoach(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate spoken,
        @Nullable LocalDate next) {}
