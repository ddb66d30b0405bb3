package nl.duaal.insight.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is still there, as Kaplan and Meier (1958) reckon it: everybody counts for as long as they can be followed, so who
 * began last week counts too. The interval is that of Greenwood on the scale of log(-log S), as Kalbfleisch and Prentice
 * have it, which never leaves 0 to 1.
 *
 * @param people how many were followed
 * @param left   how many of them left
 * @param points each day on which somebody left, in order
 * @param last   the last day on which anybody could be followed, counted from their own first
 * @see "decision 0094: figures over cohorts"
 */
public record Survival(int people, int left, List<Point> points, int last) {

    /** After how many months it is looked at. */
    public static final List<Integer> MONTHS = List.of(3, 6, 12, 18, 24);

    private static final double Z = 1.959963984540054;
    private static final double DAYS_PER_MONTH = 365.25 / 12;

    /**
     * People who were there for as many days.
     *
     * @param days the first day is 1
     * @param left whether they left then; not: they were last seen there
     */
    public record Spell(int days, boolean left, int many) {}

    /**
     * From a day on.
     *
     * @param atRisk how many were there just before
     * @param share  of who is still there after it
     * @param low    95 percent; none: nobody left yet, or nobody is there any more
     */
    public record Point(
            int days,
            int atRisk,
            int left,
            double share,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * After so many months.
     *
     * @param atRisk how many were followed for longer than that
     */
    public record Mark(
            int months,
            int atRisk,
            double share,
            @Nullable Double low,
            @Nullable Double high) {}

    public Survival {
        points = List.copyOf(points);
    }

    /** What became of people. */
    public static Survival of(List<Spell> spells) {
        var ends = new TreeMap<Integer, int[]>();
        for (var one : spells) {
            var at = ends.computeIfAbsent(one.days(), day -> new int[2]);
            at[one.left() ? 0 : 1] += one.many();
        }
        int people = spells.stream().mapToInt(Spell::many).sum();
        int there = people;
        int gone = 0;
        double share = 1;
        double greenwood = 0;
        var points = new ArrayList<Point>();
        for (var end : ends.entrySet()) {
            int left = end.getValue()[0];
            if (left > 0) {
                share *= 1 - (double) left / there;
                greenwood += (double) left / ((double) there * (there - left));
                points.add(point(end.getKey(), there, left, share, greenwood));
                gone += left;
            }
            // who was last seen on a day was there when others left on it
            there -= left + end.getValue()[1];
        }
        return new Survival(people, gone, points, ends.isEmpty() ? 0 : ends.lastKey());
    }

    private static Point point(int days, int there, int left, double share, double greenwood) {
        if (there == left) return new Point(days, there, left, 0, null, null);
        double wide = Z * Math.sqrt(greenwood) / Math.abs(Math.log(share));
        return new Point(days, there, left, share, Math.pow(share, Math.exp(wide)), Math.pow(share, Math.exp(-wide)));
    }

    /**
     * People, as long as so many of them are followed: who is followed for longer counts until then, as if last seen
     * there. So no step is of few, and a sum is of what each part of it shows.
     */
    static List<Spell> whileMany(List<Spell> spells, int least) {
        int many = 0;
        for (var day : spells.stream()
                .sorted(Comparator.comparingInt(Spell::days).reversed())
                .toList()) {
            many += day.many();
            if (many < least) continue;
            int last = day.days();
            return spells.stream()
                    .map(one -> one.days() > last ? new Spell(last, false, one.many()) : one)
                    .toList();
        }
        return List.of();
    }

    /** After each of {@link #MONTHS} for which somebody was followed long enough. */
    public List<Mark> marks(List<Spell> spells) {
        return MONTHS.stream()
                .filter(months -> days(months) < last)
                .map(months -> mark(spells, months))
                .toList();
    }

    /** After each month for which somebody was followed long enough, from the first day on. */
    public List<Mark> curve(List<Spell> spells) {
        var marks = new ArrayList<Mark>();
        for (int months = 0; days(months) < last; months++) marks.add(mark(spells, months));
        return marks;
    }

    private Mark mark(List<Spell> spells, int months) {
        int days = days(months);
        int atRisk = spells.stream()
                .filter(one -> one.days() > days)
                .mapToInt(Spell::many)
                .sum();
        var point = points.stream()
                .filter(one -> one.days() <= days)
                .reduce((_, later) -> later)
                .orElse(null);
        return point == null
                ? new Mark(months, atRisk, 1, null, null)
                : new Mark(months, atRisk, point.share(), point.low(), point.high());
    }

    static int days(int months) {
        return (int) Math.round(months * DAYS_PER_MONTH);
    }

    /** Somebody's time from a first day until they left, or until today. */
    static Spell spell(LocalDate from, @Nullable LocalDate left, LocalDate today, int many) {
        var gone = left != null && !left.isAfter(today);
        var until = gone && left != null ? left : today;
        return new Spell((int) ChronoUnit.DAYS.between(from, until) + 1, gone, many);
    }
}
