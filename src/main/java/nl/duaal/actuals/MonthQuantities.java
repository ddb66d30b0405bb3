package nl.duaal.actuals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.ContactMonths;
import nl.duaal.cohort.CohortService;
import nl.duaal.course.Began;
import nl.duaal.course.CourseFacts;
import nl.duaal.course.MonthFacts;
import nl.duaal.inclusion.buddy.BuddyMonths;
import nl.duaal.language.lesson.TaughtMonths;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the rooms know of the months of a cohort, in numbers and without names. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MonthQuantities {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** Of each month, quantity and employer how many; those of no employer under an empty name. */
    record Known(List<Began> people, Map<YearMonth, Map<Quantity, SortedMap<String, BigDecimal>>> months) {

        /** Of the cohort as a whole. */
        Map<Quantity, BigDecimal> of(YearMonth month) {
            Map<Quantity, BigDecimal> sums = new EnumMap<>(Quantity.class);
            months.getOrDefault(month, Map.of())
                    .forEach((quantity, parts) ->
                            sums.put(quantity, parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
            return sums;
        }

        /** All of it, to be kept. */
        MonthCount count(YearMonth month) {
            var began = new TreeMap<String, BigDecimal>();
            for (var one : people) {
                if (!YearMonth.from(one.from()).isAfter(month))
                    began.merge(one.employer(), BigDecimal.ONE, BigDecimal::add);
            }
            return new MonthCount(months.getOrDefault(month, Map.of()), began);
        }

        /** Of each employer, or of all together where it is not known by employer. */
        SortedMap<String, BigDecimal> parts(YearMonth month, Quantity quantity) {
            return months.getOrDefault(month, Map.of()).getOrDefault(quantity, new TreeMap<>());
        }

        private void add(YearMonth month, Quantity quantity, String employer, BigDecimal many) {
            if (many.signum() == 0) return;
            months.computeIfAbsent(month, key -> new EnumMap<>(Quantity.class))
                    .computeIfAbsent(quantity, key -> new TreeMap<>())
                    .merge(employer, many, BigDecimal::add);
        }
    }

    private final CourseFacts course;
    private final MonthFacts months;
    private final ContactMonths contacts;
    private final TaughtMonths taught;
    private final BuddyMonths buddies;
    private final CohortService cohorts;

    MonthQuantities(
            CourseFacts course,
            MonthFacts months,
            ContactMonths contacts,
            TaughtMonths taught,
            BuddyMonths buddies,
            CohortService cohorts) {
        this.course = course;
        this.months = months;
        this.contacts = contacts;
        this.taught = taught;
        this.buddies = buddies;
        this.cohorts = cohorts;
    }

    /**
     * Everything known of a cohort up to a month.
     *
     * @param first the month in which people are counted from
     * @param last  up to and including which months people who are there are counted
     */
    Known of(SignedIn user, UUID cohort, YearMonth first, YearMonth last) {
        var people = months.began(user, cohort);
        var known = new Known(people, new HashMap<>());
        Map<UUID, String> employers = new HashMap<>();
        for (var one : people) {
            employers.put(one.candidate(), one.employer());
            known.add(YearMonth.from(one.from()), Quantity.STARTERS, one.employer(), BigDecimal.ONE);
            LocalDate left = one.left();
            if (left != null) known.add(YearMonth.from(left), Quantity.LEAVERS, one.employer(), BigDecimal.ONE);
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                if (isPresent(one, month)) known.add(month, Quantity.PRESENT, one.employer(), BigDecimal.ONE);
            }
        }
        cohorts.scheduled(user, cohort).ifPresent(found -> {
            var planned = new PlannedSupervision(found.cohort().design().blocks(), found.moments());
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                for (var there : known.parts(month, Quantity.PRESENT).entrySet()) {
                    known.add(
                            month,
                            Quantity.PLANNED_SUPERVISION,
                            there.getKey(),
                            planned.hours(month, there.getValue()));
                }
            }
        });
        for (var one : course.months(user, cohort)) {
            String employer = employers.getOrDefault(one.candidate(), "");
            known.add(one.month(), Quantity.WORKED_HOURS, employer, one.hours());
            var absent = one.absentHours();
            if (absent != null) known.add(one.month(), Quantity.ABSENT_HOURS, employer, absent);
        }
        contacts.of(user, cohort)
                .forEach((month, many) -> known.add(month, Quantity.CONTACTS, "", BigDecimal.valueOf(many)));
        taught.of(user, cohort)
                .forEach((month, minutes) -> known.add(month, Quantity.TAUGHT_HOURS, "", hours(minutes)));
        buddies.of(user, cohort)
                .forEach((month, parts) -> parts.forEach(
                        (employer, minutes) -> known.add(month, Quantity.SUPERVISED_HOURS, employer, hours(minutes))));
        months.diplomas(user, cohort)
                .forEach(day -> known.add(YearMonth.from(day), Quantity.DIPLOMAS, "", BigDecimal.ONE));
        return known;
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    /** Whether somebody is there at the start of a month: who begins in a month counts from that month on. */
    static boolean isPresent(Began one, YearMonth month) {
        LocalDate left = one.left();
        return !YearMonth.from(one.from()).isAfter(month) && (left == null || !left.isBefore(month.atDay(1)));
    }
}
