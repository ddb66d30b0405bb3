package nl.duaal.trajectory.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import nl.duaal.trajectory.design.Phase;
import nl.duaal.trajectory.design.Weeks;

/**
 * What a week asks of a participant, in a stretch of weeks in which nothing begins or ends.
 *
 * @param fromWeek   from the start of the phase, 0 for the first
 * @param untilWeek  from the start of the phase, not included
 * @param toTheEnd   the stretch goes on to the end of an open phase
 * @param hours      by kind, those in paid time included; of coaches and buddies nothing: their hours lie inside these
 * @param paidHours  that are paid: of paid work, or of the lessons inside it where those are more
 * @param inPaidTime of lessons and the like that lie inside the paid hours
 * @param besides    all other hours than the paid ones, without travel
 * @param workHours  paid hours and hours on the work floor without a wage: what the Arbeidstijdenwet counts
 * @param blocks     that take time of a participant in these weeks
 */
public record WeekLoad(
        Phase phase,
        int fromWeek,
        int untilWeek,
        boolean toTheEnd,
        Map<BlockKind, Double> hours,
        double paidHours,
        double inPaidTime,
        double besides,
        double workHours,
        double travel,
        List<Block> blocks) {

    public WeekLoad {
        hours = java.util.Collections.unmodifiableMap(hours.isEmpty() ? Map.of() : new EnumMap<>(hours));
        blocks = List.copyOf(blocks);
    }

    /** Everything together, travel included. */
    public double total() {
        return paidHours + besides + travel;
    }

    /** How many weeks it lasts. */
    public int weeks() {
        return untilWeek - fromWeek;
    }

    /** When it all takes place, as far as that is laid out. */
    public Timetable timetable() {
        return Timetable.of(blocks);
    }

    /** Every stretch of every phase with participants, in order. */
    public static List<WeekLoad> of(Design design) {
        var timeline = new Timeline(design);
        var loads = new ArrayList<WeekLoad>();
        for (Weeks.Span span : timeline.steps()) {
            int end = Timeline.weeks(span);
            var blocks = design.blocksOf(span.phase().key()).stream()
                    .filter(block -> Timeline.takesTime(block.kind()))
                    .toList();
            var borders = new TreeSet<Integer>(List.of(0, end));
            for (Block block : blocks) {
                borders.add(Math.min(block.fromWeek(), end));
                borders.add(Math.min(block.fromWeek() + timeline.weeks(block), end));
            }
            var list = List.copyOf(borders);
            for (int i = 0; i + 1 < list.size(); i++) {
                int from = list.get(i);
                int until = list.get(i + 1);
                boolean open = span.phase().weeks() == null && until == end;
                loads.add(of(span.phase(), from, until, open, active(timeline, blocks, from)));
            }
        }
        return List.copyOf(loads);
    }

    private static List<Block> active(Timeline timeline, List<Block> blocks, int week) {
        return blocks.stream()
                .filter(block -> block.fromWeek() <= week && week < block.fromWeek() + timeline.weeks(block))
                .toList();
    }

    private static WeekLoad of(Phase phase, int from, int until, boolean open, List<Block> blocks) {
        var hours = new EnumMap<BlockKind, Double>(BlockKind.class);
        double paid = 0;
        double inside = 0;
        double besides = 0;
        double learning = 0;
        for (Block block : blocks) {
            hours.merge(block.kind(), block.hoursWeek(), Double::sum);
            if (block.kind() == BlockKind.PAID_WORK) paid += block.hoursWeek();
            else if (block.inPaidTime()) inside += block.hoursWeek();
            else {
                besides += block.hoursWeek();
                if (block.kind() == BlockKind.WORKPLACE_LEARNING) learning += block.hoursWeek();
            }
        }
        double paidHours = Math.max(paid, inside);
        return new WeekLoad(
                phase,
                from,
                until,
                open,
                hours,
                paidHours,
                inside,
                besides,
                paidHours + learning,
                phase.travelWeek(),
                blocks);
    }
}
