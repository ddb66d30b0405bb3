package nl.duaal.language.work;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a team.
 *
 * @param place of the cohort where it works; none only where that is gone since
 */
public record TeamData(@Nullable UUID place, String name) {

    public static final int NAME_MAX_LENGTH = 80;

    public TeamData {
        name = name.strip();
        if (name.isEmpty() || name.length() > NAME_MAX_LENGTH) {
            throw new IllegalArgumentException("name: 1 to " + NAME_MAX_LENGTH + " characters");
        }
    }
}
