package nl.duaal.trajectory.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.duaal.library.BlockKind;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A typical week that repeats itself: what takes place when. It says only what the slots allow to say.
 *
 * @param entries in the order of the week, from Monday on
 */
public record Timetable(List<Entry> entries) {

    static final int WEEK = 7 * Slot.DAY;
    private static final int NIGHT_ENDS = 6 * 60;
    /** For who is 16 or 17. */
    private static final int NIGHT_BEGINS = 23 * 60;
    /** Arbeidstijdenwet, article 1:7: more than an hour of work between midnight and six makes a night shift. */
    private static final int NIGHT_MINUTES = 60;
    /** A pause that does not end a shift, also where the shift runs past midnight. */
    private static final int PAUSE = 60;

    /** A slot of a block; {@code from} and {@code until} in minutes of the week, {@code until} may lie past its end. */
    public record Entry(Block block, Slot slot) {
        public int from() {
            return slot.day().ordinal() * Slot.DAY + slot.start();
        }

        public int until() {
            return from() + slot.minutes();
        }
    }

    /** Two things at the same time. */
    public record Clash(Entry one, Entry other) {}

    /**
     * Work between two rests.
     *
     * @param from    minutes of the week
     * @param until   may lie past the end of the week
     * @param minutes from beginning to end without what lies between its parts; breaks inside a part included
     * @param night   how much of it lies between midnight and six
     */
    public record Shift(int from, int until, int minutes, int night) {

        /** More than an hour of it between midnight and six. */
        public boolean isNight() {
            return night > NIGHT_MINUTES;
        }
    }

    public Timetable {
        entries = List.copyOf(entries);
    }

    static Timetable of(List<Block> blocks) {
        return new Timetable(blocks.stream()
                .flatMap(block -> block.slots().stream().map(slot -> new Entry(block, slot)))
                .sorted(Comparator.comparingInt(Entry::from))
                .toList());
    }

    /** Whether anything has a time. */
    public boolean isLaidOut() {
        return !entries.isEmpty();
    }

    /** Hours that have a time. */
    public double hours() {
        return entries.stream().mapToInt(entry -> entry.slot().minutes()).sum() / 60.0;
    }

    /** What lies at the same time, each pair once; a lesson in paid time may lie inside a shift. */
    public List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        for (int i = 0; i < entries.size(); i++) {
            for (int j = i + 1; j < entries.size(); j++) {
                var one = entries.get(i);
                var other = entries.get(j);
                if (overlap(one, other) && !isInside(one, other) && !isInside(other, one)) {
                    clashes.add(new Clash(one, other));
                }
            }
        }
        return List.copyOf(clashes);
    }

    private static boolean isInside(Entry lesson, Entry work) {
        return lesson.block().inPaidTime()
                && lesson.block().kind() != BlockKind.PAID_WORK
                && work.block().kind() == BlockKind.PAID_WORK;
    }

    private static boolean overlap(Entry one, Entry other) {
        for (int shift : new int[] {-WEEK, 0, WEEK}) {
            if (one.from() < other.until() + shift && other.from() + shift < one.until()) return true;
        }
        return false;
    }

    /**
     * The shifts of the week: work that is not parted by a rest.
     *
     * @param shortRest minutes without work that part two shifts of one day
     */
    public List<Shift> shifts(int shortRest) {
        var work = entries.stream()
                .filter(entry -> isWork(entry.block()))
                .map(entry -> new int[] {entry.from(), entry.until()})
                .toList();
        var merged = new ArrayList<Shift>();
        for (int[] part : work) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && belongs(last, part, shortRest)) {
                merged.set(merged.size() - 1, join(last, part));
            } else {
                merged.add(new Shift(part[0], part[1], part[1] - part[0], night(part[0], part[1])));
            }
        }
        // a shift of Sunday night may go on in the first hours of Monday
        if (merged.size() > 1) {
            var first = merged.getFirst();
            var last = merged.getLast();
            if (first.from() + WEEK - last.until() <= PAUSE) {
                merged.removeFirst();
                merged.set(merged.size() - 1, joined(last, first));
            }
        }
        return List.copyOf(merged);
    }

    private static Shift joined(Shift last, Shift first) {
        int overlap = Math.max(0, last.until() - first.from() - WEEK);
        return new Shift(
                last.from(),
                Math.max(last.until(), first.until() + WEEK),
                last.minutes() + first.minutes() - overlap,
                last.night() + first.night());
    }

    private static boolean belongs(Shift last, int[] part, int shortRest) {
        int gap = part[0] - last.until();
        boolean sameDay = last.from() / Slot.DAY == part[0] / Slot.DAY;
        return gap <= PAUSE || sameDay && gap < shortRest;
    }

    private static Shift join(Shift last, int[] part) {
        int from = Math.max(part[0], last.until());
        int more = Math.max(0, part[1] - from);
        return new Shift(
                last.from(),
                Math.max(last.until(), part[1]),
                last.minutes() + more,
                last.night() + (more == 0 ? 0 : night(from, part[1])));
    }

    private static int night(int from, int until) {
        int minutes = 0;
        for (int day = from / Slot.DAY; day * Slot.DAY < until; day++) {
            int start = Math.max(from, day * Slot.DAY);
            int end = Math.min(until, day * Slot.DAY + NIGHT_ENDS);
            minutes += Math.max(0, end - start);
        }
        return minutes;
    }

    /** Minutes of rest after each shift, until the next; a single shift is followed by itself, a week later. */
    static List<Integer> rests(List<Shift> shifts) {
        var rests = new ArrayList<Integer>();
        for (int i = 0; i < shifts.size(); i++) {
            boolean last = i == shifts.size() - 1;
            int next =
                    last ? shifts.getFirst().from() + WEEK : shifts.get(i + 1).from();
            rests.add(next - shifts.get(i).until());
        }
        return rests;
    }

    /**
     * Minutes without work in a shift: what lies between its parts, and what its parts have more of than the hours that
     * are worked in them. Of a block, that is shared by those of its parts that are long enough to need a break.
     *
     * @param enough minutes after which a part is that long
     */
    double breaks(Shift shift, double enough) {
        double free = shift.until() - shift.from() - shift.minutes();
        for (Entry entry : entries) {
            if (!isWork(entry.block()) || !lies(entry, shift)) continue;
            var slots = entry.block().slots();
            double spare = Math.max(
                    0,
                    slots.stream().mapToInt(Slot::minutes).sum() - entry.block().hoursWeek() * 60);
            long parts = slots.stream().filter(slot -> slot.minutes() > enough).count();
            if (parts == 0) free += spare / slots.size();
            else if (entry.slot().minutes() > enough) free += spare / parts;
        }
        return free;
    }

    /** Whether all hours of the blocks of a shift are laid out: only then it says something about breaks. */
    boolean isWhole(Shift shift) {
        return entries.stream()
                .filter(entry -> isWork(entry.block()) && lies(entry, shift))
                .allMatch(entry ->
                        entry.block().slots().stream().mapToInt(Slot::minutes).sum()
                                >= entry.block().hoursWeek() * 60 - 1e-6);
    }

    private static boolean lies(Entry entry, Shift shift) {
        return entry.from() >= shift.from() && entry.from() < shift.until()
                || entry.from() + WEEK >= shift.from() && entry.from() + WEEK < shift.until();
    }

    /** The first thing of work in the night: between eleven and six. */
    @Nullable
    Entry inTheNight() {
        return entries.stream()
                .filter(entry -> isWork(entry.block()))
                .filter(entry -> entry.slot().start() < NIGHT_ENDS
                        || entry.slot().start() + entry.slot().minutes() > NIGHT_BEGINS)
                .findFirst()
                .orElse(null);
    }

    /** Minutes of each day on which anything takes place, work and school together; what overlaps counts once. */
    Map<java.time.DayOfWeek, Integer> byDay() {
        var days = new java.util.EnumMap<java.time.DayOfWeek, Integer>(java.time.DayOfWeek.class);
        for (var day : java.time.DayOfWeek.values()) {
            int end = 0;
            int sum = 0;
            for (Entry entry : entries) {
                if (entry.slot().day() != day) continue;
                int from = Math.max(end, entry.slot().start());
                int until = entry.slot().start() + entry.slot().minutes();
                sum += Math.max(0, until - from);
                end = Math.max(end, until);
            }
            if (sum > 0) days.put(day, sum);
        }
        return days;
    }

    /** The first thing that lies outside these hours, or in the weekend; none when all fit. */
    @Nullable
    Entry outside(int opens, int closes) {
        return entries.stream()
                .filter(entry -> entry.slot().day().getValue() > 5
                        || entry.slot().start() < opens
                        || entry.slot().start() + entry.slot().minutes() > closes)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWork(Block block) {
        return block.kind() == BlockKind.PAID_WORK
                || block.kind() == BlockKind.WORKPLACE_LEARNING
                || block.inPaidTime();
    }
}
