package nl.duaal.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.person.Availability;
import nl.duaal.screening.week.AvailableWeek;
import nl.duaal.screening.week.WeekFit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a screening, criterion by criterion. There is no total, and nothing to put people in an order with.
 *
 * @param cohort in which somebody is screened
 * @param name  none while the first round goes on
 * @param week  as it was asked in the screening; none while it was not asked
 * @param file  what the file of somebody says of hours and days; none in the first round, in which nobody knows whose
 *              file that is, and for who may not read it
 * @param clashes of the week that fits both
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
        Optional<Availability> file,
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
    public record Found(String assessor, int answer, String note, Standing standing) {}

    /** How far what an assessor found counts; the text is {@code screening.found.<NAME>}. */
    public enum Standing {
        /** It counts. */
        COUNTS,
        /** Handed in by somebody who was replaced later: it counts. */
        OF_A_LEAVER,
        /** Never handed in by somebody who was replaced: it is kept and does not count. */
        LEFT
    }

    /** What they agreed on. */
    public record Agreed(int answer, String reason, String by) {}

    /** Whether anything is known of the week. */
    public boolean isWeekKnown() {
        return week.isPresent() || file.filter(Availability::isKnown).isPresent();
    }

    public Profile {
        lines = List.copyOf(lines);
        barriers = List.copyOf(barriers);
        clashes = List.copyOf(clashes);
    }
}
