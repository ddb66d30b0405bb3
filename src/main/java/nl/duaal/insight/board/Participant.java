package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.language.MeasuredLevel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a cohort, as a row of a table.
 *
 * @param number   under which they are known in the cohort
 * @param first    the first day of their first phase; none: nobody wrote one down
 * @param last     the last day of who left; none: nobody wrote it down
 * @param employer of the place that they have; empty: none
 * @param phase    the name of the last one that they came into; empty: none
 * @param atStart  average of the skills that were measured at the start, to the nearest step
 * @param now      average of the last measurement of each skill, to the nearest step
 * @param followed hours of lessons of the cohort that they were at
 * @param worked   hours that were written down
 * @param work     for each of the moments that are asked about: whether they had work; empty: nobody asked
 */
public record Participant(
        String cohort,
        int number,
        String givenName,
        String familyName,
        CandidateState state,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        String employer,
        String phase,
        @Nullable MeasuredLevel atStart,
        @Nullable MeasuredLevel now,
        double followed,
        double worked,
        List<String> work) {

    /** For {@link #work}: they were asked, and gave no answer. */
    public static final String NO_ANSWER = "NO_ANSWER";

    public Participant {
        work = List.copyOf(work);
    }
}
