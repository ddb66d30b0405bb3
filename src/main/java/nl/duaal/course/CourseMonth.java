package nl.duaal.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody worked and missed in a calendar month.
 *
 * @param hours       worked
 * @param absentDays  from Monday to Friday, a part of a week as that part of its days
 * @param absentHours of the contract that held on those days; none where for one of them no contract is known
 */
public record CourseMonth(
        UUID candidate,
        YearMonth month,
        BigDecimal hours,
        BigDecimal absentDays,
        @Nullable BigDecimal absentHours) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(5);

    /** What was missed in a month while it is counted. */
    private static final class Missed {
        private BigDecimal days = BigDecimal.ZERO;
        private @Nullable BigDecimal hours = BigDecimal.ZERO;
    }

    /**
     * Months of one candidate in which something was worked or missed, the earliest first.
     *
     * <p>Hours over days in two months are parted by the days from Monday to Friday in each, or by all days where there are
     * none; the last month gets what rounding to hundredths leaves, so that the parts add up. Both ends count. Who is not
     * back yet is away up to today. A day of absence is worth a fifth of the hours per week of the contract on that day.
     */
    static List<CourseMonth> of(UUID candidate, List<Fact> facts, LocalDate today) {
        SortedMap<YearMonth, BigDecimal> worked = new TreeMap<>();
        SortedMap<YearMonth, Missed> missed = new TreeMap<>();
        var contracts = facts.stream()
                .filter(Fact.Contract.class::isInstance)
                .map(Fact.Contract.class::cast)
                .sorted(Comparator.comparing(Fact.Contract::from).reversed())
                .toList();
        for (var fact : facts) {
            if (fact instanceof Fact.Worked one) {
                parted(one).forEach((month, hours) -> worked.merge(month, hours, BigDecimal::add));
            }
            if (fact instanceof Fact.Absence one) add(missed, one, contracts, today);
        }
        var months = new ArrayList<>(worked.keySet());
        missed.keySet().stream().filter(month -> !worked.containsKey(month)).forEach(months::add);
        return months.stream()
                .sorted()
                .map(month -> {
                    var away = missed.getOrDefault(month, new Missed());
                    return new CourseMonth(
                            candidate,
                            month,
                            worked.getOrDefault(month, BigDecimal.ZERO),
                            plain(away.days),
                            away.hours == null ? null : plain(away.hours));
                })
                .toList();
    }

    /** Hours by month. */
    static SortedMap<YearMonth, BigDecimal> parted(Fact.Worked worked) {
        SortedMap<YearMonth, Integer> days = new TreeMap<>();
        boolean anyWorkday =
                worked.from().datesUntil(worked.until().plusDays(1)).anyMatch(CourseMonth::isWorkday);
        worked.from()
                .datesUntil(worked.until().plusDays(1))
                .forEach(day -> days.merge(YearMonth.from(day), !anyWorkday || isWorkday(day) ? 1 : 0, Integer::sum));
        int all = days.values().stream().mapToInt(Integer::intValue).sum();
        SortedMap<YearMonth, BigDecimal> parts = new TreeMap<>();
        var left = worked.hours();
        for (var one : days.entrySet()) {
            boolean last = one.getKey().equals(days.lastKey());
            var part = last
                    ? left
                    : worked.hours()
                            .multiply(BigDecimal.valueOf(one.getValue()))
                            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                            .min(left);
            parts.put(one.getKey(), part);
            left = left.subtract(part);
        }
        return parts;
    }

    private static void add(
            SortedMap<YearMonth, Missed> missed, Fact.Absence absence, List<Fact.Contract> contracts, LocalDate today) {
        var end = absence.until() == null ? today : absence.until();
        if (end.isBefore(absence.from())) return;
        var part = BigDecimal.valueOf(absence.percent()).divide(HUNDRED);
        absence.from()
                .datesUntil(end.plusDays(1))
                .filter(CourseMonth::isWorkday)
                .forEach(day -> {
                    var month = missed.computeIfAbsent(YearMonth.from(day), _ -> new Missed());
                    month.days = month.days.add(part);
                    var contract = contracts.stream()
                            .filter(one -> one.holdsOn(day))
                            .findFirst()
                            .orElse(null);
                    month.hours = month.hours == null || contract == null
                            ? null
                            : month.hours.add(
                                    contract.hoursPerWeek().multiply(part).divide(DAYS_A_WEEK));
                });
    }

    /** Without zeros at its end, and never as a power of ten, so that the same number is equal to itself. */
    static BigDecimal plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
