package nl.duaal.large;

import java.util.List;

/** How people are doing some months after the start: two in three who were asked answered, and most of them work. */
final class Outcomes implements Part {

    private static final List<Integer> MONTHS = List.of(3, 6, 12, 18, 24);

    @Override
    public void add(World world, Rows rows) {
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            for (var cohort : of.cohorts) {
                for (var candidate : cohort.candidates) {
                    if (candidate.takesPart()) answers(world, rows, of, cohort, candidate, chance);
                }
            }
        }
    }

    private static void answers(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            World.Candidate candidate,
            Chance chance) {
        var table = rows.table(
                "outcome_answer",
                "id",
                "uuid",
                "organisation_id",
                "person_id",
                "candidate_id",
                "months",
                "held_on",
                "source",
                "answered",
                "work",
                "hours_per_week",
                "benefit",
                "noted_at",
                "noted_by_id");
        for (int months : MONTHS) {
            var day = cohort.from().plusMonths(months).plusDays(chance.between(0, 20));
            if (!day.isBefore(world.today()) || chance.in(0.15)) continue;
            boolean answered = chance.in(0.67);
            boolean works = answered && chance.in(candidate.left() == null ? 0.75 : 0.4);
            table.row(
                    table.nextId(),
                    chance.uuid(),
                    of.id,
                    candidate.person().id(),
                    candidate.id(),
                    months,
                    day,
                    chance.in(0.6) ? "PARTICIPANT" : "COACH",
                    answered,
                    answered ? works ? "YES" : "NO" : null,
                    works ? chance.between(16, 36) : null,
                    answered ? works ? "NONE" : "FULLY" : null,
                    world.at(day),
                    chance.of(of.coaches).id());
        }
    }
}
