package nl.duaal.screening;

import java.util.Optional;

/**
 * What a screening came to, in numbers of people and euros: facts for who counts costs and benefits.
 *
 * @param screened who were decided on
 * @param selected of those
 * @param started  of those, who went on to the first phase or further
 * @param hours    that assessors spent on their sheets
 * @param costCents those hours at the rate of the plan; none where there is no rate
 */
public record ScreeningFigures(int screened, int selected, int started, double hours, Optional<Long> costCents) {

    /** The share that was selected; none while nobody was decided on. */
    public Optional<Double> passRate() {
        return screened == 0 ? Optional.empty() : Optional.of((double) selected / screened);
    }

    /** How many had to be screened for each who started; none while nobody did. */
    public Optional<Double> screenedPerStart() {
        return started == 0 ? Optional.empty() : Optional.of((double) screened / started);
    }
}
