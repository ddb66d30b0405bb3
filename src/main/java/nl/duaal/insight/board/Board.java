package nl.duaal.insight.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.insight.board.BoardCohort.Owner;
import nl.duaal.insight.board.BoardCohort.Region;
import org.jspecify.annotations.Nullable;

/**
 * Figures over the cohorts that a reader chose.
 *
 * @param asOf     the day of the figures
 * @param choices  every cohort of the organisation and every one that others share with it, the one that begins last
 *                 first
 * @param rows     one for each cohort that counts
 * @param total    of those
 * @param curve    who of all of them is still there, month by month
 * @param counted  when the oldest of them was counted; none: all of them just now
 * @param leftOut  how many cohorts do not count for this reader, as too few people came in
 * @param least    from how many people on
 * @param untold  of how many of these the costs are not told, as too few people began
 * @param spent    by month, in order
 * @param coaches  how many people each coach looks after now, the most first
 * @param paybacks plan of the whole and of each employer, of own cohorts
 */
public record Board(
        LocalDate asOf,
        BoardFilter filter,
        List<BoardCohort> choices,
        List<Row> rows,
        Row total,
        List<Survival.Mark> curve,
        Optional<Instant> counted,
        int leftOut,
        int least,
        int untold,
        List<Spent> spent,
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
     * @param few      whether people were measured, but so few that this reader is not told how many
     */
    public record Language(
            double hours, int measured, @Nullable Double gained, boolean few) {}

    /**
     * What was booked in locked months.
     *
     * @param months    how many of them, of all cohorts together
     * @param cents     paid and counted, without subsidies
     * @param subsidy   in cents
     * @param began     people of cohorts with such a month
     * @param completed of those, who got their paper
     * @param placed    of those, who had lasting work
     * @param few       whether so few began that this reader is told no amount: with the count of who began, any
     *                  amount would say what one of them cost
     */
    public record Costs(int months, long cents, long subsidy, int began, int completed, int placed, boolean few) {

        static final Costs NONE = new Costs(0, 0, 0, 0, 0, 0, false);

        /** Of which only the months are told. */
        static Costs untold(int months) {
            return new Costs(months, 0, 0, 0, 0, 0, true);
        }

        /** In euros; none: nothing is locked yet, nobody came so far, or it is not told. */
        public @Nullable Double per(int people) {
            return few || months == 0 || people == 0 ? null : cents / 100.0 / people;
        }

        /** With another's, of which the amounts are told: what is not told is in no sum. */
        Costs plus(Costs other) {
            if (other.few) return this;
            return new Costs(
                    months + other.months,
                    cents + other.cents,
                    subsidy + other.subsidy,
                    began + other.began,
                    completed + other.completed,
                    placed + other.placed,
                    false);
        }
    }

    /** What was booked in a locked month, in cents, of all cohorts together whose costs are told. */
    public record Spent(YearMonth month, long cents, long subsidy) {}

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
        curve = List.copyOf(curve);
        spent = List.copyOf(spent);
        coaches = List.copyOf(coaches);
        paybacks = List.copyOf(paybacks);
    }

    /** Who runs them, by name. */
    public List<Owner> owners() {
        return choices.stream()
                .map(BoardCohort::owner)
                .distinct()
                .sorted(Comparator.comparing(Owner::name))
                .toList();
    }

    /** Where those work, by name. */
    public List<Region> regions() {
        return choices.stream()
                .flatMap(one -> one.owner().regions().stream())
                .distinct()
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    /** How many people each coach looks after on average; 0 where there are none. */
    public double perCoach() {
        return coaches.stream().mapToInt(Coach::people).average().orElse(0);
    }
}
