package nl.duaal.cohort.candidate;

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

/** What is held of somebody as a candidate; it goes with the person, history too. */
@Component
class CandidatePersonData implements PersonData {

    private final CandidateStore store;
    private final CoachStore coaches;
    private final Drafts drafts;

    CandidatePersonData(CandidateStore store, CoachStore coaches, Drafts drafts) {
        this.store = store;
        this.coaches = coaches;
        this.drafts = drafts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("candidate", "candidate_change", "coach_change");
    }

    /** What colleagues were still typing about somebody is no row of that somebody. */
    @Override
    public void erase(OrganisationId organisation, PersonId person) {
        for (var one : store.ofPerson(organisation, person)) {
            drafts.forget(new DraftSubject("CANDIDATE", one.candidate().uuid()));
        }
    }

    @Override
    public List<Part> of(SignedIn user, PersonId person) {
        List<List<String>> candidacies = new ArrayList<>();
        List<List<String>> changes = new ArrayList<>();
        for (var one : store.ofPerson(user.organisation(), person)) {
            var candidate = one.candidate();
            candidacies.add(List.of(
                    one.cohortName(),
                    candidate.state().name(),
                    candidate.arrivedAt().toString(),
                    candidate.place() == null ? "" : candidate.place().label()));
            for (var change : store.changes(user.organisation(), candidate.id())) {
                changes.add(List.of(
                        one.cohortName(),
                        change.from().name(),
                        change.to().name(),
                        change.reason().key() == null
                                ? ""
                                : change.reason().key().name(),
                        change.reason().text(),
                        change.at().toString(),
                        change.by()));
            }
        }
        return List.of(
                new Part(
                        "cohort.export.candidate",
                        List.of(
                                "cohort.export.cohort",
                                "cohort.export.state",
                                "cohort.export.arrived",
                                "cohort.export.place"),
                        candidacies),
                new Part(
                        "cohort.export.change",
                        List.of(
                                "cohort.export.cohort",
                                "cohort.export.from",
                                "cohort.export.to",
                                "cohort.export.reason",
                                "cohort.export.text",
                                "cohort.export.when",
                                "cohort.export.who"),
                        changes),
                new Part(
                        "cohort.export.coaches",
                        List.of("cohort.export.coach", "cohort.export.when"),
                        coaches.changes(user.organisation(), person).stream()
                                .map(one -> List.of(
                                        one.became() == null ? "" : one.became().name(),
                                        one.at().toString()))
                                .toList()));
    }
}
