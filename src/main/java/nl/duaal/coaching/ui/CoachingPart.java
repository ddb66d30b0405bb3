package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.ItemState;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;

/** In somebody's file: the last contact, what waits, and the way to the rest. */
@org.springframework.stereotype.Component
class CoachingPart implements PersonPart {

    private final CoachingServices services;

    CoachingPart(CoachingServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "coaching.title";
    }

    @Override
    public int order() {
        return 150;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COACHING);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        var words = new CoachingWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div();
        services.coaching().file(user, person.uuid()).ifPresent(file -> {
            String last = file.lastContact()
                    .map(one -> words.say(
                            "part.last",
                            words.date(one.data().on()),
                            words.of("kind", one.data().kind())))
                    .orElse(words.say("part.never"));
            int open = (int) file.promises().stream()
                    .filter(one -> one.state() == ItemState.OPEN)
                    .count();
            content.add(new Paragraph(last + " " + words.count("part.promises", open)));
        });
        var link = CoachingLinks.link(person.uuid(), words.say("toPage"));
        link.setId("to-coaching");
        content.add(link);
        return content;
    }
}
