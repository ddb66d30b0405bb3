package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.library.DatedAmount;
import nl.duaal.trajectory.design.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * The Arbeidstijdenwet for adults. Lessons in their own time are no work; learning on the work floor is. What holds for
 * those of 16 and 17 is looked at in {@link MinorRules}.
 */
final class WorkingTimeRules {

    private static final double NOTHING = 1e-6;
    private static final int SHORT = 4;
    private static final int LONG = 16;

    private final Checked checked;

    private WorkingTimeRules(Checked checked) {
        this.checked = checked;
    }

    static void check(Checked checked) {
        var rules = new WorkingTimeRules(checked);
        for (WeekLoad load : checked.weeks()) {
            rules.week(load);
            rules.shifts(load);
        }
        rules.averages();
        rules.nights();
        if (checked.design().group().minors()) MinorRules.check(checked);
    }

    private static String place(WeekLoad load) {
        return "phase." + load.phase().key();
    }

    private LocalDate day(WeekLoad load) {
        return checked.timeline()
                .day(checked.timeline().span(load.phase().key()).from() + load.fromWeek());
    }

    private void week(WeekLoad load) {
        var most = checked.number(Rule.WEEK_TOO_LONG, "max_hours", day(load));
        if (most == null || load.workHours() <= Checked.of(most) + NOTHING) return;
        checked.found(
                Rule.WEEK_TOO_LONG,
                place(load),
                List.of(Said.of(load.phase().name()), Said.of(load.workHours()), Said.of(Checked.of(most))),
                List.of(Said.of(load.workHours() - Checked.of(most))),
                most);
    }

    private void shifts(WeekLoad load) {
        var day = day(load);
        var least = checked.number(Rule.DAILY_REST, "min_hours", day);
        var shorter = checked.number(Rule.DAILY_REST, "short_hours", day);
        if (least == null || shorter == null) return;
        var shifts = load.timetable().shifts((int) Math.round(Checked.of(shorter) * 60));
        if (shifts.isEmpty()) return;
        var longest = checked.number(Rule.SHIFT_TOO_LONG, "max_hours", day);
        var night = checked.number(Rule.NIGHT_TOO_LONG, "max_hours", day);
        for (Timetable.Shift shift : shifts) {
            double worked = worked(shift, day);
            if (longest != null && worked > Checked.of(longest) + NOTHING) {
                checked.found(
                        Rule.SHIFT_TOO_LONG,
                        place(load),
                        List.of(Said.of(load.phase().name()), Said.of(worked), Said.of(Checked.of(longest))),
                        List.of(Said.of(worked - Checked.of(longest))),
                        longest);
            }
            if (night != null && shift.isNight() && worked > Checked.of(night) + NOTHING) {
                checked.found(
                        Rule.NIGHT_TOO_LONG,
                        place(load),
                        List.of(Said.of(load.phase().name()), Said.of(worked), Said.of(Checked.of(night))),
                        List.of(Said.of(worked - Checked.of(night))),
                        night);
            }
            pause(load, shift, day);
        }
        rests(load, shifts, least, shorter);
    }

    /** A sign only: a break can lie inside a shift without being laid out. */
    private void pause(WeekLoad load, Timetable.Shift shift, LocalDate day) {
        if (!load.timetable().isWhole(shift)) return;
        double hours = shift.minutes() / 60.0;
        for (String kind : List.of("long_", "")) {
            var after = checked.number(Rule.SHIFT_BREAK, kind + "after_hours", day);
            var least = checked.number(Rule.SHIFT_BREAK, kind + "min_minutes", day);
            if (after == null || least == null || hours <= Checked.of(after) + NOTHING) continue;
            double planned = load.timetable().breaks(shift, Checked.of(after) * 60);
            if (planned >= Checked.of(least) - NOTHING) return;
            checked.found(
                    Rule.SHIFT_BREAK,
                    place(load),
                    List.of(Said.of(load.phase().name()), Said.of(hours), Said.of(Checked.of(least)), Said.of(planned)),
                    List.of(Said.of(Checked.of(least) - planned)),
                    after,
                    least);
            return;
        }
    }

    /** Hours of work in a shift: without the break that the law asks for. */
    private double worked(Timetable.Shift shift, LocalDate day) {
        double hours = shift.minutes() / 60.0;
        for (String kind : List.of("long_", "")) {
            var after = checked.knowledge().value("atw.break." + kind + "after_hours", day);
            var minutes = checked.knowledge().value("atw.break." + kind + "min_minutes", day);
            if (after != null && minutes != null && hours > after) return hours - minutes / 60;
        }
        return hours;
    }

    private void rests(WeekLoad load, List<Timetable.Shift> shifts, DatedAmount least, DatedAmount shorter) {
        var rests = Timetable.rests(shifts);
        double shortest = rests.stream().mapToInt(Integer::intValue).min().orElseThrow() / 60.0;
        long below =
                rests.stream().filter(rest -> rest < Checked.of(least) * 60).count();
        if (shortest < Checked.of(shorter) - NOTHING || below > 1) {
            double needed =
                    shortest < Checked.of(shorter) - NOTHING && below == 1 ? Checked.of(shorter) : Checked.of(least);
            checked.found(
                    Rule.DAILY_REST,
                    place(load),
                    List.of(
                            Said.of(load.phase().name()),
                            Said.of(shortest),
                            Said.of(Checked.of(least)),
                            Said.of(Checked.of(shorter))),
                    List.of(Said.of(needed - shortest)),
                    least,
                    shorter);
        }
        var weekly = checked.number(Rule.WEEKLY_REST, "min_hours", day(load));
        double longest = rests.stream().mapToInt(Integer::intValue).max().orElseThrow() / 60.0;
        if (weekly != null && longest < Checked.of(weekly) - NOTHING && !isMadeUp(load)) {
            checked.found(
                    Rule.WEEKLY_REST,
                    place(load),
                    List.of(Said.of(load.phase().name()), Said.of(longest), Said.of(Checked.of(weekly))),
                    List.of(Said.of(Checked.of(weekly) - longest)),
                    weekly);
        }
    }

    /** A single week without the long rest: the week before or after it makes up for it with the rest of a fortnight. */
    private boolean isMadeUp(WeekLoad load) {
        var fortnight = checked.number(Rule.WEEKLY_REST, "fortnight_hours", day(load));
        var shorter = checked.number(Rule.DAILY_REST, "short_hours", day(load));
        if (load.weeks() != 1 || fortnight == null || shorter == null) return false;
        int at = checked.weeks().indexOf(load);
        return List.of(at - 1, at + 1).stream()
                .filter(beside -> beside >= 0 && beside < checked.weeks().size())
                .map(beside -> checked.weeks().get(beside))
                .anyMatch(beside -> longestRest(beside, Checked.of(shorter)) >= Checked.of(fortnight) - NOTHING);
    }

    private static double longestRest(WeekLoad load, double shortRest) {
        var shifts = load.timetable().shifts((int) Math.round(shortRest * 60));
        return shifts.isEmpty()
                ? Timetable.WEEK / 60.0
                : Timetable.rests(shifts).stream()
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElseThrow()
                        / 60.0;
    }

    /** Hours of work in each week from the start; before it nobody works. */
    private double[] byWeek(java.util.function.ToDoubleFunction<WeekLoad> hours) {
        return byWeek(checked, hours);
    }

    static double[] byWeek(Checked checked, java.util.function.ToDoubleFunction<WeekLoad> hours) {
        double[] weeks = new double[checked.timeline().length()];
        for (WeekLoad load : checked.weeks()) {
            int from =
                    (int) Math.round(checked.timeline().span(load.phase().key()).from());
            double each = hours.applyAsDouble(load);
            for (int week = load.fromWeek(); week < load.untilWeek(); week++) {
                if (from + week < weeks.length) weeks[from + week] = each;
            }
        }
        return weeks;
    }

    private void averages() {
        double[] weeks = byWeek(WeekLoad::workHours);
        average(Rule.AVERAGE_4, weeks, SHORT);
        average(Rule.AVERAGE_16, weeks, LONG);
    }

    private void average(Rule rule, double[] weeks, int length) {
        var most = checked.number(rule, "max_hours", checked.start());
        if (most == null) return;
        Worst worst = worst(weeks, length);
        double average = worst.sum() / length;
        if (average <= Checked.of(most) + NOTHING) return;
        checked.found(
                rule,
                "phase." + phaseAt(worst.last()),
                List.of(Said.of(average), Said.of(length), Said.of(Checked.of(most)), Said.of(worst.last() + 1)),
                List.of(Said.of(average - Checked.of(most))),
                most);
    }

    /** @param last the week in which the stretch with most ends */
    record Worst(double sum, int last) {}

    static Worst worst(double[] weeks, int length) {
        double sum = 0;
        double most = 0;
        int last = 0;
        for (int week = 0; week < weeks.length; week++) {
            sum += weeks[week] - (week >= length ? weeks[week - length] : 0);
            if (sum > most + NOTHING) {
                most = sum;
                last = week;
            }
        }
        return new Worst(most, last);
    }

    private String phaseAt(int week) {
        return phaseAt(checked, week);
    }

    static String phaseAt(Checked checked, int week) {
        @Nullable String key = null;
        for (Weeks.Span span : checked.timeline().steps()) {
            if (Math.round(span.from()) <= week) key = span.phase().key();
        }
        if (key == null) throw new IllegalStateException("no phase in week " + week);
        return key;
    }

    private void nights() {
        var most = checked.number(Rule.TOO_MANY_NIGHTS, "max_shifts", checked.start());
        var shorter = checked.number(Rule.DAILY_REST, "short_hours", checked.start());
        if (most == null || shorter == null) return;
        int rest = (int) Math.round(Checked.of(shorter) * 60);
        double[] weeks = byWeek(load -> load.timetable().shifts(rest).stream()
                .filter(Timetable.Shift::isNight)
                .count());
        Worst worst = worst(weeks, LONG);
        if (worst.sum() <= Checked.of(most) + NOTHING) return;
        checked.found(
                Rule.TOO_MANY_NIGHTS,
                "phase." + phaseAt(worst.last()),
                List.of(Said.of(worst.sum()), Said.of(LONG), Said.of(Checked.of(most))),
                List.of(Said.of(worst.sum() - Checked.of(most))),
                most);
    }
}
