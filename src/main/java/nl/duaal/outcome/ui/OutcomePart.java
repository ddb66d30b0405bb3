package nl.duaal.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;

/** In somebody's file: how they were doing months after the start. */
@org.springframework.stereotype.Component
class OutcomePart implements PersonPart {

    private final OutcomeServices services;

    OutcomePart(OutcomeServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "outcomes.title";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_COURSE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        return new OutcomePanel(
                new OutcomeWords(UI.getCurrentOrThrow().getLocale()),
                services,
                user,
                person.uuid(),
                person.details().givenName());
    }
}
