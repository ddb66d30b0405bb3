package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.outreach.OutreachService;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;
import nl.duaal.shell.CardTable;

/** In somebody's file: how they were reached, at which meetings and by which attempts, and what stopped them. */
@org.springframework.stereotype.Component
class ContactsPart implements PersonPart {

    private static final String REACH = "reach";

    private final OutreachService outreach;

    ContactsPart(OutreachService outreach) {
        this.outreach = outreach;
    }

    @Override
    public String titleKey() {
        return "cohort.contacts.title";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_PEOPLE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        var words = new CohortWords(UI.getCurrentOrThrow().getLocale());
        var found = outreach.contacts(user, person.uuid());
        var content = new Div();
        content.setId("person-contacts");
        if (found.isEmpty()) {
            content.add(CohortPanel.quiet(words.say("contacts.none")));
            return content;
        }
        var table = new CardTable(
                words.say("contacts.title"),
                words.say("attempt.on"),
                words.say("contacts.what"),
                words.say("contacts.cohort"),
                words.say("attempt.result"),
                words.say("attempt.obstacle"));
        for (var one : found.meetings()) {
            table.row(
                    CardTable.text(words.figures().date(one.meeting().data().on())),
                    CardTable.text(words.of("meeting", one.meeting().data().kind())),
                    CohortLinks.tab(one.cohort(), REACH, one.cohortName()),
                    CardTable.text(words.say(one.came() ? "contacts.came" : "contacts.notThere")),
                    CardTable.text("–"));
        }
        for (var one : found.attempts()) {
            var data = one.attempt().data();
            var stopped = new Div(data.obstacle() == null ? "–" : words.of("obstacle", data.obstacle()));
            if (!data.note().isEmpty()) stopped.add(CohortPanel.small(data.note()));
            table.row(
                    CardTable.text(words.figures().date(data.on())),
                    CardTable.text(words.say(data.firstTalk() ? "attempt.firstTalk" : "attempt.attempt") + ", "
                            + words.of("channel", data.channel()).toLowerCase(words.locale())),
                    CohortLinks.tab(one.cohort(), REACH, one.cohortName()),
                    CardTable.text(words.of("attempt", data.result())),
                    stopped);
        }
        content.add(table);
        return content;
    }
}
