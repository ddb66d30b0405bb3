package nl.duaal.actuals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book of a month of a cohort.
 *
 * @param quantities what rooms know of it while it is open; after that what was counted when it was checked
 * @param otherwise  what would be counted otherwise now
 * @param countedAt  when it was counted, where that was after it was checked: months from before counts were kept
 * @param bookings   what is counted, with the tariffs of now while the month is open, and what was booked
 * @param corrections of and by its bookings, as they were made
 * @param changes    who brought it into which state, the last first
 */
public record MonthBook(
        YearMonth month,
        long version,
        MonthState state,
        Map<Quantity, BigDecimal> quantities,
        List<Otherwise> otherwise,
        @Nullable Instant countedAt,
        List<Booking> bookings,
        List<Correction> corrections,
        List<Change> changes) {

    /** Something that was counted, and what it would be now. */
    public record Otherwise(Quantity quantity, BigDecimal kept, BigDecimal now) {}

    /**
     * What puts a booking right, as it was agreed.
     *
     * @param lines    the bookings that do so
     * @param corrects what it puts right
     * @param in       the month in which it is booked
     * @param of       the month of what it puts right
     * @param before   what that came to
     * @param after    what it comes to with this
     */
    public record Correction(List<UUID> lines, UUID corrects, YearMonth in, YearMonth of, Said before, Said after) {
        public Correction {
            lines = List.copyOf(lines);
        }
    }

    /** What a booking came to, in cents, and on what. */
    public record Said(String flow, String employer, long cents) {
        static Said of(Booking.Data data) {
            return new Said(data.flow(), data.employer(), data.countedCents());
        }
    }

    /**
     * A booking of a locked month that can be put right.
     *
     * @param first the booking, or what it is itself a correction of
     * @param now   what it says now, with every correction
     * @param in    the month in which the difference would be booked; none: no month is open
     */
    public record Correctable(
            Booking first, Booking.Data now, @Nullable YearMonth in) {}

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
        otherwise = List.copyOf(otherwise);
        bookings = List.copyOf(bookings);
        corrections = List.copyOf(corrections);
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
