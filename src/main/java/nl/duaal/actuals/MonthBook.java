package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The book of a month of a cohort.
 *
 * @param quantities what rooms know of it
 * @param bookings   what is counted, with the tariffs of now while the month is open, and what was booked
 * @param changes    who brought it into which state, the last first
 */
public record MonthBook(
        YearMonth month,
        long version,
        MonthState state,
        Map<Quantity, BigDecimal> quantities,
        List<Booking> bookings,
        List<Change> changes) {

    /** Who brought it into a state, and why it was opened again. */
    public record Change(MonthState state, String reason, String by, Instant at) {}

    /**
     * A month in a list.
     *
     * @param booked how many bookings there are beside what is counted
     */
    public record Row(
            YearMonth month,
            MonthState state,
            int booked,
            @Nullable String by) {}

    public MonthBook {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        bookings = List.copyOf(bookings);
        changes = List.copyOf(changes);
    }

    /** What it comes to by flow, in cents. */
    public Map<String, Long> byFlow() {
        var sums = new LinkedHashMap<String, Long>();
        bookings.forEach(one -> sums.merge(one.data().flow(), one.data().countedCents(), Long::sum));
        return sums;
    }

    /** Everything together, in cents. */
    public long cents() {
        return bookings.stream().mapToLong(one -> one.data().countedCents()).sum();
    }
}
