package nl.duaal.large;

import java.time.LocalDate;
import java.util.List;
import nl.duaal.language.MeasuredLevel;
import nl.duaal.language.Profile;
import nl.duaal.library.Skill;

/** What is known of the Dutch of those who take part: levels, hours by hand, terms, exams. */
final class Language implements Part {

    private static final List<String> INSTRUMENTS = List.of("TOA", "ICE", "TEACHER", "TEACHER");
    private static final List<MeasuredLevel> LEVELS = MeasuredLevel.all();

    @Override
    public void add(World world, Rows rows) {
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            var known = new java.util.HashSet<Long>();
            for (var cohort : of.cohorts) {
                for (var candidate : cohort.candidates) {
                    if (!candidate.takesPart() || !known.add(candidate.person().id())) continue;
                    person(world, rows, of, cohort, candidate, chance);
                }
            }
        }
    }

    private void person(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            World.Candidate candidate,
            Chance chance) {
        var from = earlier(cohort.from().minusWeeks(2), world.today());
        var left = candidate.left();
        var until = left == null ? world.today() : earlier(left, world.today());
        long person = candidate.person().id();
        long by = chance.of(of.coaches).id();
        levels(world, rows, of, person, by, from, until, chance);
        if (chance.in(0.6)) plan(world, rows, of, person, by, from, chance);
        if (chance.in(0.35)) activities(world, rows, of, person, by, from, until, chance);
        if (chance.in(0.75)) term(world, rows, of, person, by, from, chance);
        if (chance.in(0.35)) exams(world, rows, of, person, by, from, until, chance);
    }

    private void levels(
            World world,
            Rows rows,
            World.Organisation of,
            long person,
            long by,
            LocalDate from,
            LocalDate until,
            Chance chance) {
        var table = rows.table(
                "language_level",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "skill",
                "level",
                "shade",
                "instrument",
                "measured_on",
                "assessor",
                "changed_at",
                "changed_by_id");
        int step = chance.between(0, 5);
        for (var day = from; !day.isAfter(until); day = day.plusWeeks(chance.between(26, 52))) {
            String instrument = day.equals(from) ? "LEARNABILITY_TEST" : chance.of(INSTRUMENTS);
            for (var skill : Skill.values()) {
                var level = LEVELS.get(Math.min(LEVELS.size() - 1, step + chance.between(0, 2)));
                table.row(
                        table.nextId(),
                        chance.uuid(),
                        of.id,
                        person,
                        skill,
                        level.level(),
                        level.shade(),
                        instrument,
                        day,
                        "Docent",
                        world.at(day),
                        by);
            }
            step += chance.between(0, 2);
        }
    }

    private void plan(
            World world, Rows rows, World.Organisation of, long person, long by, LocalDate from, Chance chance) {
        rows.table(
                        "language_plan",
                        "person_id",
                        "organisation_id",
                        "version",
                        "profile",
                        "hours_per_week",
                        "work_language",
                        "work_hours_per_week",
                        "buddy",
                        "changed_at",
                        "changed_by_id")
                .row(
                        person,
                        of.id,
                        1,
                        chance.of(List.of(Profile.values())),
                        chance.in(0.5) ? chance.between(3, 15) : null,
                        chance.in(0.7) ? "DUTCH" : "PARTLY",
                        chance.between(0, 36),
                        chance.in(0.3),
                        world.at(from),
                        by);
    }

    private void activities(
            World world,
            Rows rows,
            World.Organisation of,
            long person,
            long by,
            LocalDate from,
            LocalDate until,
            Chance chance) {
        var table = rows.table(
                "language_activity",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "kind",
                "held_on",
                "planned_minutes",
                "given_minutes",
                "followed_minutes",
                "changed_at",
                "changed_by_id");
        var ledgers = rows.table("language_activity_ledger", "activity_id", "organisation_id", "ledger");
        for (int n = chance.between(3, 15); n > 0; n--) {
            boolean work = chance.in(0.5);
            int minutes = 30 * chance.between(1, 16);
            var day = chance.day(from, until);
            long id = table.nextId();
            table.row(
                    id,
                    chance.uuid(),
                    of.id,
                    person,
                    work ? "WORK_PLACEMENT" : "SELF_STUDY",
                    day,
                    minutes,
                    minutes,
                    minutes,
                    world.at(day),
                    by);
            ledgers.row(id, of.id, work ? "WORK" : "SELF_STUDY");
            if (work) ledgers.row(id, of.id, "PARTICIPATION");
        }
    }

    private void term(
            World world, Rows rows, World.Organisation of, long person, long by, LocalDate from, Chance chance) {
        var pip = from.minusWeeks(chance.between(0, 40));
        rows.table(
                        "integration",
                        "person_id",
                        "organisation_id",
                        "version",
                        "route",
                        "asylum",
                        "notice_on",
                        "pip_on",
                        "changed_at",
                        "changed_by_id")
                .row(
                        person,
                        of.id,
                        1,
                        chance.in(0.7) ? "B1" : chance.in(0.5) ? "EDUCATION" : "SELF_RELIANCE",
                        chance.in(0.9),
                        pip.minusWeeks(10),
                        pip,
                        world.at(pip),
                        by);
        if (!chance.in(0.1)) return;
        var table = rows.table(
                "integration_extension",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "months",
                "reason",
                "granted_on",
                "changed_at",
                "changed_by_id");
        table.row(
                table.nextId(),
                chance.uuid(),
                of.id,
                person,
                chance.between(3, 12),
                "EFFORT",
                from,
                world.at(from),
                by);
    }

    private void exams(
            World world,
            Rows rows,
            World.Organisation of,
            long person,
            long by,
            LocalDate from,
            LocalDate until,
            Chance chance) {
        var table = rows.table(
                "exam_attempt",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "exam_key",
                "registered_on",
                "sat_on",
                "result",
                "result_on",
                "certificate_on",
                "changed_at",
                "changed_by_id");
        for (var exam : List.of("knm", "a2.reading", "a2.listening", "a2.speaking", "a2.writing")) {
            if (chance.in(0.4)) continue;
            var sat = chance.day(from, until);
            boolean open = sat.plusWeeks(8).isAfter(world.today());
            boolean passed = !open && chance.in(0.7);
            table.row(
                    table.nextId(),
                    chance.uuid(),
                    of.id,
                    person,
                    exam,
                    sat.minusWeeks(6),
                    sat,
                    open ? "OPEN" : passed ? "PASSED" : "FAILED",
                    open ? null : sat.plusWeeks(8),
                    passed ? sat.plusWeeks(8) : null,
                    world.at(sat),
                    by);
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
