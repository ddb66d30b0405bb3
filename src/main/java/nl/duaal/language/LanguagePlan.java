package nl.duaal.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.trajectory.design.WorkLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast for somebody rests on. What is none comes from the design of the cohort, from what was followed, or
 * from the library.
 *
 * @param version           0 when nothing was written down yet
 * @param hoursPerWeek      of lessons
 * @param attendancePercent of those lessons that will be followed
 * @param workHoursPerWeek  at work, in a team
 * @param buddy             whether somebody at work helps with the language
 * @param function          the function that somebody works towards
 * @param worksFrom         the first day of that work
 */
public record LanguagePlan(
        long version,
        @Nullable Profile profile,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Integer attendancePercent,
        @Nullable WorkLanguage workLanguage,
        @Nullable Integer workHoursPerWeek,
        boolean buddy,
        @Nullable UUID function,
        @Nullable LocalDate worksFrom) {

    public static final int MOST_HOURS = 40;
    public static final int MOST_WORK_HOURS = 60;

    /** Nothing written down. */
    public static final LanguagePlan UNKNOWN = new LanguagePlan(0, null, null, null, null, null, false, null, null);

    public LanguagePlan {
        if (hoursPerWeek != null
                && (hoursPerWeek.signum() < 0 || hoursPerWeek.compareTo(BigDecimal.valueOf(MOST_HOURS)) > 0)) {
            throw new IllegalArgumentException("hoursPerWeek: 0 to " + MOST_HOURS);
        }
        if (attendancePercent != null && (attendancePercent < 0 || attendancePercent > 100)) {
            throw new IllegalArgumentException("attendancePercent: 0 to 100");
        }
        if (workHoursPerWeek != null && (workHoursPerWeek < 0 || workHoursPerWeek > MOST_WORK_HOURS)) {
            throw new IllegalArgumentException("workHoursPerWeek: 0 to " + MOST_WORK_HOURS);
        }
    }
}
