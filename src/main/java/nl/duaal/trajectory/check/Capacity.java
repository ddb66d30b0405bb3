package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.library.BlockKind;
import nl.duaal.library.DatedAmount;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Figure;
import nl.duaal.trajectory.design.Parties;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * What a design asks of others, and at which number of participants the next group, trainer or coach is needed.
 *
 * @param steps     by phase, in order
 * @param employers how many are named as partners
 * @param places    participants per named employer, rounded up; none where no employer is named
 * @param used      the amounts it rests on
 */
public record Capacity(
        List<Step> steps, int employers, @Nullable Integer places, List<DatedAmount> used) {

    /**
     * One phase.
     *
     * @param people   expected at its start, of {@link Design#participants}; candidates where there are candidates only
     * @param groups   of each block that is done in groups
     * @param trainers needed at the start where people learn on the work floor; none where they do not, or where the
     *                 library has no number of apprentices for each
     * @param coachWeek hours of coaching a week for all together, at the start of the phase
     * @param coachEnd  the same at its end
     * @param coaches   full-time coaches for the hours at the start; none without coaching
     */
    public record Step(
            Phase phase,
            double people,
            List<Groups> groups,
            @Nullable Count trainers,
            double coachWeek,
            double coachEnd,
            @Nullable Double coaches) {
        public Step {
            groups = List.copyOf(groups);
        }
    }

    /** The groups of a block. */
    public record Groups(Block block, Count count) {}

    /**
     * How many are needed for so many people, and where that number steps.
     *
     * @param each how many people one can take
     */
    public record Count(int number, int people, double each) {

        /** With one person more than this the number goes up. */
        public int room() {
            return (int) Math.floor(number * each + 1e-9);
        }

        /** With so many people or fewer, one less would do; 0 where one is the least. */
        public int oneLess() {
            return (int) Math.floor((number - 1) * each + 1e-9);
        }

        static Count of(double people, double each) {
            int heads = (int) Math.ceil(people - 1e-6);
            return new Count((int) Math.ceil(heads / each - 1e-9), heads, each);
        }
    }

    public Capacity {
        steps = List.copyOf(steps);
        used = List.copyOf(used);
    }

    /** What the design asks when as many leave as it says. */
    public static Capacity of(Design design, Knowledge knowledge) {
        var timeline = new Timeline(design);
        LocalDate day = design.start().atDay(1);
        var each = knowledge.amounts().at("trainer.apprentices", day);
        var week = knowledge.amounts().at("coach.week_hours", day);
        var steps = new ArrayList<Step>();
        double active = design.participants();
        for (Phase phase : design.phases()) {
            boolean there = phase.kind().hasParticipants();
            double people =
                    there ? active : design.participants() * design.group().candidatesPerStart();
            double after = there ? active * staying(phase, timeline, knowledge, day) : active;
            steps.add(step(design, phase, people, there ? after : people, each, week));
            if (there) active = after * share(phase.passRate(), knowledge, day);
        }
        int employers = (int) design.partners().stream()
                .filter(partner -> partner.party().equals(Parties.EMPLOYER))
                .count();
        var used = new ArrayList<DatedAmount>();
        if (each != null) used.add(each);
        if (week != null) used.add(week);
        return new Capacity(
                steps,
                employers,
                employers == 0 ? null : Integer.valueOf(Math.ceilDiv(design.participants(), employers)),
                used);
    }

    private static double staying(Phase phase, Timeline timeline, Knowledge knowledge, LocalDate day) {
        Weeks.Span span = timeline.span(phase.key());
        Integer months = span.months();
        double number = months != null ? months : Math.ceil(Timeline.months(Timeline.weeks(span)) - 1e-9);
        return Math.pow(1 - share(phase.dropout(), knowledge, day), number);
    }

    private static double share(Figure figure, Knowledge knowledge, LocalDate day) {
        return switch (figure) {
            case Figure.Own(double value, Double _, Double _) -> value;
            case Figure.Dated(String amount) -> {
                Double value = knowledge.value(amount, day);
                yield value == null ? 0 : value;
            }
        };
    }

    private static Step step(
            Design design,
            Phase phase,
            double people,
            double after,
            @Nullable DatedAmount each,
            @Nullable DatedAmount week) {
        var blocks = design.blocksOf(phase.key());
        var groups = new ArrayList<Groups>();
        double coaching = 0;
        boolean learning = false;
        for (Block block : blocks) {
            Integer size = block.groupSize();
            if (size != null && size > 1 && Timeline.takesTime(block.kind())) {
                groups.add(new Groups(block, Count.of(people, size)));
            }
            if (block.kind() == BlockKind.COACHING) coaching += block.hoursWeek();
            learning |= block.kind() == BlockKind.WORKPLACE_LEARNING || block.kind() == BlockKind.PAID_WORK;
        }
        return new Step(
                phase,
                people,
                groups,
                learning && each != null && isForLearning(phase)
                        ? Count.of(people, each.value().doubleValue())
                        : null,
                coaching * people,
                coaching * after,
                coaching == 0 || week == null
                        ? null
                        : Double.valueOf(coaching * people / week.value().doubleValue()));
    }

    /** In a job and after it people work as others do. */
    private static boolean isForLearning(Phase phase) {
        return switch (phase.kind()) {
            case PREPARATION, LEARNING, OTHER -> true;
            case RECRUITMENT, SCREENING, JOB, AFTERCARE -> false;
        };
    }
}
