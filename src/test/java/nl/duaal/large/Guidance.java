package nl.duaal.large;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What coaches wrote down: a contact every two to four weeks with everybody who takes part, what was promised at some of
 * them, and what happened at work, month by month.
 */
final class Guidance implements Part {

    private static final int LONGEST_MONTHS = 26;
    private static final int STILL_OPEN_WEEKS = 3;

    @Override
    public void add(World world, Rows rows) {
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            for (var cohort : of.cohorts) {
                for (var candidate : cohort.candidates) {
                    if (!candidate.takesPart()) continue;
                    var last = cohort.from().plusMonths(LONGEST_MONTHS);
                    if (last.isAfter(world.today().minusDays(1)))
                        last = world.today().minusDays(1);
                    var left = candidate.left();
                    if (left != null && left.isBefore(last)) last = left;
                    contacts(world, rows, of, cohort, candidate, last, chance);
                    course(world, rows, of, cohort, candidate, last, chance);
                }
            }
        }
    }

    private void contacts(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            World.Candidate candidate,
            LocalDate last,
            Chance chance) {
        var contacts = rows.table(
                "coaching_contact",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "kind",
                "channel",
                "held_on",
                "note",
                "next_contact_on",
                "noted_at",
                "noted_by_id");
        var promises = rows.table(
                "coaching_promise",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "contact_id",
                "what",
                "owed_by",
                "coach_id",
                "due_on",
                "state",
                "closed_on",
                "noted_at",
                "noted_by_id");
        long coach = chance.of(of.coaches).id();
        var day = cohort.from().plusDays(chance.between(0, 10));
        while (!day.isAfter(last)) {
            var next = day.plusWeeks(chance.between(2, 4));
            long contact = contacts.nextId();
            contacts.row(
                    contact,
                    chance.uuid(),
                    of.id,
                    candidate.person().id(),
                    chance.in(0.7) ? "TALK" : "SHORT",
                    chance.in(0.5) ? "IN_PERSON" : "PHONE_OUT",
                    day,
                    "Gesproken over het werk en de lessen. Het gaat zoals afgesproken; volgende keer meer over het rooster.",
                    next,
                    world.at(day),
                    coach);
            if (chance.in(0.25)) {
                var due = day.plusDays(chance.between(3, 14));
                boolean done = due.isBefore(world.today().minusWeeks(STILL_OPEN_WEEKS)) || chance.in(0.5);
                promises.row(
                        promises.nextId(),
                        chance.uuid(),
                        of.id,
                        candidate.person().id(),
                        contact,
                        "Bellen met school over het rooster",
                        chance.in(0.5) ? "COACH" : "PARTICIPANT",
                        coach,
                        due,
                        done ? "DONE" : "OPEN",
                        done ? due : null,
                        world.at(day),
                        coach);
            }
            day = next;
        }
    }

    private void course(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            World.Candidate candidate,
            LocalDate last,
            Chance chance) {
        var table = rows.table(
                "course_entry",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "candidate_id",
                "kind",
                "from_on",
                "until_on",
                "detail",
                "hours",
                "percent",
                "noted_at",
                "noted_by_id");
        long coach = chance.of(of.coaches).id();
        for (var month = YearMonth.from(cohort.from()).plusMonths(4);
                !month.atEndOfMonth().isAfter(last);
                month = month.plusMonths(1)) {
            table.row(
                    table.nextId(),
                    chance.uuid(),
                    of.id,
                    candidate.person().id(),
                    candidate.id(),
                    "WORKED",
                    month.atDay(1),
                    month.atEndOfMonth(),
                    "",
                    BigDecimal.valueOf(chance.between(60, 150)),
                    null,
                    world.at(month.atEndOfMonth()),
                    coach);
            if (chance.in(0.1)) {
                var from = month.atDay(chance.between(1, 20));
                table.row(
                        table.nextId(),
                        chance.uuid(),
                        of.id,
                        candidate.person().id(),
                        candidate.id(),
                        "ABSENCE",
                        from,
                        from.plusDays(chance.between(0, 5)),
                        "SICK",
                        null,
                        100,
                        world.at(from),
                        coach);
            }
        }
    }
}
