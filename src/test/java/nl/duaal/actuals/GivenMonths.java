package nl.duaal.actuals;

import java.time.YearMonth;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortData;
import nl.duaal.cohort.CohortOutcome;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.trajectory.TrajectoryService;

/** A cohort that began some months ago, and bookings in its months. */
public final class GivenMonths {

    private GivenMonths() {}

    /** A cohort that began three months before this one. */
    public static Cohort cohort(
            CohortService cohorts,
            TrajectoryService trajectories,
            SignedIn maker,
            SignedIn other,
            String name,
            YearMonth now) {
        var made = GivenCohort.cohort(cohorts, trajectories, maker, other, name);
        var data = new CohortData(name, "", now.minusMonths(3), null, "");
        return ((CohortOutcome.Saved) cohorts.change(maker, made.uuid(), made.version(), data)).now();
    }

    /** An invoice without VAT. */
    public static Booking.Data invoice(YearMonth month, String flow, String employer, String number, long cents) {
        return new Booking.Data(
                month, flow, employer, Booking.Kind.INVOICE, number, "", cents, 0, true, cents < 0, null);
    }

    /** The flow of the lessons of the small design. */
    public static String lessons(MonthBookService book, SignedIn user, UUID cohort) {
        return book.flows(user, cohort).stream()
                .filter(one -> one.id().startsWith("language_2"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
