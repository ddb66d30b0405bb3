package nl.duaal.language.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.PersonRow;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.PrintButton;

/** Somebody's Dutch against what work and law ask, and everything that it is made of. */
@Route("people/:uuid/language")
@PermitAll
class LanguageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient LanguageServices services;
    private final SignedIn user;
    private final transient LanguageWords words = new LanguageWords(getLocale());

    LanguageView(LanguageServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_LANGUAGE);
        addClassNames("page", "language");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(LanguageView::uuid)
                .flatMap(uuid -> services.levels().open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private void show(PersonRow person) {
        removeAll();
        var back = PersonLinks.link(person.uuid(), words.say("toFile"));
        back.addClassName("back");
        var title = new H1(words.say("of", person.fullName()));
        var print = new PrintButton(words.say("print"));
        print.addClassNames("no-print");
        var actions = new Div(print);
        actions.addClassNames("page-actions", "no-print");
        var header = new Header(new Div(back, title), actions);
        header.addClassName("page-head");
        add(header);
        if (person.madeUp()) {
            var madeUp = new Paragraph(words.say("madeUp"));
            madeUp.addClassName("notice");
            add(madeUp);
        }
        var file = services.forecasts().file(user, person.uuid()).orElseThrow(NotFoundException::new);
        var page = new LanguagePage(words, services, user, person, () -> show(person));
        add(
                new StandingSection(page, file.line()),
                new TrySection(page, file.line(), file.levels().plan()),
                new LevelSection(page, file.levels(), file.line()),
                new HoursSection(page, file.hours()),
                new TermSection(page, file.term()),
                new ExamSection(page, file.exams()),
                new BasisSection(page, file.line()));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
