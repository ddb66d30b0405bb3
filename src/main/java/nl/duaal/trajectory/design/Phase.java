package nl.duaal.trajectory.design;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the trajectory; phases follow each other.
 *
 * @param key        stays what it is when the phase is edited
 * @param weeks      none only for the last phase, which then runs to the horizon
 * @param dropout    share of the participants that leaves in each month; 0 where there are candidates only
 * @param passRate   share of those who reach the end that goes on
 * @param travelWeek hours of travel per participant per week
 */
public record Phase(
        String key,
        PhaseKind kind,
        String name,
        @Nullable Integer weeks,
        Figure dropout,
        Figure passRate,
        ContractForm contract,
        double travelWeek) {

    public static final int MOST_WEEKS = 520;
}
