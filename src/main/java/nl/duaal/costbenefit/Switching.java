package nl.duaal.costbenefit;

import java.util.List;
import nl.duaal.engine.Model;
import org.jspecify.annotations.Nullable;

/**
 * For which values of one assumption a goal is reached, all others at their value.
 *
 * @param parameter which
 * @param value     its value now
 * @param from      least value that was looked at
 * @param to        largest
 * @param holdsNow  whether the goal is reached as it is now
 * @param reached   where it is reached, ascending and apart; one that begins at {@code from} or ends at {@code to} may
 *                  go on beyond
 */
public record Switching(
        Model.Parameter parameter, double value, double from, double to, boolean holdsNow, List<Stretch> reached) {

    public Switching {
        reached = List.copyOf(reached);
    }

    /** From one value to another, both included. */
    public record Stretch(double from, double to) {
        boolean holds(double value) {
            return from <= value && value <= to;
        }
    }

    /** How it stands with the assumption: which of the stretches it lies in; none when the goal is not reached now. */
    public @Nullable Stretch current() {
        return reached.stream()
                .filter(stretch -> stretch.holds(value))
                .findFirst()
                .orElse(null);
    }

    /** The nearest stretch below what it is now; none when there is none. */
    public @Nullable Stretch below() {
        return reached.stream()
                .filter(stretch -> stretch.to() < value)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /** The nearest stretch above what it is now; none when there is none. */
    public @Nullable Stretch above() {
        return reached.stream()
                .filter(stretch -> stretch.from() > value)
                .findFirst()
                .orElse(null);
    }
}
