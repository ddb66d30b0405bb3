package nl.duaal.large;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.cohort.CohortCalendar;
import nl.duaal.cohort.CohortState;
import nl.duaal.cohort.candidate.CandidateState;
import nl.duaal.cohort.candidate.ReasonKey;
import nl.duaal.trajectory.DesignTemplate;
import nl.duaal.trajectory.DesignTemplates;
import nl.duaal.trajectory.design.DesignJson;
import org.jspecify.annotations.Nullable;

/**
 * Cohorts of some 28 people who were put forward, of whom some 20 take part: they begin over three years, one in ten
 * three years ago for lessons that still go on. One in eight has taken part before.
 */
final class Cohorts implements Part {

    private static final int LEAST = 22;
    private static final int MOST = 34;
    private static final int LARGEST_GROUP = 20;
    private static final double THREE_YEARS = 0.1;
    private static final double AGAIN = 0.12;
    private static final double DROPS_OUT = 0.22;

    private static final List<CandidateState> WAY = List.of(
            CandidateState.APPLIED,
            CandidateState.SCREENING,
            CandidateState.SELECTED,
            CandidateState.PREPARATION,
            CandidateState.TRIAL_PLACEMENT,
            CandidateState.LEARN_WORK,
            CandidateState.QUALIFIED,
            CandidateState.PLACED);

    /** Weeks before or after the start in which somebody comes so far on that way. */
    private static final int[] WEEKS = {-14, -10, -4, 0, 10, 16, 90, 120};

    private final List<DesignTemplate> templates = new DesignTemplates().all();
    private final List<String> designs =
            templates.stream().map(one -> DesignJson.write(one.design())).toList();

    @Override
    public void add(World world, Rows rows) {
        for (var of : world.municipalities) {
            var chance = world.chance(this, of);
            int number = 0;
            for (int next = 0; next < of.people.size(); ) {
                int until = Math.min(of.people.size(), next + chance.between(LEAST, MOST));
                var people = new ArrayList<>(of.people.subList(next, until));
                for (int i = (int) (people.size() * AGAIN); i > 0 && next > 0; i--) {
                    var before = of.people.get(chance.between(0, next - 1));
                    if (!people.contains(before)) people.add(before);
                }
                cohort(world, rows, of, chance, ++number, people);
                next = until;
            }
        }
    }

    private void cohort(
            World world, Rows rows, World.Organisation of, Chance chance, int number, List<World.Person> people) {
        boolean threeYears = chance.in(THREE_YEARS);
        var month = YearMonth.from(world.today());
        var start = month.minusMonths(threeYears ? 36 : chance.between(-2, 34));
        var table = rows.table(
                "cohort",
                "id",
                "uuid",
                "organisation_id",
                "name",
                "trajectory_uuid",
                "trajectory_name",
                "design_number",
                "design",
                "design_sha256",
                "start_month",
                "state",
                "newest_number",
                "made_up",
                "created_at",
                "created_by_id",
                "changed_at",
                "changed_by_id");
        var cohort = new World.Cohort(table.nextId(), chance.uuid(), start, threeYears);
        of.cohorts.add(cohort);
        int which = chance.between(0, templates.size() - 1);
        var design = templates.get(which).design();
        long by = chance.of(of.coordinators).id();
        var at = world.at(cohort.from().minusWeeks(20));
        table.row(
                cohort.id,
                cohort.uuid,
                of.id,
                design.name() + " " + number,
                chance.uuid(),
                design.name(),
                1,
                designs.get(which),
                DesignJson.sha256(designs.get(which)),
                start.atDay(1),
                state(world, cohort),
                people.size(),
                true,
                at,
                by,
                at,
                by);
        plan(world, rows, of, cohort, chance, which);
        share(world, rows, of, cohort, chance, by);
        var places = places(rows, of, cohort, chance);
        var parts = parts(rows, of, cohort, chance);
        for (int i = 0; i < people.size(); i++) {
            candidate(world, rows, of, cohort, chance, people.get(i), i + 1, places, parts);
        }
    }

    private static CohortState state(World world, World.Cohort cohort) {
        if (cohort.from().isAfter(world.today())) return CohortState.RECRUITING;
        return cohort.threeYears || cohort.from().plusMonths(26).isAfter(world.today())
                ? CohortState.RUNNING
                : CohortState.COMPLETED;
    }

    private void plan(World world, Rows rows, World.Organisation of, World.Cohort cohort, Chance chance, int which) {
        var design = templates.get(which).design();
        var moments = rows.table(
                "cohort_moment",
                "id",
                "uuid",
                "organisation_id",
                "cohort_id",
                "kind",
                "design_key",
                "name",
                "from_on",
                "until_on");
        for (var line : CohortCalendar.lines(design, cohort.start)) {
            moments.row(
                    moments.nextId(),
                    chance.uuid(),
                    of.id,
                    cohort.id,
                    line.kind(),
                    line.designKey().isEmpty() ? null : line.designKey(),
                    line.name(),
                    line.from(),
                    line.until());
        }
        var tasks = rows.table(
                "cohort_task",
                "id",
                "uuid",
                "organisation_id",
                "cohort_id",
                "step",
                "is_decision",
                "party",
                "due_on",
                "done_on",
                "done_by_id");
        for (var step : CohortCalendar.steps(design, cohort.start)) {
            boolean done = step.due().isBefore(world.today()) && chance.in(0.9);
            tasks.row(
                    tasks.nextId(),
                    chance.uuid(),
                    of.id,
                    cohort.id,
                    step.number(),
                    step.decision(),
                    step.party(),
                    step.due(),
                    done ? step.due() : null,
                    done ? of.coordinators.getFirst().id() : null);
        }
    }

    private void share(World world, Rows rows, World.Organisation of, World.Cohort cohort, Chance chance, long by) {
        var from = earlier(cohort.from().minusWeeks(8), world.today());
        var table = rows.table(
                "share",
                "id",
                "uuid",
                "organisation_id",
                "subject_kind",
                "subject_uuid",
                "partner_id",
                "role",
                "valid_from_on",
                "valid_until_on",
                "created_at",
                "created_by_id");
        var partners = new LinkedHashMap<World.Organisation, Role>();
        of.schools.forEach(school -> partners.put(school, Role.LANGUAGE_PROVIDER));
        of.employers.forEach(employer -> partners.put(employer, Role.EMPLOYER));
        world.regions.forEach(region -> partners.put(region, Role.ANALYST));
        // numbers of their own, so that a partner more changes nothing else
        var numbers = new Chance(world.size().seed(), "region " + cohort.uuid, of.number);
        partners.forEach((partner, role) -> {
            UUID uuid = role == Role.ANALYST ? numbers.uuid() : chance.uuid();
            boolean ends = role == Role.EMPLOYER && chance.in(0.1);
            table.row(
                    table.nextId(),
                    uuid,
                    of.id,
                    "COHORT",
                    cohort.uuid,
                    partner.id,
                    role,
                    from,
                    ends ? from.plusMonths(chance.between(1, 12)) : null,
                    world.at(from),
                    by);
        });
    }

    private List<Long> places(Rows rows, World.Organisation of, World.Cohort cohort, Chance chance) {
        var table = rows.table(
                "cohort_place",
                "id",
                "uuid",
                "organisation_id",
                "cohort_id",
                "employer",
                "employer_id",
                "location",
                "places");
        var places = new ArrayList<Long>();
        for (int n = 1; n <= 3; n++) {
            var employer = chance.of(of.employers);
            long id = table.nextId();
            table.row(id, chance.uuid(), of.id, cohort.id, employer.name, employer.id, "Locatie " + n, LARGEST_GROUP);
            places.add(id);
        }
        return places;
    }

    private List<Long> parts(Rows rows, World.Organisation of, World.Cohort cohort, Chance chance) {
        var table = rows.table("cohort_group", "id", "uuid", "organisation_id", "cohort_id", "name", "coach_id");
        var parts = new ArrayList<Long>();
        for (int n = 1; n <= 2; n++) {
            long id = table.nextId();
            table.row(
                    id,
                    chance.uuid(),
                    of.id,
                    cohort.id,
                    "Groep " + n,
                    chance.of(of.coaches).id());
            parts.add(id);
        }
        return parts;
    }

    private void candidate(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            Chance chance,
            World.Person person,
            int number,
            List<Long> places,
            List<Long> parts) {
        var table = rows.table(
                "candidate",
                "id",
                "uuid",
                "organisation_id",
                "version",
                "cohort_id",
                "person_id",
                "number",
                "state",
                "arrived_at",
                "source",
                "place_id",
                "group_id",
                "coach_id",
                "changed_at",
                "changed_by_id");
        long inside =
                cohort.candidates.stream().filter(World.Candidate::takesPart).count();
        boolean chosen = inside < LARGEST_GROUP && chance.in(0.78);
        long weeks = ChronoUnit.WEEKS.between(cohort.from(), world.today());
        int far = 0;
        while (far + 1 < WAY.size() && weeks >= WEEKS[far + 1] && (chosen || far < 1)) far++;
        boolean takesPart = chosen && far >= 2;
        var steps = new ArrayList<>(WAY.subList(0, far + 1));
        LocalDate left = null;
        if (takesPart && far >= 3 && chance.in(DROPS_OUT)) {
            left = chance.day(cohort.from().plusWeeks(1), world.today());
            final LocalDate day = left;
            steps.removeIf(step -> WEEKS[WAY.indexOf(step)] > ChronoUnit.WEEKS.between(cohort.from(), day));
            steps.add(CandidateState.DROPPED_OUT);
        } else if (!chosen && weeks >= -4) {
            steps.add(chance.in(0.7) ? CandidateState.REJECTED : CandidateState.RESERVE);
        }
        var state = steps.getLast();
        long id = table.nextId();
        var arrived = world.at(cohort.from().plusWeeks(WEEKS[0])).plusSeconds(number);
        long by = chance.of(of.coordinators).id();
        var candidate = new World.Candidate(id, chance.uuid(), person, takesPart, left);
        cohort.candidates.add(candidate);
        var last = changes(world, rows, of, cohort, candidate, chance, steps, by);
        table.row(
                id,
                candidate.uuid(),
                of.id,
                steps.size() - 1,
                cohort.id,
                person.id(),
                number,
                state,
                arrived,
                chance.in(0.6) ? "IMPORT" : "FORM",
                state.mayHavePlace() ? chance.of(places) : null,
                takesPart ? chance.of(parts) : null,
                takesPart && chance.in(0.15) ? chance.of(of.coaches).id() : null,
                last == null ? arrived : last,
                by);
    }

    private java.time.@Nullable Instant changes(
            World world,
            Rows rows,
            World.Organisation of,
            World.Cohort cohort,
            World.Candidate candidate,
            Chance chance,
            List<CandidateState> steps,
            long by) {
        var table = rows.table(
                "candidate_change",
                "id",
                "organisation_id",
                "candidate_id",
                "person_id",
                "from_state",
                "to_state",
                "reason_key",
                "reason",
                "changed_at",
                "changed_by_id");
        java.time.Instant last = null;
        for (int i = 1; i < steps.size(); i++) {
            var to = steps.get(i);
            var day = to == CandidateState.DROPPED_OUT && candidate.left() != null
                    ? candidate.left()
                    : cohort.from().plusWeeks(Set.copyOf(WAY).contains(to) ? WEEKS[WAY.indexOf(to)] : WEEKS[2]);
            last = world.at(earlier(day, world.today()));
            table.row(
                    table.nextId(),
                    of.id,
                    candidate.id(),
                    candidate.person().id(),
                    steps.get(i - 1),
                    to,
                    to.needsReason() ? chance.of(ReasonKey.of(to)) : null,
                    "Volgens afspraak.",
                    last,
                    by);
        }
        return last;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
