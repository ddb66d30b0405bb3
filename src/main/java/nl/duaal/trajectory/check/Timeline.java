package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;

/** Where the phases and blocks of a design lie in weeks and days, counted from the first phase with participants. */
final class Timeline {

    private static final double WEEKS_IN_A_MONTH = 52.0 / 12;

    private final Design design;
    private final List<Weeks.Span> spans;

    Timeline(Design design) {
        this.design = design;
        this.spans = Weeks.spans(design);
    }

    /** The phases in which there are participants, in order. */
    List<Weeks.Span> steps() {
        return spans.stream()
                .filter(span -> span.phase().kind().hasParticipants())
                .toList();
    }

    /** Of every phase. */
    Weeks.Span span(String phase) {
        return spans.stream()
                .filter(span -> span.phase().key().equals(phase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase " + phase));
    }

    /** Whole weeks that a phase takes; an open one until the end of the horizon. */
    static int weeks(Weeks.Span span) {
        Integer weeks = span.phase().weeks();
        return weeks != null ? weeks : (int) Math.round(span.until() - span.from());
    }

    /** Whole weeks of a block inside its phase; 0 when it begins after the end. */
    int weeks(Block block) {
        int phase = weeks(span(block.phase()));
        int until = block.weeks() == null ? phase : Math.min(phase, block.fromWeek() + block.weeks());
        return Math.max(0, until - block.fromWeek());
    }

    /** The week, from the start, in which a block begins. */
    int from(Block block) {
        return (int) Math.round(span(block.phase()).from()) + block.fromWeek();
    }

    /** Whole weeks from the start to the end of the last phase. */
    int length() {
        var steps = steps();
        return steps.isEmpty() ? 0 : (int) Math.round(steps.getLast().from()) + weeks(steps.getLast());
    }

    /** The first day of a week, counted from the start of the trajectory. */
    LocalDate day(double week) {
        return design.start().atDay(1).plusDays(Math.round(week * 7));
    }

    LocalDate begins(Phase phase) {
        return day(span(phase.key()).from());
    }

    static double months(double weeks) {
        return weeks / WEEKS_IN_A_MONTH;
    }

    /** Rounded up, for a stretch that has to last so many months. */
    static int weeksFor(double months) {
        return (int) Math.ceil(months * WEEKS_IN_A_MONTH - 1e-9);
    }

    /** Whether a participant spends their own time on it; coaches, buddies and projects have hours of others. */
    static boolean takesTime(BlockKind kind) {
        return switch (kind) {
            case LANGUAGE_LESSON, VOCATIONAL_LESSON, WORKPLACE_LEARNING, PAID_WORK, TEST_OR_EXAM -> true;
            case COACHING, BUDDY, INCLUSION_ACTION, MATERIAL, PROGRAMME, MILESTONE, GO_NO_GO -> false;
        };
    }
}
