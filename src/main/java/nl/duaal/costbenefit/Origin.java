package nl.duaal.costbenefit;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a case's base model came from.
 *
 * @param key of a template its key, of a file its name, of a copy the name of the case that was copied, of a design
 *            the trajectory, which {@link #trajectory} gives
 */
public record Origin(Kind kind, @Nullable String key) {

    public enum Kind {
        TEMPLATE,
        FILE,
        COPY,
        /** The newest design of a trajectory: the base follows it. */
        DESIGN
    }

    /** A case that is the money side of a trajectory. */
    static Origin of(UUID trajectory) {
        return new Origin(Kind.DESIGN, trajectory.toString());
    }

    /** The trajectory whose money side this is, if it is one. */
    public Optional<UUID> trajectory() {
        return kind == Kind.DESIGN && key != null ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }
}
