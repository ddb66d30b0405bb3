package nl.duaal.insight.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the cohorts that a reader chose.
 *
 * @param asOf     the day of the figures
 * @param choices  every cohort of the organisation, the one that begins last first
 * @param rows     one for each cohort that counts
 * @param total    of those
 * @param leftOut  how many cohorts do not count for this reader, as too few people came in
 * @param least    from how many people on
 * @param coaches  how many people each coach looks after now, the most first
 * @param paybacks plan of the whole and of each employer, by cohort
 */
public record Board(
        LocalDate asOf,
        BoardFilter filter,
        List<BoardCohort> choices,
        List<Row> rows,
        Row total,
        int leftOut,
        int least,
        List<Coach> coaches,
        List<Payback> paybacks) {

    /**
     * Figures of a cohort, or of all of them.
     *
     * @param cohort none: all of them
     */
    public record Row(
            @Nullable BoardCohort cohort,
            Stages stages,
            Survival survival,
            List<Survival.Mark> marks,
            Language language,
            Costs costs) {
        public Row {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param hours    of lessons that were given, of all groups together
     * @param measured people with a level at their start and a later one; as many skills as were measured
     * @param gained   whole levels that those gained on average; none: nobody was measured twice, or too few were
     */
    public record Language(
            double hours, int measured, @Nullable Double gained) {}

    /**
     * What was booked in locked months.
     *
     * @param months    how many of them, of all cohorts together
     * @param cents     paid and counted, without subsidies
     * @param subsidy   in cents
     * @param began     people of cohorts with such a month
     * @param completed of those, who got their paper
     * @param placed    of those, who had lasting work
     */
    public record Costs(int months, long cents, long subsidy, int began, int completed, int placed) {

        /** In euros; none: nothing is locked yet, or nobody came so far. */
        public @Nullable Double per(int people) {
            return months == 0 || people == 0 ? null : cents / 100.0 / people;
        }
    }

    /**
     * @param name empty for who may not know
     */
    public record Coach(String name, int people) {}

    /**
     * The plan of a part of a cohort.
     *
     * @param employer empty for the whole
     * @param months   in which the main party earns it back; none: not within the time of the case
     */
    public record Payback(
            UUID cohort,
            String employer,
            UUID caseUuid,
            String mainParty,
            @Nullable Double months) {}

    public Board {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
        coaches = List.copyOf(coaches);
        paybacks = List.copyOf(paybacks);
    }

    /** How many people each coach looks after on average; 0 where there are none. */
    public double perCoach() {
        return coaches.stream().mapToInt(Coach::people).average().orElse(0);
    }
}
