package nl.duaal.large;

import java.util.ArrayList;
import nl.duaal.access.Action;
import nl.duaal.access.MadeUpTraces;

/** Traces of who looked at what: each organisation has a sound chain of them, as long as it has people and groups. */
final class Openings implements Part {

    private static final int PER_PERSON = 3;
    private static final int PER_GROUP = 20;

    /** What was opened by whom on a day; sorted by day, since a chain runs with time. */
    private record Opening(java.time.Instant at, long by, Action action, java.util.UUID subject) {}

    @Override
    public void add(World world, Rows rows) {
        var traces = rows.table(
                "trace",
                "organisation_id",
                "position",
                "happened_at",
                "account_id",
                "action",
                "subject_kind",
                "subject_uuid",
                "result",
                "origin",
                "details",
                "previous_hash",
                "hash");
        var seals = rows.table("trace_seal", "organisation_id", "position", "hash");
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            var chain = new MadeUpTraces(of.id, (values) -> traces.row(values));
            for (var one : openings(world, of, chance)) chain.add(one.at(), one.by(), one.action(), one.subject());
            chain.seal(seals::row);
        }
    }

    private static java.util.List<Opening> openings(World world, World.Organisation of, Chance chance) {
        var openings = new ArrayList<Opening>();
        for (var cohort : of.cohorts) {
            var from = cohort.from().minusWeeks(10);
            for (var candidate : cohort.candidates) {
                for (int n = 0; n < PER_PERSON; n++) {
                    openings.add(new Opening(
                            world.at(chance.day(from, world.today())).plusMillis(chance.between(0, 20_000_000)),
                            chance.of(of.coaches).id(),
                            chance.in(0.6) ? Action.LANGUAGE_OPENED : Action.PERSON_OPENED,
                            candidate.person().uuid()));
                }
            }
            for (var group : cohort.groups) {
                for (int n = 0; n < PER_GROUP; n++) {
                    openings.add(new Opening(
                            world.at(chance.day(from, world.today())).plusMillis(chance.between(0, 20_000_000)),
                            chance.of(of.teachers).id(),
                            Action.LESSON_GROUP_OPENED,
                            group.uuid()));
                }
            }
        }
        openings.sort(java.util.Comparator.comparing(Opening::at));
        return openings;
    }
}
