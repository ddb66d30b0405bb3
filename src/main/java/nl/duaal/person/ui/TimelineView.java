package nl.duaal.person.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.PersonService;
import nl.duaal.shell.Address;
import nl.duaal.shell.PrintButton;

/**
 * Everything about somebody in the order of time, of all rooms whose side the reader may see: what is planned first, then
 * what happened, the latest first. What is chosen stands in the address.
 */
@Route("people/:uuid/timeline")
@PermitAll
class TimelineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String SHOW = "show";

    private final transient PersonService people;
    private final transient List<TimelineSource> sources;
    private final transient Clock clock;
    private final SignedIn user;
    private final PersonWords words = new PersonWords(getLocale());

    private record Dated(TimelineLine line, String kind) {}

    TimelineView(PersonService people, List<TimelineSource> sources, Clock clock, CurrentUser currentUser) {
        this.people = people;
        this.clock = clock;
        this.user = currentUser.require(Permission.READ_PEOPLE);
        this.sources = sources.stream()
                .filter(source -> source.isFor(user))
                .sorted(Comparator.comparingInt(TimelineSource::order))
                .toList();
        addClassNames("page", "timeline-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get(PersonView.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> people.open(user, uuid))
                .orElseThrow(NotFoundException::new);
        var asked = event.getLocation().getQueryParameters().getSingleParameter(SHOW);
        show(
                person,
                new TreeSet<>(asked.map(text -> Arrays.asList(text.split(",", -1)))
                        .orElse(sources.stream().map(TimelineSource::key).toList())));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("timeline") + " · Duaal";
    }

    private void show(Person person, Set<String> chosen) {
        removeAll();
        var back = PersonLinks.link(person.uuid(), words.say("timeline.back"));
        back.addClassNames("back", "no-print");
        var actions = new Div(new PrintButton(words.say("timeline.print")));
        actions.addClassNames("page-actions", "no-print");
        var header = new Header(
                new Div(back, new H1(words.say("timeline.of", person.details().fullName()))), actions);
        header.addClassName("page-head");
        add(header, choices(person, chosen));
        var shown =
                sources.stream().filter(source -> chosen.contains(source.key())).toList();
        if (shown.size() < sources.size()) {
            // on paper the choice is not seen otherwise
            add(quiet(words.say(
                    "timeline.only",
                    String.join(", ", shown.stream().map(this::kind).toList()))));
        }
        lines(person, shown);
    }

    private String kind(TimelineSource source) {
        return words.say("timeline.kind." + source.key());
    }

    private Div choices(Person person, Set<String> chosen) {
        var choices = new Div();
        choices.addClassNames("timeline-kinds", "no-print");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", words.say("timeline.kinds"));
        for (var source : sources) {
            var choice = new NativeButton(kind(source));
            choice.setId("timeline-" + source.key());
            choice.addClassName("chip");
            boolean on = chosen.contains(source.key());
            choice.getElement().setAttribute("aria-pressed", Boolean.toString(on));
            choice.addClickListener(click -> {
                var now = new TreeSet<>(chosen);
                if (on) now.remove(source.key());
                else now.add(source.key());
                var at = UI.getCurrentOrThrow();
                at.getPage()
                        .getHistory()
                        .replaceState(
                                null,
                                new Location(
                                        "people/" + person.uuid() + "/timeline",
                                        QueryParameters.of(SHOW, String.join(",", now))));
                show(person, now);
                at.getElement()
                        .executeJs(
                                "requestAnimationFrame(() => document.getElementById($0)?.focus())",
                                "timeline-" + source.key());
            });
            choices.add(choice);
        }
        return choices;
    }

    private void lines(Person person, List<TimelineSource> shown) {
        var today = LocalDate.now(clock.withZone(AccountService.ZONE));
        var planned = new ArrayList<Dated>();
        var happened = new TreeMap<YearMonth, List<Dated>>(Comparator.reverseOrder());
        for (var source : shown) {
            for (var line : source.lines(user, person, words.locale())) {
                var dated = new Dated(line, kind(source));
                if (line.on().isAfter(today)) planned.add(dated);
                else
                    happened.computeIfAbsent(YearMonth.from(line.on()), any -> new ArrayList<>())
                            .add(dated);
            }
        }
        if (planned.isEmpty() && happened.isEmpty()) {
            add(quiet(words.say("timeline.none")));
            return;
        }
        var byDay = Comparator.comparing((Dated dated) -> dated.line().on());
        if (!planned.isEmpty()) {
            planned.sort(byDay);
            add(section("timeline-planned", words.say("timeline.planned"), planned));
        }
        happened.forEach((month, all) -> {
            all.sort(byDay.reversed());
            add(section("timeline-" + month, words.figures().month(month), all));
        });
    }

    private Section section(String id, String title, List<Dated> all) {
        var list = new UnorderedList();
        list.addClassName("timeline-list");
        for (var dated : all) {
            var day = new Span(words.figures().shortDate(dated.line().on()));
            day.addClassName("timeline-day");
            var what = new Div(new Span(dated.line().what()));
            what.addClassName("timeline-what");
            for (String more : dated.line().more()) {
                var below = new Div(more);
                below.addClassName("timeline-more");
                what.add(below);
            }
            var kind = new Span(dated.kind());
            kind.addClassNames("mark", "timeline-kind");
            list.add(new ListItem(day, what, kind));
        }
        var section = new Section(new H2(title), list);
        section.setId(id);
        return section;
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
