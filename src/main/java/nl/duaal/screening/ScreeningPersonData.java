package nl.duaal.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.duaal.access.SignedIn;
import nl.duaal.draft.DraftSubject;
import nl.duaal.draft.Drafts;
import nl.duaal.person.PersonData;
import nl.duaal.shared.id.OrganisationId;
import nl.duaal.shared.id.PersonId;
import org.springframework.stereotype.Component;

/** What is held of somebody in screenings; it goes with the person's row. */
@Component
class ScreeningPersonData implements PersonData {

    private final PlanStore plans;
    private final SheetStore sheets;
    private final WeekStore weeks;
    private final Drafts drafts;

    ScreeningPersonData(PlanStore plans, SheetStore sheets, WeekStore weeks, Drafts drafts) {
        this.plans = plans;
        this.sheets = sheets;
        this.weeks = weeks;
        this.drafts = drafts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("screening_subject");
    }

    /** What colleagues were still typing about somebody is no row of that somebody. */
    @Override
    public void erase(OrganisationId organisation, PersonId person) {
        for (var one : plans.ofPerson(organisation, person)) {
            drafts.forget(new DraftSubject(Screenings.DRAFTS, one.subject().uuid()));
        }
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        List<List<String>> agreed = new ArrayList<>();
        List<List<String>> barriers = new ArrayList<>();
        List<List<String>> decisions = new ArrayList<>();
        for (var one : plans.ofPerson(user.organisation(), person)) {
            var plan = plans.find(user.organisation(), one.plan()).orElseThrow();
            String cohort = plans.cohortName(user.organisation(), plan.cohort());
            var written = plans.written(user.organisation(), one.id());
            var found = sheets.agreed(user.organisation(), one.id());
            for (var criterion : plan.criteria()) {
                var said = found.get(criterion.uuid());
                agreed.add(List.of(
                        cohort,
                        criterion.name(),
                        written.getOrDefault(criterion.uuid(), ""),
                        said == null ? "" : Integer.toString(said.answer()),
                        said == null ? "" : said.reason()));
            }
            for (var barrier : weeks.barriers(user.organisation(), one.id())) {
                barriers.add(List.of(
                        cohort, barrier.data().kind().name(), barrier.data().removes()));
            }
            var decision = one.subject().decision();
            if (decision != null) {
                decisions.add(List.of(
                        cohort,
                        decision.outcome().name(),
                        decision.reason(),
                        decision.at().toString(),
                        decision.by()));
            }
        }
        return List.of(
                new Part(
                        "screening.export.agreed",
                        List.of(
                                "screening.export.cohort",
                                "screening.export.criterion",
                                "screening.export.written",
                                "screening.export.answer",
                                "screening.export.reason"),
                        agreed),
                new Part(
                        "screening.export.barriers",
                        List.of("screening.export.cohort", "screening.export.barrier", "screening.export.removes"),
                        barriers),
                new Part(
                        "screening.export.decisions",
                        List.of(
                                "screening.export.cohort",
                                "screening.export.outcome",
                                "screening.export.reason",
                                "screening.export.at",
                                "screening.export.by"),
                        decisions));
    }
}
