package nl.duaal.actuals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of a month, to two decimals.
 *
 * @param parts of each quantity and employer how many; those of no employer under an empty name
 * @param began of each employer how many people had begun by the end of the month
 */
record MonthCount(Map<Quantity, SortedMap<String, BigDecimal>> parts, SortedMap<String, BigDecimal> began) {

    static final MonthCount NOTHING = new MonthCount(Map.of(), new TreeMap<>());

    MonthCount {
        Map<Quantity, SortedMap<String, BigDecimal>> copy = new EnumMap<>(Quantity.class);
        parts.forEach((quantity, many) -> copy.put(quantity, rounded(many)));
        parts = Collections.unmodifiableMap(copy);
        began = rounded(began);
    }

    private static SortedMap<String, BigDecimal> rounded(SortedMap<String, BigDecimal> many) {
        var rounded = new TreeMap<String, BigDecimal>();
        many.forEach((employer, number) -> rounded.put(employer, number.setScale(2, RoundingMode.HALF_UP)));
        return Collections.unmodifiableSortedMap(rounded);
    }

    /** Of the cohort as a whole. */
    Map<Quantity, BigDecimal> sums() {
        Map<Quantity, BigDecimal> sums = new EnumMap<>(Quantity.class);
        parts.forEach((quantity, many) -> sums.put(quantity, sum(many)));
        return sums;
    }

    /** How many people of an employer, or of every one; 0 where there are none. */
    int people(Quantity quantity, @Nullable String employer) {
        return people(parts.getOrDefault(quantity, new TreeMap<>()), employer);
    }

    /** How many had begun by the end of the month. */
    int began(@Nullable String employer) {
        return people(began, employer);
    }

    private static int people(SortedMap<String, BigDecimal> many, @Nullable String employer) {
        return (employer == null ? sum(many) : many.getOrDefault(employer, BigDecimal.ZERO)).intValue();
    }

    private static BigDecimal sum(SortedMap<String, BigDecimal> many) {
        return many.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What would be counted otherwise now. */
    List<MonthBook.Otherwise> otherwise(MonthCount now) {
        var found = new ArrayList<MonthBook.Otherwise>();
        var kept = sums();
        var counted = now.sums();
        for (var quantity : Quantity.values()) {
            var then = kept.getOrDefault(quantity, BigDecimal.ZERO);
            var later = counted.getOrDefault(quantity, BigDecimal.ZERO);
            if (then.compareTo(later) != 0) found.add(new MonthBook.Otherwise(quantity, then, later));
        }
        return found;
    }
}
