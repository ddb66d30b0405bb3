package nl.duaal.language.forecast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.duaal.library.Skill;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who learns, as far as a forecast looks.
 *
 * @param measured     by skill, as a number of levels
 * @param lessons      hours of lessons that were followed
 * @param hoursPerWeek of lessons, from now on
 * @param attendance   part of them that will be followed, where it is known; else the library's
 * @param sofar        what work did for the language until now
 * @param ahead        what it will do from now on
 */
public record Learner(
        LocalDate today,
        Map<Skill, List<Point>> measured,
        List<Followed> lessons,
        double hoursPerWeek,
        @Nullable Double attendance,
        Surroundings sofar,
        Surroundings ahead) {

    /** A measurement: a day, and a level as a number. */
    public record Point(LocalDate on, double level) {}

    /** Hours of lessons that were followed on a day. */
    public record Followed(LocalDate on, double hours) {}

    public Learner {
        var sorted = new EnumMap<Skill, List<Point>>(Skill.class);
        measured.forEach((skill, points) -> sorted.put(
                skill, points.stream().sorted(Comparator.comparing(Point::on)).toList()));
        measured = java.util.Collections.unmodifiableMap(sorted);
        lessons = List.copyOf(lessons);
    }

    /** What was measured of a skill, the earliest first. */
    public List<Point> of(Skill skill) {
        return measured.getOrDefault(skill, List.of());
    }

    /** Hours followed from the day after one day up to and with another. */
    double followed(LocalDate after, LocalDate until) {
        return lessons.stream()
                .filter(one -> one.on().isAfter(after) && !one.on().isAfter(until))
                .mapToDouble(Followed::hours)
                .sum();
    }

    /** With other lessons or other work from now on. */
    public Learner trying(double hours, @Nullable Double followed, Surroundings work) {
        return new Learner(today, measured, lessons, hours, followed, sofar, work);
    }

    /** As it was known on an earlier day. */
    Learner on(LocalDate day) {
        var earlier = new EnumMap<Skill, List<Point>>(Skill.class);
        measured.forEach((skill, points) -> earlier.put(
                skill, points.stream().filter(point -> !point.on().isAfter(day)).toList()));
        return new Learner(day, earlier, lessons, hoursPerWeek, attendance, sofar, ahead);
    }
}
