package nl.duaal.inclusion.stay;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time at an employer.
 *
 * @param employer as it is called in the cohort
 * @param end      the last day; none: still there
 * @param grew     in what they grew; empty: in nothing
 */
record Stay(String employer, LocalDate start, @Nullable LocalDate end, Set<Growth> grew) {

    /** In what somebody grew; the text is {@code inclusion.stay.growth.<NAME>}. */
    enum Growth {
        /** Another contract that holds firmer: from trial to learning, from fixed-term to permanent. */
        FIRMER,
        HOURS,
        PAY
    }

    Stay {
        grew = Set.copyOf(grew);
    }

    /** Whether so many months can be over by a day. */
    boolean reaches(int months, LocalDate today) {
        return !start.plusMonths(months).isAfter(today);
    }

    /** Whether somebody was still there after so many months. */
    boolean lasted(int months) {
        return end == null || !end.isBefore(start.plusMonths(months));
    }
}
