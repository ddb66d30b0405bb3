package nl.duaal.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** What of somebody ends up to a day, or ended, and nothing follows; each with its last day. */
final class Endings {

    private Endings() {}

    /** The last contract. */
    static Map<Entry, LocalDate> contracts(List<Entry> own, LocalDate last) {
        return of(Fact.Contract.class, own, last, (one, other) -> other.from().isAfter(one.from()));
    }

    /** Of papers with one title the last. */
    static Map<Entry, LocalDate> certificates(List<Entry> own, LocalDate last) {
        return of(
                Fact.Credential.class,
                own,
                last,
                (one, other) -> one.title().equalsIgnoreCase(other.title())
                        && other.from().isAfter(one.from()));
    }

    /** The document that holds longest. */
    static Map<Entry, LocalDate> permits(List<Entry> own, LocalDate last) {
        return of(Fact.Permit.class, own, last, (one, other) -> other.expires().isAfter(one.expires()));
    }

    /** @param follows whether the second comes after the first, so that the first may end */
    private static <T extends Fact> Map<Entry, LocalDate> of(
            Class<T> type, List<Entry> own, LocalDate last, BiPredicate<T, T> follows) {
        var same = own.stream()
                .filter(entry -> type.isInstance(entry.fact()))
                .sorted(Comparator.comparing(entry -> entry.fact().from()))
                .toList();
        var found = new LinkedHashMap<Entry, LocalDate>();
        for (var entry : same) {
            var end = entry.fact().ends();
            if (end == null || end.isAfter(last)) continue;
            T one = type.cast(entry.fact());
            if (same.stream().noneMatch(other -> follows.test(one, type.cast(other.fact())))) found.put(entry, end);
        }
        return found;
    }
}
