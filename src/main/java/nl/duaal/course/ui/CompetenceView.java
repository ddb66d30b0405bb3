package nl.duaal.course.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.course.CourseFile;
import nl.duaal.course.Entry;
import nl.duaal.course.Fact;
import nl.duaal.person.PersonRow;
import nl.duaal.person.ui.PersonLinks;
import nl.duaal.shell.Address;
import nl.duaal.shell.Words;

/**
 * What somebody can do and did, on paper, for them to take along to a next employer. In plain Dutch, whatever the language
 * of the page; without wages, absence, incidents or why somebody left.
 */
@Route(value = "people/:uuid/competences", autoLayout = false)
@PermitAll
class CompetenceView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient CourseServices services;
    private final SignedIn user;
    private final transient CourseWords words = new CourseWords(getLocale());
    private final transient CourseWords dutch = new CourseWords(Words.DUTCH);

    CompetenceView(CourseServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_COURSE);
        addClassName("summary");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var uuid = event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .orElseThrow(NotFoundException::new);
        var file = services.course().open(user, uuid).orElseThrow(NotFoundException::new);
        var person = services.course().person(user, uuid).orElseThrow(NotFoundException::new);
        removeAll();
        var print = new NativeButton(words.say("paper.print"));
        print.addClassNames("button", "primary");
        print.setId("print");
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        var bar = new Div(PersonLinks.link(uuid, words.say("paper.back")), print);
        bar.addClassNames("summary-bar", "no-print");
        add(bar, paper(file, person));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("paper.page") + " · Duaal";
    }

    private Article paper(CourseFile file, PersonRow person) {
        var paper = new Article();
        paper.addClassNames("summary-page", "competence-paper");
        paper.getElement().setAttribute("lang", "nl");
        paper.add(
                new H1(dutch.say("paper.title", person.fullName())),
                new Paragraph(dutch.say(
                        "paper.intro", dutch.figures().date(services.course().today()))));
        part(
                paper,
                file,
                "paper.can",
                one -> one instanceof Fact.Credential paperOf && paperOf.type() == Fact.Credential.Type.COMPETENCE);
        part(
                paper,
                file,
                "paper.papers",
                one -> one instanceof Fact.Credential paperOf && paperOf.type() != Fact.Credential.Type.COMPETENCE);
        part(paper, file, "paper.worked", Fact.Contract.class::isInstance);
        var hours = file.entries().stream()
                .map(Entry::fact)
                .filter(Fact.Worked.class::isInstance)
                .map(Fact.Worked.class::cast)
                .map(Fact.Worked::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (hours.signum() > 0) paper.add(new Paragraph(dutch.say("paper.hours", dutch.hours(hours))));
        part(paper, file, "paper.steps", Fact.Phase.class::isInstance);
        paper.add(new H2(dutch.say("paper.signed")), line("paper.sign.participant"), line("paper.sign.trainer"));
        return paper;
    }

    private void part(Article paper, CourseFile file, String key, Predicate<Fact> which) {
        var found =
                file.entries().stream().filter(one -> which.test(one.fact())).toList();
        paper.add(new H2(dutch.say(key)));
        if (found.isEmpty()) {
            paper.add(new Paragraph(dutch.say("paper.nothing")));
            return;
        }
        var list = new UnorderedList();
        for (var one : found) {
            var item = new ListItem(new Div(name(file, one)));
            for (String line : lines(one)) {
                var below = new Div(line);
                below.addClassName("small");
                item.add(below);
            }
            list.add(item);
        }
        paper.add(list);
    }

    private String name(CourseFile file, Entry one) {
        return switch (one.fact()) {
            case Fact.Credential paper when paper.type() == Fact.Credential.Type.COMPETENCE -> paper.title();
            case Fact.Contract contract -> one.place().isEmpty() ? dutch.of("contract", contract.form()) : one.place();
            case Fact.Phase phase ->
                dutch.phase(
                        phase.key(),
                        file.participation(one)
                                .map(CourseFile.Participation::phases)
                                .orElse(List.of()));
            default -> dutch.name(one.fact(), List.of(), List.of());
        };
    }

    private List<String> lines(Entry one) {
        return switch (one.fact()) {
            case Fact.Contract contract -> {
                var until = contract.until();
                yield List.of(
                        until == null
                                ? dutch.say("since", dutch.date(contract.from()))
                                : dutch.days(contract.from(), until),
                        dutch.say("paper.hoursPerWeek", dutch.hours(contract.hoursPerWeek())));
            }
            case Fact.Phase phase -> List.of(dutch.say("since", dutch.date(phase.from())));
            default -> dutch.lines(one.fact(), List.of(), List.of());
        };
    }

    private Paragraph line(String key) {
        var line = new Paragraph(dutch.say(key));
        line.addClassName("competence-sign");
        return line;
    }
}
