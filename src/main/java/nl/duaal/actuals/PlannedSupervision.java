package nl.duaal.actuals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.cohort.Moment;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Parties;

/**
 * Hours that the design plans for those who teach people at work: coaching that the employer pays, from the days that its
 * block has in the cohort. Nobody writes these hours down, so they are reckoned for who is really there.
 */
final class PlannedSupervision {

    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** Hours a week times days, by month, for one participant: a seventh of it are hours. */
    private final Map<YearMonth, BigDecimal> perPerson = new HashMap<>();

    PlannedSupervision(List<Block> blocks, List<Moment> moments) {
        for (Block block : blocks) {
            if (block.kind() != BlockKind.COACHING || !Parties.EMPLOYER.equals(block.payer())) continue;
            for (Moment one : moments) {
                if (one.kind() == Moment.Kind.BLOCK && block.key().equals(one.designKey())) add(block, one);
            }
        }
    }

    private void add(Block block, Moment days) {
        var last = YearMonth.from(days.until());
        for (var month = YearMonth.from(days.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate from = days.from().isAfter(month.atDay(1)) ? days.from() : month.atDay(1);
            LocalDate until = days.until().isBefore(month.atEndOfMonth()) ? days.until() : month.atEndOfMonth();
            long many = until.toEpochDay() - from.toEpochDay() + 1;
            perPerson.merge(
                    month, BigDecimal.valueOf(block.hoursWeek()).multiply(BigDecimal.valueOf(many)), BigDecimal::add);
        }
    }

    /** Hours for so many participants in a month, to two decimals. */
    BigDecimal hours(YearMonth month, BigDecimal people) {
        return perPerson.getOrDefault(month, BigDecimal.ZERO).multiply(people).divide(WEEK, 2, RoundingMode.HALF_UP);
    }
}
