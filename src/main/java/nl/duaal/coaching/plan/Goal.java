package nl.duaal.coaching.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.coaching.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * What somebody works towards.
 *
 * @param closedOn the day on which it was reached or dropped; none while it is open
 */
public record Goal(
        UUID uuid,
        long version,
        Data data,
        ItemState state,
        @Nullable LocalDate closedOn) {

    public static final int WHAT_MAX_LENGTH = 300;
    public static final int STEP_MAX_LENGTH = 200;
    public static final int MOST_STEPS = 20;

    /** A small step. */
    public record Step(String what, @Nullable LocalDate doneOn) {
        public Step {
            what = what.strip();
            if (what.isEmpty() || what.length() > STEP_MAX_LENGTH) {
                throw new IllegalArgumentException("what: 1 to " + STEP_MAX_LENGTH + " characters");
            }
        }
    }

    /**
     * What a user says of it.
     *
     * @param due   by when; none: no day
     * @param steps in their order
     */
    public record Data(String what, @Nullable LocalDate due, List<Step> steps) {
        public Data {
            what = what.strip();
            steps = List.copyOf(steps);
            if (what.isEmpty() || what.length() > WHAT_MAX_LENGTH) {
                throw new IllegalArgumentException("what: 1 to " + WHAT_MAX_LENGTH + " characters");
            }
            if (steps.size() > MOST_STEPS) throw new IllegalArgumentException("steps: at most " + MOST_STEPS);
        }

        /** For the history: the day on the first line, then what people wrote. */
        String said() {
            return (due == null ? "" : due.toString()) + "\n" + what
                    + steps.stream().map(step -> "\n- " + step.what()).collect(Collectors.joining());
        }
    }

    /** How many of its steps are done. */
    public int stepsDone() {
        return (int) data.steps().stream().filter(step -> step.doneOn() != null).count();
    }
}
