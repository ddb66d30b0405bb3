package nl.duaal.costbenefit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case's base model came from.
 *
 * @param key of a template its key, of a file its name, of a copy the name of the case that was copied, of a design
 *            the trajectory, which {@link #trajectory} gives, of a cohort what {@link #cohort} gives
 */
public record Origin(Kind kind, @Nullable String key) {

    public enum Kind {
        TEMPLATE,
        FILE,
        COPY,
        /** The newest design of a trajectory: the base follows it. */
        DESIGN,
        /** A cohort, whole or for one of its employers: the base follows its start and its places. */
        COHORT
    }

    /**
     * The part of a cohort that a case is about.
     *
     * @param employer as its places call it; empty for the whole
     */
    public record CohortPart(UUID cohort, String employer) {

        private static final int UUID_LENGTH = 36;

        public boolean isWhole() {
            return employer.isEmpty();
        }

        private String key() {
            return cohort + "/" + employer;
        }

        private static CohortPart of(String key) {
            return new CohortPart(UUID.fromString(key.substring(0, UUID_LENGTH)), key.substring(UUID_LENGTH + 1));
        }
    }

    /** A case that is the money side of a part of a cohort. */
    static Origin of(CohortPart part) {
        return new Origin(Kind.COHORT, part.key());
    }

    /** A case that is the money side of a trajectory. */
    static Origin of(UUID trajectory) {
        return new Origin(Kind.DESIGN, trajectory.toString());
    }

    /** The trajectory whose money side this is, if it is one. */
    public Optional<UUID> trajectory() {
        return kind == Kind.DESIGN && key != null ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }

    /** The part of a cohort whose money side this is, if it is one. */
    public Optional<CohortPart> cohort() {
        return kind == Kind.COHORT && key != null ? Optional.of(CohortPart.of(key)) : Optional.empty();
    }
}
