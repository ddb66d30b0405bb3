package nl.duaal.screening.week;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.duaal.trajectory.check.Timetable;
import nl.duaal.trajectory.check.WeekLoad;
import nl.duaal.trajectory.design.Design;
import nl.duaal.workplace.Shift;

/** Lays the typical weeks of a design beside the week that somebody has, and says what does not go together. */
public final class WeekFit {

    private WeekFit() {}

    /** What does not go together, the first of the week first; each can be taken away by changing one of the two. */
    public sealed interface Clash {
        /** In which phase of the design. */
        String phase();

        /** More hours than somebody has, travel included. */
        record Hours(String phase, double needed, int available) implements Clash {}

        /** Something on a day on which somebody cannot come. */
        record Day(String phase, String block, DayOfWeek day) implements Clash {}

        /** Something, with the way there and back, at a time that is taken; minutes after midnight. */
        record Time(
                String phase,
                String block,
                DayOfWeek day,
                int from,
                int until,
                int travelMinutes,
                int takenFrom,
                int takenUntil)
                implements Clash {}

        /** A working time that cannot be reached by public transport. */
        record Transport(String phase, String shift, int start) implements Clash {}
    }

    /** Everything that does not go together, by phase and then in the order of the week. */
    public static List<Clash> clashes(Design design, List<Shift> shifts, AvailableWeek week) {
        var clashes = new ArrayList<Clash>();
        for (var load : WeekLoad.of(design)) {
            if (!load.phase().kind().hasParticipants()) continue;
            String phase = load.phase().name();
            var timetable = load.timetable();
            for (var entry : timetable.entries()) {
                add(clashes, at(phase, entry, week));
            }
            Integer available = week.hoursPerWeek();
            double needed = load.paidHours() + load.besides() + travelHours(timetable, load, week);
            if (available != null && needed > available) {
                add(clashes, Optional.of(new Clash.Hours(phase, needed, available)));
            }
            if (week.publicTransport() && load.paidHours() > 0) {
                for (var shift : shifts) {
                    if (shift.publicTransport()) continue;
                    add(clashes, Optional.of(new Clash.Transport(phase, shift.name(), shift.start())));
                }
            }
        }
        return List.copyOf(clashes);
    }

    /** The first thing that does not go together; none when the week can be done. */
    public static Optional<Clash> first(Design design, List<Shift> shifts, AvailableWeek week) {
        return clashes(design, shifts, week).stream().findFirst();
    }

    private static Optional<Clash> at(String phase, Timetable.Entry entry, AvailableWeek week) {
        var day = entry.slot().day();
        if (!week.days().contains(day))
            return Optional.of(new Clash.Day(phase, entry.block().name(), day));
        int from = entry.slot().start();
        int until = from + entry.slot().minutes();
        for (var taken : week.taken()) {
            if (taken.day() != day) continue;
            if (from - week.travelMinutes() < taken.until() && taken.from() < until + week.travelMinutes()) {
                return Optional.of(new Clash.Time(
                        phase,
                        entry.block().name(),
                        day,
                        from,
                        until,
                        week.travelMinutes(),
                        taken.from(),
                        taken.until()));
            }
        }
        return Optional.empty();
    }

    /** There and back on every day on which there is something; as the design has it where its week is not laid out. */
    private static double travelHours(Timetable timetable, WeekLoad load, AvailableWeek week) {
        if (!timetable.isLaidOut()) return load.travel();
        long days = timetable.entries().stream()
                .map(entry -> entry.slot().day())
                .distinct()
                .count();
        return days * 2 * week.travelMinutes() / 60.0;
    }

    private static void add(List<Clash> clashes, Optional<Clash> one) {
        one.filter(clash -> !clashes.contains(clash)).ifPresent(clashes::add);
    }
}
