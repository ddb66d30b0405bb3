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
        var words = new CohortWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div();
        for (var one : candidates.ofPerson(user, person.id())) {
            var candidate = one.candidate();
            content.add(new H3(CohortLinks.link(one.cohort(), one.cohortName())));
            var place = candidate.place();
            content.add(new Paragraph(words.say(
                    place == null ? "file.standing" : "file.standing.place",
                    words.state(candidate.state()),
                    words.figures().dateTime(candidate.since()),
                    place == null ? "" : place.label())));
            var changes = candidates.history(user, candidate.uuid());
            if (!changes.isEmpty()) content.add(CandidateDialogs.table(words, changes));
        }
        if (content.getComponentCount() == 0) {
            var none = new Paragraph(words.say("file.none"));
            none.addClassName("muted");
            content.add(none);
        }
        return content;
    }
}
