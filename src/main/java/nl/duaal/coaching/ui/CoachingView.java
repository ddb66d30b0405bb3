package nl.duaal.coaching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.CoachingService.CoachingFile;
import nl.duaal.coaching.ItemState;
import nl.duaal.coaching.course.CourseService;
import nl.duaal.coaching.course.Intensity;
import nl.duaal.person.PersonRow;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.Address;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.TextTable;

/** Somebody's coaching: what waits first, then what was said. */
@Route("people/:uuid/coaching")
@PermitAll
class CoachingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";
    /** In the address: the form for a contact stands open. */
    static final String NOTE = "note";

    private final transient CoachingServices services;
    private final SignedIn user;
    private final transient CoachingWords words = new CoachingWords(getLocale());

    CoachingView(CoachingServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_COACHING);
        addClassNames("page", "coaching");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> services.coaching().open(user, uuid))
                .orElseThrow(NotFoundException::new);
        show(person);
        if (user.may(Permission.WRITE_COACHING)
                && event.getLocation().getQueryParameters().getParameters().containsKey(NOTE)) {
            ContactForm.note(page(person));
        }
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private CoachingPage page(PersonRow person) {
        return new CoachingPage(
                words, services, user, person, services.wordings().all(user, words.locale()), () -> show(person));
    }

    private void show(PersonRow person) {
        removeAll();
        var page = page(person);
        var file = services.coaching().file(user, person.uuid()).orElse(null);
        var course = services.course().of(user, person.uuid()).orElse(null);
        var plan = services.plans().of(user, person.uuid()).orElse(null);
        if (file == null || course == null || plan == null) {
            // whoever handed somebody over, or took a hand-over back, may see them no more
            CaseloadView.open();
            return;
        }
        add(head(page, person));
        if (person.madeUp()) {
            var madeUp = new Paragraph(words.say("madeUp"));
            madeUp.addClassName("notice");
            add(madeUp);
        }
        add(
                facts(page, file, course),
                new PromiseSection(page, file),
                new ContactSection(page, file),
                new MessageSection(page),
                new GoalSection(page, plan.goals()),
                new BarrierSection(page, plan.barriers()),
                new CourseSection(page, course),
                new CoachSection(page, file, services.handovers().ofPerson(user, person.uuid())));
        if (!file.changes().isEmpty()) add(history(page, file));
    }

    private Header head(CoachingPage page, PersonRow person) {
        var back = CoachingLinks.caseload(words.say("toCaseload"));
        back.addClassName("back");
        var file = PersonLinks.link(person.uuid(), words.say("toFile"));
        file.addClassName("back");
        var ways = new Div(back, new Span(" · "), file);
        ways.addClassName("small");
        var actions = new Div();
        actions.addClassNames("page-actions", "no-print");
        if (page.mayWrite()) {
            var note = new NativeButton(words.say("contact.note"), click -> ContactForm.note(page));
            note.addClassNames("button", "primary", "note-contact");
            note.setId("note-contact");
            actions.add(note);
        }
        var header = new Header(new Div(ways, new H1(words.say("of", person.fullName()))), actions);
        header.addClassName("page-head");
        return header;
    }

    private DescriptionList facts(CoachingPage page, CoachingFile file, CourseService.Course course) {
        var today = services.coaching().today();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.setId("coaching-facts");
        var last = file.lastContact();
        fact(
                facts,
                "fact.last",
                new Span(last.map(one -> words.date(one.data().on()) + " · "
                                + words.of("kind", one.data().kind()))
                        .orElse(words.say("fact.never"))));
        var next = services.caseloads().nextContact(user, page.person().uuid()).orElse(null);
        fact(
                facts,
                "fact.next",
                next == null ? new Span(words.say("fact.noNext")) : words.day(next, next.isBefore(today)));
        long open = file.promises().stream()
                .filter(one -> one.state() == ItemState.OPEN)
                .count();
        fact(facts, "fact.promises", new Span(words.figures().number(open, 0)));
        var intensity = new Div(new Span(words.of("intensity", course.intensityOn(today)) + " "));
        if (page.mayWrite()) {
            var change = new NativeButton(words.say("intensity.change"), click -> askIntensity(page, course));
            change.addClassName("link");
            change.setId("change-intensity");
            intensity.add(change);
        }
        fact(facts, "fact.intensity", intensity);
        var coach = file.coaches().stream().filter(one -> one.until() == null).findFirst();
        fact(
                facts,
                "fact.coach",
                new Span(
                        coach.map(one -> one.coach() == null ? "–" : one.coach().name())
                                .orElse(words.say("fact.noCoach"))));
        return facts;
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(words.say(key)), new DescriptionList.Description(value));
    }

    private void askIntensity(CoachingPage page, CourseService.Course course) {
        var form = new FormDialog(words.locale(), words.say("fact.intensity"), "save-intensity");
        form.words(words.say("intensity.meaning"));
        var chosen = new Chips<>(
                "intensity",
                words.say("fact.intensity"),
                Arrays.asList(Intensity.values()),
                one -> words.of("intensity", one),
                Chips.Many.ONE,
                List.of(course.intensityOn(services.coaching().today())));
        form.part(chosen);
        form.open(() -> page.kept(services.course().needs(user, page.person().uuid(), chosen.one())));
    }

    private NativeDetails history(CoachingPage page, CoachingFile file) {
        var table = new TextTable(new TextTable.Content(
                words.say("history.title"),
                List.of(
                        words.say("column.when"),
                        words.say("column.subject"),
                        words.say("column.was"),
                        words.say("column.became"),
                        words.say("column.reason"),
                        words.say("column.who")),
                file.changes().stream()
                        .map(change -> List.of(
                                words.figures().dateTime(change.at()),
                                words.of("subject", change.subject()),
                                words.said(change.was(), page.wordings()),
                                change.removed()
                                        ? words.say("history.removed")
                                        : words.said(change.became(), page.wordings()),
                                change.reason(),
                                change.by()))
                        .toList()));
        table.addClassName("texts");
        var details = new NativeDetails(words.say("history.title"), table);
        details.setId("coaching-history");
        details.addClassName("coaching-section");
        return details;
    }
}
