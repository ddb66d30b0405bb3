package nl.duaal.cohort;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a cohort that has lessons together.
 *
 * @param coach who looks after its people; none: nobody yet
 */
public record CohortGroup(
        UUID uuid, long version, String name, @Nullable Colleague coach, int people) {

    public static final int NAME_MAX_LENGTH = 80;
}
