package nl.duaal.inclusion.pulse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a group.
 *
 * @param employer empty for the whole cohort
 * @param team     empty for what is not a team
 * @param answers  how many; none: it is hidden
 * @param tenths   the average score of each question in tenths; empty when it is hidden
 * @param spread   for each question how many low (1, 2), middle (3) and high (4, 5) scores; empty when not shown
 */
public record PulseResult(
        PulseSide side,
        Part part,
        String employer,
        String team,
        @Nullable Integer answers,
        List<Integer> tenths,
        List<List<Integer>> spread) {

    /** What part of a round it is. Stored under its name; the text is {@code inclusion.pulse.part.<NAME>}. */
    public enum Part {
        COHORT,
        EMPLOYER,
        TEAM
    }

    /** An average this high or higher is not told exactly: it could say that everybody said the same. */
    public static final int HIGHEST = 48;

    /** The same at the other end. */
    public static final int LOWEST = 12;

    public PulseResult {
        tenths = List.copyOf(tenths);
        spread = spread.stream().map(List::copyOf).toList();
    }

    public boolean isHidden() {
        return answers == null;
    }
}
