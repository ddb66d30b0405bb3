package nl.duaal.actuals;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is a fact of a cohort: its locked months, one after another from the first on. */
public final class LockedMonths {

    public static final LockedMonths NONE = new LockedMonths(null, List.of(), Map.of(), List.of());

    private final @Nullable YearMonth last;
    private final List<Booking> bookings;
    private final Map<YearMonth, MonthCount> counts;
    private final List<Estimate> estimates;

    /**
     * @param bookings  of those months, and of months before the first
     * @param counts    what was counted of them when they were checked
     * @param estimates of how much work is done, in those months
     */
    LockedMonths(
            @Nullable YearMonth last,
            List<Booking> bookings,
            Map<YearMonth, MonthCount> counts,
            List<Estimate> estimates) {
        this.last = last;
        this.bookings = List.copyOf(bookings);
        this.counts = new HashMap<>(counts);
        this.estimates = List.copyOf(estimates);
    }

    /** The last of them; none: nothing is a fact yet. */
    public @Nullable YearMonth last() {
        return last;
    }

    public List<Estimate> estimates() {
        return estimates;
    }

    /** How many people were there at the start of a month, of an employer or of every one, as it was locked. */
    public int present(YearMonth month, @Nullable String employer) {
        return count(month).people(Quantity.PRESENT, employer);
    }

    /** How many of those were still there after the month. */
    public int stayed(YearMonth month, @Nullable String employer) {
        return Math.max(0, present(month, employer) - count(month).people(Quantity.LEAVERS, employer));
    }

    /** How many people had begun by the end of a month. */
    public int began(YearMonth month, @Nullable String employer) {
        return count(month).began(employer);
    }

    private MonthCount count(YearMonth month) {
        return counts.getOrDefault(month, MonthCount.NOTHING);
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
