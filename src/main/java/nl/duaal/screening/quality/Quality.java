package nl.duaal.screening.quality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.duaal.screening.Criterion;

/**
 * How well the instrument of a screening works; of whole tens of people only, in the order in which all was in: who came
 * after the last ten waits for the next, so that nobody can be found by subtraction.
 *
 * @param people      of whom all sheets of a round are in; those who wait are among them
 * @param criteria    per criterion, the first round first; empty for a smaller group
 * @param experiences what candidates answered; empty for fewer than ten
 */
public record Quality(int people, List<OfCriterion> criteria, List<StepTime> times, Optional<Experiences> experiences) {

    /** The smallest group of which anything is shown. */
    public static final int SMALLEST_GROUP = 10;

    /**
     * One criterion.
     *
     * @param agreement     none where there is nothing to compare
     * @param neverBelow    whether nobody was found unable: then it tells nobody apart, and can go
     */
    public record OfCriterion(Criterion criterion, Optional<Agreement> agreement, int people, boolean neverBelow) {}

    /** How long the sheets of a step took in the middle case, in minutes. */
    public record StepTime(nl.duaal.screening.Round round, int sheets, OptionalDouble medianMinutes) {}

    /** How many gave each of the answers 1 to 5 to the three questions, and what they remarked. */
    public record Experiences(int people, int[] clear, int[] chance, int[] fair, List<String> remarks) {}

    public Quality {
        criteria = List.copyOf(criteria);
        times = List.copyOf(times);
    }
}
