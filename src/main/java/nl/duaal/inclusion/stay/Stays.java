package nl.duaal.inclusion.stay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.duaal.course.Fact;
import nl.duaal.inclusion.stay.Stay.Growth;
import org.jspecify.annotations.Nullable;

/** Reads from the facts of somebody's course how long they were at an employer. */
final class Stays {

    private Stays() {}

    /**
     * Somebody's time at one employer; none where they never began.
     *
     * <p>It begins with the first contract or the first hours. It ends with who left the trajectory, else with the last
     * contract when none follows; where no contract is known, with nothing.
     *
     * @param left   the last day in the trajectory; none: not left
     * @param growth from so many percent more pay on somebody grew
     */
    static Optional<Stay> of(
            String employer,
            Collection<Fact.Contract> contracts,
            Collection<Fact.Worked> hours,
            @Nullable LocalDate left,
            LocalDate today,
            int growth) {
        var ordered = contracts.stream()
                .filter(one -> !one.from().isAfter(today))
                .sorted(Comparator.comparing(Fact.Contract::from))
                .toList();
        var start = Stream.concat(
                        ordered.stream().map(Fact.Contract::from),
                        hours.stream().map(Fact.Worked::from))
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (start == null || (left != null && left.isBefore(start))) return Optional.empty();
        return Optional.of(new Stay(employer, start, end(contracts, hours, left, today), grew(ordered, growth)));
    }

    private static @Nullable LocalDate end(
            Collection<Fact.Contract> contracts,
            Collection<Fact.Worked> hours,
            @Nullable LocalDate left,
            LocalDate today) {
        if (left != null) return left;
        if (contracts.isEmpty() || contracts.stream().anyMatch(one -> one.until() == null)) return null;
        var last = Stream.concat(
                        contracts.stream().map(one -> Objects.requireNonNull(one.until())),
                        hours.stream().map(Fact.Worked::until))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return last.isBefore(today) ? last : null;
    }

    private static Set<Growth> grew(List<Fact.Contract> ordered, int growth) {
        var grew = EnumSet.noneOf(Growth.class);
        if (ordered.size() < 2) return grew;
        var first = ordered.getFirst();
        for (var later : ordered.subList(1, ordered.size())) {
            if (firmness(later) > firmness(first)) grew.add(Growth.FIRMER);
            if (later.hoursPerWeek().compareTo(first.hoursPerWeek()) > 0) grew.add(Growth.HOURS);
            if (paysMore(first.wagePerHour(), later.wagePerHour(), growth)) grew.add(Growth.PAY);
        }
        return grew;
    }

    private static boolean paysMore(@Nullable Long before, @Nullable Long after, int growth) {
        if (before == null || after == null || before == 0) return false;
        return BigDecimal.valueOf(after)
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(BigDecimal.valueOf(before).multiply(BigDecimal.valueOf(100L + growth)))
                >= 0;
    }

    private static int firmness(Fact.Contract contract) {
        return switch (contract.form()) {
            case TRIAL_PLACEMENT -> 0;
            case AGENCY -> 1;
            case LEARN_WORK -> 2;
            case FIXED_TERM -> 3;
            case PERMANENT -> 4;
        };
    }
}
