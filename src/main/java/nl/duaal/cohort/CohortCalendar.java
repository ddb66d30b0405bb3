package nl.duaal.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.BlockKind;
import nl.duaal.shared.WorkingDays;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.PhaseKind;
import nl.duaal.trajectory.design.Weeks;

/**
 * The weeks of a design as days. The first phase with participants begins on the first Monday of the start month; what
 * comes before it counts back from there. Stretches begin on a Monday and end on a Sunday; a day on which something is
 * decided is a working day.
 */
public final class CohortCalendar {

    /** One line of the calendar before it is kept. */
    public record Line(Moment.Kind kind, String designKey, String name, LocalDate from, LocalDate until) {}

    /** A step of the ready list before it is kept. */
    public record Step(int number, boolean decision, String party, LocalDate due) {}

    private CohortCalendar() {}

    /** The day on which the group begins. */
    public static LocalDate start(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** Every phase and block of a design with its days, in their order. */
    public static List<Line> lines(Design design, YearMonth month) {
        List<Line> lines = new ArrayList<>();
        LocalDate start = start(month);
        for (Weeks.Span span : Weeks.spans(design)) {
            LocalDate from = start.plusDays(days(span.from()));
            LocalDate until = start.plusDays(Math.max(days(span.from()) + 6, days(span.until()) - 1));
            lines.add(
                    new Line(Moment.Kind.PHASE, span.phase().key(), span.phase().name(), from, until));
            for (Block block : design.blocksOf(span.phase().key())) lines.add(line(block, from, until));
        }
        return lines;
    }

    private static Line line(Block block, LocalDate phaseFrom, LocalDate phaseUntil) {
        LocalDate from = phaseFrom.plusWeeks(block.fromWeek());
        if (block.kind() == BlockKind.MILESTONE || block.kind() == BlockKind.GO_NO_GO) {
            LocalDate day = WorkingDays.onOrAfter(from);
            var kind = block.kind() == BlockKind.GO_NO_GO ? Moment.Kind.GO_NO_GO : Moment.Kind.MILESTONE;
            return new Line(kind, block.key(), block.name(), day, day);
        }
        Integer weeks = block.weeks();
        LocalDate until = weeks == null ? phaseUntil : from.plusWeeks(weeks).minusDays(1);
        return new Line(Moment.Kind.BLOCK, block.key(), block.name(), from, until.isBefore(from) ? from : until);
    }

    /** The thirteen steps, with days counted from the start, and from the phase of learning where there is one. */
    public static List<Step> steps(Design design, YearMonth month) {
        LocalDate start = start(month);
        LocalDate learning = start;
        LocalDate learned = start.plusWeeks(52);
        for (Weeks.Span span : Weeks.spans(design)) {
            if (span.phase().kind() != PhaseKind.LEARNING) continue;
            learning = start.plusDays(days(span.from()));
            learned = start.plusDays(days(span.until()));
            break;
        }
        return List.of(
                new Step(1, false, "employer", day(start.minusWeeks(26))),
                new Step(2, true, "municipality", day(start.minusWeeks(24))),
                new Step(3, true, "municipality", day(start.minusWeeks(22))),
                new Step(4, false, "municipality", day(start.minusWeeks(20))),
                new Step(5, false, "municipality", day(start.minusWeeks(14))),
                new Step(6, false, "municipality", day(start.minusWeeks(6))),
                new Step(7, false, "municipality", day(start.minusWeeks(2))),
                new Step(8, false, "school", day(start)),
                new Step(9, false, "employer", day(learning)),
                new Step(10, false, "municipality", day(learning.plusWeeks(13))),
                new Step(11, false, "school", day(learned)),
                new Step(12, false, "municipality", day(learned.plusWeeks(26))),
                new Step(13, true, "municipality", day(learned.plusWeeks(30))));
    }

    private static LocalDate day(LocalDate day) {
        return WorkingDays.onOrAfter(day);
    }

    private static long days(double weeks) {
        return Math.round(weeks * 7);
    }
}
