package nl.duaal.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do and did, for them to take along: the same for who looks after them and for themselves. Without
 * wages, absence, incidents or why somebody left.
 *
 * @param madeOn      the day of which it tells
 * @param credentials what they can show, the last first
 * @param jobs        where they work, worked or are to work, the last first
 * @param hours       that they worked, all together
 * @param steps       phases that they began, in order
 */
public record CompetenceSheet(
        String name,
        LocalDate madeOn,
        List<Fact.Credential> credentials,
        List<Job> jobs,
        BigDecimal hours,
        List<Step> steps) {

    /**
     * A contract.
     *
     * @param place where; empty: not known
     * @param until the last day; none: for good, or not known
     */
    public record Job(
            String place, LocalDate from, @Nullable LocalDate until, BigDecimal hoursPerWeek) {

        /** Where it stands on a day; the text is {@code course.paper.job.<NAME>}. */
        public enum Standing {
            AHEAD,
            NOW,
            OVER
        }

        public Standing on(LocalDate day) {
            if (from.isAfter(day)) return Standing.AHEAD;
            return until == null || !until.isBefore(day) ? Standing.NOW : Standing.OVER;
        }
    }

    /** A phase that somebody began. */
    public record Step(String name, LocalDate from) {}

    public CompetenceSheet {
        credentials = List.copyOf(credentials);
        jobs = List.copyOf(jobs);
        steps = List.copyOf(steps);
    }
}
