package nl.duaal.trajectory.check;

import java.time.LocalDate;
import java.util.List;

/** The Arbeidstijdenwet for those of 16 and 17: time at school counts as work, and nobody works in the night. */
final class MinorRules {

    private static final double NOTHING = 1e-6;
    private static final int WEEKS = 4;

    private final Checked checked;

    private MinorRules(Checked checked) {
        this.checked = checked;
    }

    static void check(Checked checked) {
        var rules = new MinorRules(checked);
        for (WeekLoad load : checked.weeks()) {
            rules.days(load);
            rules.week(load);
            rules.night(load);
        }
        rules.average();
    }

    private static double hours(WeekLoad load) {
        return load.total() - load.travel();
    }

    private static String place(WeekLoad load) {
        return "phase." + load.phase().key();
    }

    private LocalDate day(WeekLoad load) {
        return checked.timeline().begins(load.phase());
    }

    private void days(WeekLoad load) {
        var most = checked.number(Rule.MINOR_SHIFT, "shift_hours", day(load));
        if (most == null) return;
        load.timetable().byDay().forEach((day, minutes) -> {
            double hours = minutes / 60.0;
            if (hours <= Checked.of(most) + NOTHING) return;
            checked.found(
                    Rule.MINOR_SHIFT,
                    place(load),
                    List.of(
                            Said.of(load.phase().name()),
                            new Said.Term("day." + day),
                            Said.of(hours),
                            Said.of(Checked.of(most))),
                    List.of(Said.of(hours - Checked.of(most))),
                    most);
        });
    }

    private void week(WeekLoad load) {
        var most = checked.number(Rule.MINOR_WEEK, "week_hours", day(load));
        if (most == null || hours(load) <= Checked.of(most) + NOTHING) return;
        checked.found(
                Rule.MINOR_WEEK,
                place(load),
                List.of(Said.of(load.phase().name()), Said.of(hours(load)), Said.of(Checked.of(most))),
                List.of(Said.of(hours(load) - Checked.of(most))),
                most);
    }

    private void night(WeekLoad load) {
        var entry = load.timetable().inTheNight();
        if (entry == null) return;
        checked.found(
                Rule.MINOR_NIGHT,
                place(load),
                List.of(
                        Said.of(load.phase().name()),
                        Said.of(entry.block().name()),
                        new Said.Term("day." + entry.slot().day())),
                List.of());
    }

    private void average() {
        var most = checked.number(Rule.MINOR_AVERAGE, "average4_hours", checked.start());
        if (most == null) return;
        var worst = WorkingTimeRules.worst(WorkingTimeRules.byWeek(checked, MinorRules::hours), WEEKS);
        double average = worst.sum() / WEEKS;
        if (average <= Checked.of(most) + NOTHING) return;
        checked.found(
                Rule.MINOR_AVERAGE,
                "phase." + WorkingTimeRules.phaseAt(checked, worst.last()),
                List.of(Said.of(average), Said.of(Checked.of(most)), Said.of(worst.last() + 1)),
                List.of(Said.of(average - Checked.of(most))),
                most);
    }
}
