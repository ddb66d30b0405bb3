package nl.duaal.insight.scaling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed on.
 *
 * @param mark    of a criterion or factor; none of an attention point
 * @param settled of an attention point, whether it is seen to; none of the others
 */
public record Conclusion(
        String item,
        long version,
        @Nullable Integer mark,
        @Nullable Boolean settled,
        String text,
        Instant at,
        String by) {

    public static final int TEXT_MAX_LENGTH = 2000;
}
