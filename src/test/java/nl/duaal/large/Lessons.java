package nl.duaal.large;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.language.lesson.LessonCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Lesson groups of up to twenty people: most for half a year to a year, one in ten twice a week for three years that
 * still go on. Four in five are given to a language school that teaches for several municipalities.
 */
final class Lessons implements Part {

    private static final List<String> LEDGERS = List.of("NT2", "NT2", "NT2 MAP_PRACTICE", "OTHER_LESSON");
    private static final List<String> MORE = List.of("KNM", "PARTICIPATION", "BOT", "MAP_PRACTICE");
    private static final double SECOND_GROUP = 0.2;
    private static final int NINE = 9 * 60;
    private static final int MINUTES = 150;
    private static final int WEEKS_OF_SERIES = 52;

    /** Somebody in a group, from a day until another. */
    private record Member(
            World.Person person, LocalDate from, @Nullable LocalDate until, double comes) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    @Override
    public void add(World world, Rows rows) {
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            for (var cohort : of.cohorts) {
                if (cohort.candidates.stream().noneMatch(World.Candidate::takesPart)) continue;
                group(world, rows, of, cohort, chance, true);
                if (chance.in(SECOND_GROUP)) group(world, rows, of, cohort, chance, false);
            }
        }
    }

    private void group(
            World world, Rows rows, World.Organisation of, World.Cohort cohort, Chance chance, boolean main) {
        boolean threeYears = main && cohort.threeYears;
        var school = chance.in(0.8) ? chance.of(of.schools) : null;
        long by = chance.of(of.coordinators).id();
        var table = rows.table(
                "lesson_group",
                "id",
                "uuid",
                "organisation_id",
                "cohort_id",
                "name",
                "ledgers",
                "teacher_id",
                "provider_id",
                "teacher",
                "place",
                "capacity",
                "region",
                "changed_at",
                "changed_by_id");
        var group = new World.Group(table.nextId(), chance.uuid(), threeYears, school);
        cohort.groups.add(group);
        table.row(
                group.id(),
                group.uuid(),
                of.id,
                cohort.id,
                main ? "Nederlands op het werk" : "Samen leven en werken",
                main ? chance.of(LEDGERS) : chance.of(MORE),
                school == null ? of.teachers.getFirst().id() : null,
                school == null ? null : school.id,
                school == null ? "" : "Docent van " + school.name,
                "Lokaal " + chance.between(1, 9),
                25,
                "MIDDLE",
                world.at(cohort.from()),
                by);
        var members = members(world, rows, of, cohort, chance, group, main);
        lessons(world, rows, of, cohort, chance, group, main, members, by);
    }

    private List<Member> members(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            Chance chance,
            World.Group group,
            boolean main) {
        var table =
                rows.table("lesson_member", "id", "organisation_id", "group_id", "person_id", "from_on", "until_on");
        var members = new ArrayList<Member>();
        for (var candidate : cohort.candidates) {
            if (!candidate.takesPart() || !main && chance.in(0.5)) continue;
            var from = chance.in(0.1) ? cohort.from().plusWeeks(chance.between(1, 6)) : cohort.from();
            var until = candidate.left();
            if (until != null && until.isBefore(from)) until = from;
            // nine in ten come nearly always, one in ten now and then
            var member = new Member(candidate.person(), from, until, chance.in(0.9) ? 0.92 : 0.55);
            members.add(member);
            table.row(table.nextId(), of.id, group.id(), candidate.person().id(), from, until);
        }
        return members;
    }

    private void lessons(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            Chance chance,
            World.Group group,
            boolean main,
            List<Member> members,
            long by) {
        boolean twice = group.threeYears() || main && chance.in(0.3);
        var days = twice
                ? chance.in(0.5)
                        ? List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)
                        : List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                : List.of(chance.of(List.of(DayOfWeek.values()).subList(0, 5)));
        var first = cohort.from();
        var last = group.threeYears()
                ? world.today().plusWeeks(26)
                : first.plusWeeks(main ? chance.between(24, 44) : chance.between(10, 26));
        int from = NINE + 30 * chance.between(0, 12);
        // a series runs for a year at most
        for (var begin = first; !begin.isAfter(last); begin = begin.plusWeeks(WEEKS_OF_SERIES)) {
            var end = begin.plusWeeks(WEEKS_OF_SERIES).minusDays(1);
            series(world, rows, of, chance, group, days, begin, end.isBefore(last) ? end : last, from, members, by);
        }
    }

    private void series(
            World world,
            Rows rows,
            World.Organisation of,
            Chance chance,
            World.Group group,
            List<DayOfWeek> days,
            LocalDate first,
            LocalDate last,
            int from,
            List<Member> members,
            long by) {
        var series = rows.table(
                "lesson_series",
                "id",
                "uuid",
                "organisation_id",
                "group_id",
                "days",
                "from_minute",
                "until_minute",
                "first_on",
                "last_on",
                "skips_holidays");
        long seriesId = series.nextId();
        var words = days.stream().map(day -> day.name().substring(0, 3)).toList();
        series.row(
                seriesId,
                chance.uuid(),
                of.id,
                group.id(),
                String.join(" ", words),
                from,
                from + MINUTES,
                first,
                last,
                true);
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && !isHoliday(day)) {
                lesson(world, rows, of, chance, group, seriesId, day, from, members, by);
            } else if (day.getDayOfWeek() == DayOfWeek.FRIDAY && chance.in(0.01)) {
                lesson(world, rows, of, chance, group, null, day, from, members, by);
            }
        }
    }

    /** Roughly when schools are closed. */
    private static boolean isHoliday(LocalDate day) {
        int date = day.getMonthValue() * 100 + day.getDayOfMonth();
        return date >= 715 && date <= 824 || date >= 1221 || date <= 103 || date >= 427 && date <= 507;
    }

    private void lesson(
            World world,
            Rows rows,
            World.Organisation of,
            Chance chance,
            World.Group group,
            @Nullable Long series,
            LocalDate day,
            int from,
            List<Member> members,
            long by) {
        var table = rows.table(
                "lesson",
                "id",
                "uuid",
                "organisation_id",
                "version",
                "group_id",
                "series_id",
                "planned_on",
                "held_on",
                "from_minute",
                "until_minute",
                "minutes",
                "state",
                "is_moved",
                "reason",
                "changed_at",
                "changed_by_id");
        boolean over = day.isBefore(world.today());
        boolean calledOff = chance.in(0.03);
        boolean moved = series != null && !day.plusDays(1).equals(world.today()) && chance.in(0.02);
        boolean given = over && !calledOff && chance.in(0.985);
        var held = moved ? day.plusDays(1) : day;
        long id = table.nextId();
        table.row(
                id,
                chance.uuid(),
                of.id,
                given ? 1 : 0,
                group.id(),
                series,
                series == null ? null : day,
                held,
                from,
                from + MINUTES,
                LessonCalendar.minutes(held, from, from + MINUTES),
                calledOff ? "CALLED_OFF" : given ? "GIVEN" : "PLANNED",
                moved,
                calledOff ? "De docent is er niet." : moved ? "Het lokaal was bezet." : "",
                world.at(day),
                by);
        if (given) attendance(world, rows, of, chance, id, held, members, by);
    }

    private void attendance(
            World world,
            Rows rows,
            World.Organisation of,
            Chance chance,
            long lesson,
            LocalDate day,
            List<Member> members,
            long by) {
        var table = rows.table(
                "attendance",
                "id",
                "organisation_id",
                "version",
                "lesson_id",
                "person_id",
                "state",
                "late_minutes",
                "entered_at",
                "entered_by_id");
        var changes = rows.table(
                "attendance_change",
                "id",
                "organisation_id",
                "lesson_id",
                "person_id",
                "was",
                "became",
                "changed_at",
                "changed_by_id");
        var at = world.at(day);
        for (var member : members) {
            if (!member.isOn(day) || chance.in(0.02)) continue;
            String state = chance.in(member.comes())
                    ? chance.in(0.07) ? "LATE" : "PRESENT"
                    : chance.in(0.5) ? "EXCUSED" : "ABSENT";
            boolean corrected = state.equals("EXCUSED") && chance.in(0.1);
            table.row(
                    table.nextId(),
                    of.id,
                    corrected ? 2 : 1,
                    lesson,
                    member.person().id(),
                    state,
                    state.equals("LATE") ? 5 * chance.between(1, 6) : 0,
                    at,
                    by);
            if (corrected) {
                changes.row(changes.nextId(), of.id, lesson, member.person().id(), "ABSENT", "EXCUSED", at, by);
            }
        }
    }
}
