package nl.duaal.language.lesson;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was at the lessons of a group over a time.
 *
 * @param lessons every one of them in order, those to come and those that were called off too
 * @param people  by name
 * @param planned minutes of lessons that were planned up to today, those that were called off too
 * @param given   minutes of those that took place
 */
public record GroupAttendance(List<Lesson> lessons, List<Line> people, int planned, int given) {

    /** Lessons after one another that somebody misses before it is told. */
    public static final int ROW = 3;

    /** What was said of somebody at one lesson. */
    public record Mark(Attendance state, int lateMinutes) {}

    /**
     * One person.
     *
     * @param marks    by lesson; of lessons of which nothing was said there is none
     * @param there    how often they were there, of {@code said}
     * @param followed minutes that they followed
     * @param missed   how many of the last lessons of which something was said they missed after one another
     */
    public record Line(Member member, Map<UUID, Mark> marks, int there, int said, int followed, int missed) {
        public Line {
            marks = Map.copyOf(marks);
        }

        /** Whether they missed the last lessons, so many after one another that somebody should call. */
        public boolean isMissing() {
            return missed >= ROW;
        }

        /** The share of lessons at which they were; none when nothing was said of them yet. */
        public @Nullable Double share() {
            return said == 0 ? null : (double) there / said;
        }
    }

    public GroupAttendance {
        lessons = List.copyOf(lessons);
        people = List.copyOf(people);
    }

    static GroupAttendance of(
            List<Lesson> lessons, List<Member> members, List<AttendanceStore.Short> said, LocalDate today) {
        Map<UUID, Map<UUID, Mark>> byPerson = new HashMap<>();
        for (var one : said) {
            byPerson.computeIfAbsent(one.person(), _ -> new HashMap<>())
                    .put(one.lesson(), new Mark(one.state(), one.lateMinutes()));
        }
        var people = new ArrayList<Line>();
        for (var member : members) people.add(line(lessons, member, byPerson.getOrDefault(member.person(), Map.of())));
        int planned = 0;
        int given = 0;
        for (var lesson : lessons) {
            if (lesson.on().isAfter(today)) continue;
            if (!lesson.isExtra()) planned += lesson.minutes();
            if (lesson.state() == LessonState.GIVEN) given += lesson.minutes();
        }
        return new GroupAttendance(lessons, people, planned, given);
    }

    /**
     * The same with figures of all lessons ever.
     *
     * @param earlier lessons before these that are to be seen too
     * @param before  of who missed every one of these lessons, what was said before, the last first
     */
    GroupAttendance with(
            List<Lesson> earlier,
            LessonStore.Minutes minutes,
            Map<UUID, AttendanceStore.Sum> sums,
            Map<UUID, List<Attendance>> before) {
        var all = new ArrayList<>(earlier);
        all.addAll(lessons);
        var lines = people.stream()
                .map(line -> {
                    var person = line.member().person();
                    var sum = sums.getOrDefault(person, AttendanceStore.Sum.NONE);
                    long more = before.getOrDefault(person, List.of()).stream()
                            .takeWhile(state -> !state.isThere())
                            .count();
                    return new Line(
                            line.member(),
                            line.marks(),
                            sum.there(),
                            sum.said(),
                            sum.followed(),
                            line.missed() + (int) more);
                })
                .toList();
        return new GroupAttendance(all, lines, minutes.planned(), minutes.given());
    }

    private static Line line(List<Lesson> lessons, Member member, Map<UUID, Mark> marks) {
        int there = 0;
        int followed = 0;
        int missed = 0;
        for (var lesson : lessons) {
            var mark = marks.get(lesson.uuid());
            if (mark == null) continue;
            if (mark.state().isThere()) {
                there++;
                missed = 0;
            } else {
                missed++;
            }
            followed += mark.state().followed(lesson.minutes(), mark.lateMinutes());
        }
        return new Line(member, marks, there, marks.size(), followed, missed);
    }
}
