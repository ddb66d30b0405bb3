package nl.duaal.screening.week;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The week that somebody has.
 *
 * @param hoursPerWeek    for work and learning together; none: not known
 * @param days            on which somebody can come
 * @param travelMinutes   from home to there, one way
 * @param publicTransport whether somebody depends on public transport
 * @param taken           times that are taken, by care for instance; the reason is nobody's business
 */
public record AvailableWeek(
        @Nullable Integer hoursPerWeek,
        Set<DayOfWeek> days,
        int travelMinutes,
        boolean publicTransport,
        List<Taken> taken) {

    public static final int MOST_HOURS = 60;
    public static final int MOST_TRAVEL = 240;
    public static final int MOST_TAKEN = 14;

    /** A time that is taken every week; minutes after midnight. */
    public record Taken(DayOfWeek day, int from, int until) {
        public Taken {
            if (from < 0 || until > 24 * 60 || from >= until) throw new IllegalArgumentException("from before until");
        }
    }

    /** The week of somebody of whom no more is known than hours and days; no days: any day. */
    public static AvailableWeek of(@Nullable Integer hoursPerWeek, Set<DayOfWeek> days) {
        return new AvailableWeek(
                hoursPerWeek, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, 0, false, List.of());
    }

    /** What fits both this week and another one: the fewer hours, and the days that are in both. */
    public AvailableWeek within(@Nullable Integer otherHours, Set<DayOfWeek> otherDays) {
        Integer hours =
                hoursPerWeek == null || otherHours != null && otherHours < hoursPerWeek ? otherHours : hoursPerWeek;
        var both = EnumSet.noneOf(DayOfWeek.class);
        both.addAll(days);
        if (!otherDays.isEmpty()) both.retainAll(otherDays);
        return new AvailableWeek(hours, both, travelMinutes, publicTransport, taken);
    }

    public AvailableWeek {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        taken = List.copyOf(taken);
        if (hoursPerWeek != null && (hoursPerWeek < 0 || hoursPerWeek > MOST_HOURS)) {
            throw new IllegalArgumentException("hoursPerWeek: 0 to " + MOST_HOURS);
        }
        if (travelMinutes < 0 || travelMinutes > MOST_TRAVEL) {
            throw new IllegalArgumentException("travelMinutes: 0 to " + MOST_TRAVEL);
        }
        if (taken.size() > MOST_TAKEN) throw new IllegalArgumentException("taken: at most " + MOST_TAKEN);
    }
}
