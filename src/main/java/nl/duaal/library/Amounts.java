package nl.duaal.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every dated amount, as one organisation uses them. Holds no connection: it may be kept as long as a page stands
 * open.
 *
 * @see "decision 0050: dated amounts"
 */
public final class Amounts {

    private final Map<String, AmountSeries> byKey = new LinkedHashMap<>();

    /** @param series in the order in which they are shown */
    public Amounts(List<AmountSeries> series) {
        series.forEach(one -> byKey.put(one.key(), one));
    }

    /**
     * What an amount is on a day. The own value of the organisation goes before the national one; beyond the last
     * known date it is the last value, which says so.
     *
     * @return none before the first known date, after the end of what was abolished, and for an unknown key
     */
    public @Nullable DatedAmount at(String key, LocalDate day) {
        var series = byKey.get(key);
        return series == null ? null : series.at(day);
    }

    /** All of them, in the order in which they are shown. */
    public List<AmountSeries> series() {
        return List.copyOf(byKey.values());
    }

    /** The one with a key. */
    public Optional<AmountSeries> series(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The statutory minimum wage of an age, in euros per hour, rounded half up to cents; the youth scale goes up to
     * 20.
     *
     * @param bbl  whether the scale for work-based routes counts, as long as there was one
     * @return none where the amounts of that day or age are not known
     */
    public @Nullable BigDecimal minimumWage(int age, boolean bbl, LocalDate day) {
        var wage = at("wml.hour", day);
        if (wage == null) return null;
        var scaleAge = Math.min(age, 21);
        var share = bbl ? at("wml.share_bbl." + scaleAge, day) : null;
        if (share == null) share = at("wml.share." + scaleAge, day);
        return share == null ? null : wage.value().multiply(share.value()).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * What an employer pays on top of the wage, as a fraction: unemployment, disability, child care, resumption of
     * work, health care. Pension is not in it.
     *
     * @param permanent a written permanent contract, or a work-based route: the low unemployment premium
     * @param large     a medium-sized or large employer: the high disability premium
     * @return none where one of the premiums of that day is not known
     */
    public @Nullable BigDecimal employerCharges(boolean permanent, boolean large, LocalDate day) {
        var sum = BigDecimal.ZERO;
        for (var key : List.of(
                permanent ? "charges.awf_low" : "charges.awf_high",
                large ? "charges.aof_high" : "charges.aof_low",
                "charges.wko",
                "charges.whk",
                "charges.zvw")) {
            var premium = at(key, day);
            if (premium == null) return null;
            sum = sum.add(premium.value());
        }
        return sum;
    }

    /** National amounts that changed or ended in a year, in the order in which it happened. */
    public List<AmountChange> changes(int year) {
        var changes = new ArrayList<Map.Entry<LocalDate, AmountChange>>();
        for (var series : byKey.values()) {
            for (var value : series.values().subList(1, series.values().size())) {
                add(changes, series, value.validFrom(), year);
            }
            var end = series.endsOn();
            if (end != null) add(changes, series, end.plusDays(1), year);
        }
        return changes.stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void add(
            List<Map.Entry<LocalDate, AmountChange>> changes, AmountSeries series, LocalDate day, int year) {
        if (day.getYear() != year) return;
        var before = series.nationalAt(day.minusDays(1));
        if (before == null) return;
        var after = series.nationalAt(day);
        if (after != null && after.value().compareTo(before.value()) == 0) return;
        changes.add(Map.entry(day, new AmountChange(series, before, after)));
    }
}
