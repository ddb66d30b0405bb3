package nl.duaal.actuals;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.duaal.course.Began;
import org.jspecify.annotations.Nullable;

/**
 * What is a fact of a cohort: its locked months, one after another from the first on.
 *
 * @param last      the last of them; none: nothing is a fact yet
 * @param bookings  of those months, and of months before the first
 * @param people    who began, and until when they were in it
 * @param estimates of how much work is done, in those months
 */
public record LockedMonths(
        @Nullable YearMonth last, List<Booking> bookings, List<Began> people, List<Estimate> estimates) {

    public static final LockedMonths NONE = new LockedMonths(null, List.of(), List.of(), List.of());

    public LockedMonths {
        bookings = List.copyOf(bookings);
        people = List.copyOf(people);
        estimates = List.copyOf(estimates);
    }

    /** What was counted and booked by flow and month, in cents; of an employer, or of everything. */
    public Map<String, Map<YearMonth, Long>> cents(Predicate<Booking> which) {
        var sums = new TreeMap<String, Map<YearMonth, Long>>();
        for (var one : bookings) {
            if (!which.test(one)) continue;
            sums.computeIfAbsent(one.data().flow(), key -> new TreeMap<>())
                    .merge(one.data().month(), one.data().countedCents(), Long::sum);
        }
        return Collections.unmodifiableMap(sums);
    }
}
