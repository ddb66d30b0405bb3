package nl.duaal.screening;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.GivenCohort;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.cohort.candidate.ReasonKey;

/** Screenings that a test makes for itself. */
public final class GivenScreening {

    /** A sheet that is to be filled in by the assessor, and somebody who was refused. */
    public record Made(UUID plan, UUID sheet, UUID refused) {}

    private final ScreeningPlans plans;
    private final Assessments assessments;
    private final Screenings screenings;
    private final CandidateService candidates;

    public GivenScreening(
            ScreeningPlans plans, Assessments assessments, Screenings screenings, CandidateService candidates) {
        this.plans = plans;
        this.assessments = assessments;
        this.screenings = screenings;
        this.candidates = candidates;
    }

    /** A criterion of the first round. */
    public static Criterion criterion(String name, Criterion.Method method) {
        return new Criterion(
                UUID.randomUUID(),
                name,
                Criterion.Kind.ESSENTIAL,
                method,
                name + "?",
                List.of("niet", "met veel hulp", "met hulp", "met weinig hulp", "zelfstandig"));
    }

    /** An open plan with these criteria and two assessors, and everybody of the cohort in it. */
    public UUID open(SignedIn maker, SignedIn assessor, Cohort cohort, List<Criterion> criteria) {
        UUID plan = plans.create(maker, cohort, null, criteria).orElseThrow();
        var names = List.of(maker.displayName(), assessor.displayName());
        plans.saveAssessors(
                maker,
                plan,
                0,
                plans.colleagues(maker).stream()
                        .filter(one -> names.contains(one.name()))
                        .map(one -> one.account())
                        .collect(Collectors.toSet()));
        plans.open(maker, plan, 1);
        plans.enter(maker, cohort, plan, "begin");
        return plan;
    }

    /** Two people with this name: one is refused, the other is to be judged. */
    public Made refusedAndOpen(SignedIn maker, SignedIn assessor, Cohort cohort, String name) {
        GivenCohort.candidate(candidates, maker, cohort.uuid(), name, "een");
        GivenCohort.candidate(candidates, maker, cohort.uuid(), name, "twee");
        var criterion = criterion("Samenwerken", Criterion.Method.FORM);
        UUID plan = open(maker, assessor, cohort, List.of(criterion));
        var first = screenings.list(maker, plan).getFirst();
        for (var user : List.of(maker, assessor)) {
            var sheet = sheets(user, cohort).stream()
                    .filter(row -> row.number() == first.number())
                    .findFirst()
                    .orElseThrow();
            assessments.answer(user, sheet.uuid(), criterion.uuid(), 2, "");
            assessments.handIn(user, sheet.uuid());
        }
        screenings.agree(maker, first.uuid(), criterion.uuid(), 2, "besproken");
        screenings.refuse(maker, first.uuid(), 0, ReasonKey.NO_PLACE, "Alle plaatsen zijn bezet.");
        return new Made(plan, sheets(assessor, cohort).getFirst().uuid(), first.uuid());
    }

    private List<SheetRow> sheets(SignedIn user, Cohort cohort) {
        return assessments.list(user).stream()
                .filter(row -> row.cohort().equals(cohort.data().name()))
                .toList();
    }
}
