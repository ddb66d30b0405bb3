package nl.duaal.trajectory.design;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weeks of a design as months of a model: a phase takes whole months, rounded up, and hours keep their sum.
 *
 * @see "decision 5: design to model"
 */
public final class Weeks {

    private static final double MONTHS_IN_A_WEEK = 12.0 / 52;

    private Weeks() {}

    /**
     * Where a phase lies.
     *
     * @param from   week in which it begins, from the start of the first phase with participants; negative before that
     * @param until  week in which the next begins; for an open phase the end of the horizon
     * @param month  month of the model in which it begins; 0 for what comes before the start
     * @param months that it takes in the model; none for an open phase
     */
    public record Span(
            Phase phase,
            double from,
            double until,
            int month,
            @Nullable Integer months) {}

    /** Whole months for so many weeks: rounded up, and at least one. */
    public static int months(int weeks) {
        return Math.max(1, (int) Math.ceil(weeks * MONTHS_IN_A_WEEK - 1e-9));
    }

    /** Months, not rounded. */
    public static double inMonths(double weeks) {
        return weeks * MONTHS_IN_A_WEEK;
    }

    /** Every phase with its place, in order. */
    public static List<Span> spans(Design design) {
        int before = 0;
        for (Phase phase : design.phases()) {
            if (phase.kind().hasParticipants()) break;
            before += phase.weeks() == null ? 0 : phase.weeks();
        }
        List<Span> spans = new ArrayList<>();
        double week = -before;
        int month = 0;
        double end = design.horizon() / MONTHS_IN_A_WEEK;
        for (Phase phase : design.phases()) {
            Integer weeks = phase.weeks();
            double until = weeks == null ? Math.max(week, end) : week + weeks;
            Integer months = weeks == null || !phase.kind().hasParticipants() ? null : months(weeks);
            spans.add(new Span(phase, week, until, month, months));
            week = until;
            if (months != null) month += months;
        }
        return spans;
    }

    /**
     * The months of its phase in which a block is booked, first and last, from 0; the last is none for a block that
     * goes on to the end of its phase.
     */
    record Months(int from, @Nullable Integer last, int count, double weeks, boolean open) {

        /**
         * @param phaseMonths that the phase takes; none when it is open
         */
        static Months of(Block block, @Nullable Integer phaseWeeks, @Nullable Integer phaseMonths) {
            int from = (int) Math.floor(block.fromWeek() * MONTHS_IN_A_WEEK + 1e-9);
            if (phaseMonths != null) from = Math.min(from, phaseMonths - 1);
            Integer weeks = block.weeks();
            if (weeks == null && phaseWeeks != null) weeks = phaseWeeks - block.fromWeek();
            if (weeks == null) return new Months(from, null, 0, 0, true);
            int until = Math.max(from + 1, (int) Math.ceil((block.fromWeek() + weeks) * MONTHS_IN_A_WEEK - 1e-9));
            if (phaseMonths != null) until = Math.min(until, phaseMonths);
            boolean toTheEnd = phaseMonths != null && until == phaseMonths;
            return new Months(from, toTheEnd ? null : until - 1, until - from, weeks, false);
        }
    }
}
