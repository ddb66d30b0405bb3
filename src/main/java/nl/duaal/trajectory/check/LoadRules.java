package nl.duaal.trajectory.check;

import java.util.List;

/** Whether a week can be kept up, and whether it fits together. */
final class LoadRules {

    private static final double NOTHING = 1e-6;

    private LoadRules() {}

    static void check(Checked checked) {
        // the heaviest stretch of a phase speaks for it
        checked.weeks().stream()
                .sorted(java.util.Comparator.comparingDouble(WeekLoad::total).reversed())
                .forEach(load -> load(checked, load));
        for (WeekLoad load : checked.weeks()) {
            clash(checked, load);
            childcare(checked, load);
            if (load.inPaidTime() > paidWork(load) + NOTHING) {
                checked.found(
                        Rule.LESSONS_EXCEED_PAID,
                        "phase." + load.phase().key(),
                        List.of(Said.of(load.phase().name()), Said.of(load.inPaidTime()), Said.of(paidWork(load))),
                        List.of(Said.of(load.inPaidTime() - paidWork(load))));
            }
        }
    }

    private static double paidWork(WeekLoad load) {
        return load.hours().getOrDefault(nl.duaal.library.BlockKind.PAID_WORK, 0.0);
    }

    private static void load(Checked checked, WeekLoad load) {
        var soft = checked.number(Rule.LOAD, "soft_hours", checked.start());
        var strong = checked.number(Rule.LOAD_STRONG, "strong_hours", checked.start());
        if (soft == null || strong == null) return;
        String place = "phase." + load.phase().key();
        if (load.total() > Checked.of(strong) + NOTHING) {
            checked.found(
                    Rule.LOAD_STRONG,
                    place,
                    List.of(Said.of(load.phase().name()), Said.of(load.total()), Said.of(Checked.of(strong))),
                    List.of(Said.of(load.total() - Checked.of(soft)), Said.of(Checked.of(soft))),
                    strong);
        } else if (load.total() > Checked.of(soft) + NOTHING && !isStrong(checked, load, Checked.of(strong))) {
            checked.found(
                    Rule.LOAD,
                    place,
                    List.of(Said.of(load.phase().name()), Said.of(load.total()), Said.of(Checked.of(soft))),
                    List.of(Said.of(load.total() - Checked.of(soft)), Said.of(Checked.of(soft))),
                    soft);
        }
    }

    /** Whether another stretch of the phase is worse; one finding is enough. */
    private static boolean isStrong(Checked checked, WeekLoad load, double strong) {
        return checked.weeks().stream()
                .anyMatch(other -> other.phase().key().equals(load.phase().key()) && other.total() > strong + NOTHING);
    }

    private static void clash(Checked checked, WeekLoad load) {
        var clashes = load.timetable().clashes();
        if (clashes.isEmpty()) return;
        var first = clashes.getFirst();
        checked.found(
                Rule.CLASH,
                "phase." + load.phase().key(),
                List.of(
                        Said.of(load.phase().name()),
                        Said.of(first.one().block().name()),
                        Said.of(first.other().block().name()),
                        new Said.Term("day." + first.one().slot().day())),
                List.of(Said.of(clashes.size())));
    }

    private static void childcare(Checked checked, WeekLoad load) {
        var opens = checked.number(Rule.CHILDCARE_TIMES, "opens", checked.start());
        var closes = checked.number(Rule.CHILDCARE_TIMES, "closes", checked.start());
        if (opens == null || closes == null) return;
        var outside = load.timetable()
                .outside((int) Math.round(Checked.of(opens) * 60), (int) Math.round(Checked.of(closes) * 60));
        if (outside == null) return;
        checked.found(
                Rule.CHILDCARE_TIMES,
                "phase." + load.phase().key(),
                List.of(
                        Said.of(load.phase().name()),
                        Said.of(outside.block().name()),
                        new Said.Term("day." + outside.slot().day())),
                List.of(new Said.Clock(minutes(Checked.of(opens))), new Said.Clock(minutes(Checked.of(closes)))),
                opens,
                closes);
    }

    private static int minutes(double hours) {
        return (int) Math.round(hours * 60);
    }
}
