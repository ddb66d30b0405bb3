package nl.duaal.screening;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that stands in somebody's way, and what would take it away. It excludes nobody. */
public record Barrier(UUID uuid, Data data) {

    /** In neutral words, without detail; those of VIA pilot 7 with travel and childcare. Stored under its name. */
    public enum Kind {
        LANGUAGE,
        HEALTH,
        CONFIDENCE,
        CARE,
        NETWORK,
        TRAVEL,
        CHILDCARE
    }

    /**
     * What a user says of it.
     *
     * @param removes what would take it away
     * @param owner   who sees to it
     * @param due     before when; none: not agreed
     * @param done    when it was gone; none: it is still there
     */
    public record Data(
            Kind kind,
            String removes,
            String owner,
            @Nullable LocalDate due,
            @Nullable LocalDate done) {

        public static final int REMOVES_MAX_LENGTH = 300;
        public static final int OWNER_MAX_LENGTH = 120;

        public Data {
            if (removes.isBlank() || removes.length() > REMOVES_MAX_LENGTH) {
                throw new IllegalArgumentException("removes: 1 to " + REMOVES_MAX_LENGTH + " characters");
            }
            if (owner.length() > OWNER_MAX_LENGTH) throw new IllegalArgumentException("owner: too long");
        }
    }
}
