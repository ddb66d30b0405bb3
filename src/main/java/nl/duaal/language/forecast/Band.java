package nl.duaal.language.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something is so; none when it is not to be expected.
 *
 * @param early with everything at its quick end
 * @param late  with everything at its slow end
 */
public record Band(
        @Nullable LocalDate early,
        @Nullable LocalDate likely,
        @Nullable LocalDate late) {

    static final Band NEVER = new Band(null, null, null);
}
