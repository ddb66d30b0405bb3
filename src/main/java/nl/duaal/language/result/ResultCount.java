package nl.duaal.language.result;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.forecast.CohortLanguage;
import nl.duaal.library.Skill;
import nl.duaal.trajectory.design.Block;
import nl.duaal.trajectory.design.Design;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a group.
 *
 * @see "decision 0082: what lessons teach the case"
 */
final class ResultCount {

    static final Set<Skill> EVERY_SKILL = EnumSet.allOf(Skill.class);

    /** A measurement in the first days of lessons still says where somebody began. */
    static final int START_DAYS = 14;

    private static final double MINUTES = 60;

    private ResultCount() {}

    record Group(long id, UUID uuid, String name, @Nullable String block) {}

    /** A lesson, up to today; followed: minutes of everybody together. */
    record Held(LocalDate on, int minutes, boolean given, boolean calledOff, long followed) {}

    record Member(long person, LocalDate from, @Nullable LocalDate until) {

        boolean isInOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    record Level(long person, Skill skill, LocalDate on, MeasuredLevel level) {}

    /** The skills that each part of a design works towards; a part that says none is not in it. */
    static Map<String, Set<Skill>> taught(Design design) {
        var found = new HashMap<String, Set<Skill>>();
        for (Block block : design.blocks()) {
            if (!block.taught().isEmpty())
                found.put(block.key(), EnumSet.copyOf(block.taught().keySet()));
        }
        return found;
    }

    /** What a group came to; lessons and levels in the order of their days. */
    static GroupFigures of(
            Group group, List<Held> lessons, List<Member> members, List<Level> levels, Set<Skill> skills) {
        double planned = 0;
        double given = 0;
        double peoplePlanned = 0;
        double peopleGiven = 0;
        long followed = 0;
        int heads = 0;
        int held = 0;
        int untold = 0;
        var people = new HashSet<Long>();
        LocalDate first = null;
        LocalDate last = null;
        for (Held lesson : lessons) {
            var there = members.stream()
                    .filter(member -> member.isInOn(lesson.on()))
                    .toList();
            there.forEach(member -> people.add(member.person()));
            planned += lesson.minutes();
            peoplePlanned += (double) lesson.minutes() * there.size();
            if (!lesson.given()) {
                if (!lesson.calledOff()) untold++;
                continue;
            }
            given += lesson.minutes();
            peopleGiven += (double) lesson.minutes() * there.size();
            followed += lesson.followed();
            heads += there.size();
            held++;
            if (first == null) first = lesson.on();
            last = lesson.on();
        }
        var gains = lessons.isEmpty()
                ? List.<Double>of()
                : members.stream()
                        .filter(member -> people.contains(member.person()))
                        .map(member -> gain(member, lessons.getFirst().on(), levels, skills))
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList();
        boolean few = gains.size() < CohortLanguage.SMALLEST_GROUP;
        return new GroupFigures(
                group.uuid(),
                group.name(),
                group.block(),
                new GroupFigures.Hours(planned / MINUTES, given / MINUTES),
                new GroupFigures.PeopleHours(peoplePlanned / MINUTES, peopleGiven / MINUTES, followed / MINUTES),
                people.size(),
                held == 0 ? 0 : (double) heads / held,
                weeks(first, last),
                untold,
                few ? 0 : gains.size(),
                few ? 0 : gains.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static int weeks(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) return 0;
        return (int) ChronoUnit.WEEKS.between(monday(first), monday(last)) + 1;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whole levels that somebody gained, on average over the skills that were measured at the start and after it. */
    private static OptionalDouble gain(Member member, LocalDate firstLesson, List<Level> all, Set<Skill> skills) {
        LocalDate from = member.from().isAfter(firstLesson) ? member.from() : firstLesson;
        LocalDate startsUntil = from.plusDays(START_DAYS);
        return skills.stream()
                .map(skill -> all.stream()
                        .filter(level -> level.person() == member.person() && level.skill() == skill)
                        .toList())
                .flatMap(levels ->
                        gain(levels, startsUntil, member.until()).stream().boxed())
                .mapToDouble(Double::doubleValue)
                .average();
    }

    /** Measurements of one skill, the earliest first. */
    private static OptionalDouble gain(List<Level> levels, LocalDate startsUntil, @Nullable LocalDate until) {
        var start = levels.stream()
                .filter(level -> !level.on().isAfter(startsUntil))
                .reduce((_, later) -> later)
                .orElse(null);
        var now = levels.stream()
                .filter(level -> level.on().isAfter(startsUntil))
                // a test on the last days of lessons is often given in the weeks after
                .filter(level -> until == null || !level.on().isAfter(until.plusDays(START_DAYS)))
                .reduce((_, later) -> later)
                .orElse(null);
        if (start == null || now == null) return OptionalDouble.empty();
        return OptionalDouble.of(now.level().value() - start.level().value());
    }
}
