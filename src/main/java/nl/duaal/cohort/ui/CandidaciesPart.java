package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;
import nl.duaal.person.ui.ShowsAgain;
import nl.duaal.shared.id.PersonId;

/** In somebody's file: in which cohorts they are or were, where, and what happened. */
@org.springframework.stereotype.Component
class CandidaciesPart implements PersonPart {

    private final CandidateService candidates;

    CandidaciesPart(CandidateService candidates) {
        this.candidates = candidates;
    }

    @Override
    public String titleKey() {
        return "cohort.file.title";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_PEOPLE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        return new Candidacies(candidates, user, person.id());
    }

    /** Who leaves by the course is in another state here too. */
    private static final class Candidacies extends Div implements ShowsAgain {

        private final transient CandidateService candidates;
        private final SignedIn user;
        private final transient PersonId person;
        private final transient CohortWords words =
                new CohortWords(UI.getCurrentOrThrow().getLocale());

        Candidacies(CandidateService candidates, SignedIn user, PersonId person) {
            this.candidates = candidates;
            this.user = user;
            this.person = person;
            setId("in-cohorts");
            showAgain();
        }

        @Override
        public void showAgain() {
            removeAll();
            for (var one : candidates.ofPerson(user, person)) {
                var candidate = one.candidate();
                add(new H3(CohortLinks.link(one.cohort(), one.cohortName())));
                var place = candidate.place();
                add(new Paragraph(words.say(
                        place == null ? "file.standing" : "file.standing.place",
                        words.state(candidate.state()),
                        words.figures().dateTime(candidate.since()),
                        place == null ? "" : place.label())));
                var changes = candidates.history(user, candidate.uuid());
                if (!changes.isEmpty()) add(CandidateDialogs.table(words, changes));
            }
            if (getComponentCount() == 0) {
                var none = new Paragraph(words.say("file.none"));
                none.addClassName("muted");
                add(none);
            }
        }
    }
}
