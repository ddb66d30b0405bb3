package nl.duaal.actuals;

import java.time.YearMonth;
import java.util.Optional;
import nl.duaal.cohort.Cohort;
import nl.duaal.trajectory.design.Weeks;

/** When the plan has work that brings something in. */
public final class PlannedWork {

    private PlannedWork() {}

    /** Its first month: an estimate of how much work is done changes nothing of months before it. */
    public static Optional<YearMonth> from(Cohort cohort) {
        return Weeks.spans(cohort.design()).stream()
                .filter(span -> span.phase().kind().hasParticipants())
                .flatMap(span -> cohort.design().blocksOf(span.phase().key()).stream()
                        .filter(block -> block.work() != null)
                        .map(block -> span.month() + inPhase(block.fromWeek(), span)))
                .min(Integer::compare)
                .map(months -> cohort.data().start().plusMonths(months));
    }

    /** In which month of its phase it begins; not after the last. */
    private static int inPhase(int week, Weeks.Span span) {
        int month = (int) Math.floor(Weeks.inMonths(week) + 1e-9);
        Integer months = span.months();
        return months == null ? month : Math.min(month, months - 1);
    }
}
