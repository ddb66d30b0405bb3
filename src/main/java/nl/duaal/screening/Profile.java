package nl.duaal.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.screening.week.WeekFit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a screening, criterion by criterion. There is no total, and nothing to put people in an order with.
 *
 * @param cohort in which somebody is screened
 * @param name  none while the first round goes on
 * @param week  none while it was not asked
 */
public record Profile(
        Subject subject,
        Plan plan,
        UUID cohort,
        @Nullable String name,
        SubjectRow.Step step,
        List<Line> lines,
        List<Barrier> barriers,
        Optional<AvailableWeek> week,
        List<WeekFit.Clash> clashes) {

    public static final int REASON_MAX_LENGTH = 500;

    /**
     * A criterion with what the assessors found and agreed on.
     *
     * @param written  what the candidate wrote on the form; without names and addresses in the first round
     * @param found    empty until all of the round are handed in
     * @param agreed   none while there is no agreement
     */
    public record Line(
            Criterion criterion,
            String written,
            List<Found> found,
            @Nullable Agreed agreed) {
        public Line {
            found = List.copyOf(found);
        }
    }

    /** What one assessor found. */
    public record Found(String assessor, int answer, String note) {}

    /** What they agreed on. */
    public record Agreed(int answer, String reason, String by) {}

    public Profile {
        lines = List.copyOf(lines);
        barriers = List.copyOf(barriers);
        clashes = List.copyOf(clashes);
    }
}
