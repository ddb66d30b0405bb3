package nl.duaal.language.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.ui.PersonPart;

/** In somebody's file: how their Dutch stands, and the way to the rest. */
@org.springframework.stereotype.Component
class LanguagePart implements PersonPart {

    private final LanguageServices services;

    LanguagePart(LanguageServices services) {
        this.services = services;
    }

    @Override
    public String titleKey() {
        return "learning.title";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean isFor(SignedIn user) {
        return user.may(Permission.READ_LANGUAGE);
    }

    @Override
    public Component content(SignedIn user, Person person) {
        var words = new LanguageWords(UI.getCurrentOrThrow().getLocale());
        var content = new Div();
        services.forecasts().of(user, person.uuid()).ifPresent(line -> {
            content.add(new Paragraph(words.say("verdict." + line.standing())));
            for (var one : line.behind()) {
                content.add(new Paragraph(words.behind(one)));
            }
        });
        var link = LanguageLinks.link(person.uuid(), words.say("toPage"));
        link.setId("to-language");
        content.add(link);
        return content;
    }
}
