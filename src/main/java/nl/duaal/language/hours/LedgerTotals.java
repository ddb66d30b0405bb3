package nl.duaal.language.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.duaal.language.LearnedHours;
import nl.duaal.library.Ledger;

/**
 * Hours by what they count for. An activity counts once in each of its ledgers and once in the total, so that ledgers
 * never add up to the total and are not to be added up.
 *
 * @param ledgers only those in which something counts
 */
public record LedgerTotals(Minutes total, Map<Ledger, Minutes> ledgers) {

    /** Minutes that were planned, that took place, and that somebody was there. */
    public record Minutes(int planned, int given, int followed) {

        public static final Minutes NONE = new Minutes(0, 0, 0);

        Minutes plus(LearnedHours.Activity one) {
            return new Minutes(
                    Math.addExact(planned, one.planned()),
                    Math.addExact(given, one.given()),
                    Math.addExact(followed, one.followed()));
        }
    }

    public LedgerTotals {
        ledgers = Collections.unmodifiableMap(ledgers.isEmpty() ? Map.of() : new EnumMap<>(ledgers));
    }

    /** Of these activities, whoever told of them. */
    public static LedgerTotals of(Collection<LearnedHours.Activity> activities) {
        var total = Minutes.NONE;
        var ledgers = new EnumMap<Ledger, Minutes>(Ledger.class);
        for (var one : activities) {
            total = total.plus(one);
            for (var ledger : one.ledgers()) {
                ledgers.put(ledger, ledgers.getOrDefault(ledger, Minutes.NONE).plus(one));
            }
        }
        return new LedgerTotals(total, ledgers);
    }

    /** What counts for one ledger. */
    public Minutes of(Ledger ledger) {
        return ledgers.getOrDefault(ledger, Minutes.NONE);
    }

    /** Minutes that count for one of these ledgers; an activity that counts for two of them counts once. */
    public static Minutes ofAny(Collection<LearnedHours.Activity> activities, Set<Ledger> any) {
        var sum = Minutes.NONE;
        for (var one : activities) {
            if (one.ledgers().stream().anyMatch(any::contains)) sum = sum.plus(one);
        }
        return sum;
    }

    /** Those from the day after {@code after} up to and with {@code until}. */
    public static List<LearnedHours.Activity> between(
            Collection<LearnedHours.Activity> activities, LocalDate after, LocalDate until) {
        return activities.stream()
                .filter(one -> one.on().isAfter(after) && !one.on().isAfter(until))
                .toList();
    }
}
