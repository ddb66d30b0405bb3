package nl.duaal.mine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do in the next seven days.
 *
 * @param lessons those of own groups, the first first
 * @param coachOn the day on which the coach is to speak to them, in these days or later; none: not planned
 * @param work    none without a contract that holds today
 * @param exam    the next one, in these days or later
 */
public record OwnWeek(
        LocalDate from,
        LocalDate until,
        List<Lesson> lessons,
        @Nullable LocalDate coachOn,
        @Nullable Work work,
        @Nullable Exam exam) {
    public OwnWeek {
        lessons = List.copyOf(lessons);
    }

    /**
     * A lesson of an own group; times are what the clock on the wall shows.
     *
     * @param place   empty: not known
     * @param teacher empty: not known
     */
    public record Lesson(
            LocalDate on, int fromMinute, int untilMinute, String group, String place, String teacher, boolean off) {}

    /** @param employer empty: no place yet */
    public record Work(BigDecimal hoursPerWeek, String employer, String location) {}

    /** An exam of the library. */
    public record Exam(String nl, String en, LocalDate on) {}
}
