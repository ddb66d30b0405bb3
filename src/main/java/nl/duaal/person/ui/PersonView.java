package nl.duaal.person.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.duaal.access.AccountService;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.person.Person;
import nl.duaal.person.PersonField;
import nl.duaal.person.PersonOutcome;
import nl.duaal.person.PersonService;
import nl.duaal.shell.Address;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.TextTable;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Words;

/** Somebody's file: what is written down, what other rooms know, and what was changed. */
@Route("people/:uuid")
@PermitAll
// parts of other rooms ask in small forms
@Uses(FormDialog.class)
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String UUID_PARAMETER = "uuid";

    private final transient PersonService people;
    private final transient List<PersonPart> parts;
    private final transient Clock clock;
    private final SignedIn user;
    private final PersonWords words = new PersonWords(getLocale());

    PersonView(PersonService people, List<PersonPart> parts, Clock clock, CurrentUser currentUser) {
        this.people = people;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(PersonPart::order))
                .toList();
        this.clock = clock;
        this.user = currentUser.require(Permission.READ_PEOPLE);
        addClassNames("page", "person");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get(UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> people.open(user, uuid))
                .orElseThrow(NotFoundException::new));
    }

    /** A name stays out of the title: it would stand in the history of the browser. */
    @Override
    public String getPageTitle() {
        return words.say("file") + " · Duaal";
    }

    private void show(Person person) {
        removeAll();
        var title = new H1(person.details().fullName());
        if (person.madeUp()) title.add(madeUp(words));
        var change = new Button(words.say("change"), click -> change(person));
        change.setId("change-person");
        change.setVisible(user.may(Permission.WRITE_PEOPLE));
        var timeline = new RouterLink(words.say("timeline"), TimelineView.class, PersonLinks.parameters(person.uuid()));
        timeline.addClassName("button");
        timeline.setId("to-timeline");
        var actions = new Div(timeline, change);
        actions.addClassNames("page-actions", "no-print");
        var header = new Header(new Div(title), actions);
        header.addClassName("page-head");
        add(header, section("details", details(person)));
        for (var part : parts) {
            if (!part.isFor(user)) continue;
            var section = new Section(new H2(Words.text(words.locale(), part.titleKey())), part.content(user, person));
            section.addClassName("person-section");
            add(section);
        }
        if (user.may(Permission.READ_CAPACITY))
            add(section("capacity", new CapacityPanel(words, people, user, person)));
        add(section("history", history(person)), section("privacy", privacy(person)));
    }

    /** A small word beside whoever is invented. */
    static Span madeUp(PersonWords words) {
        var mark = new Span(words.say("madeUp"));
        mark.addClassNames("mark", "made-up");
        return mark;
    }

    private Section section(String key, com.vaadin.flow.component.Component content) {
        var section = new Section(new H2(words.say(key)), content);
        section.addClassName("person-section");
        section.setId("person-" + key);
        return section;
    }

    private DescriptionList details(Person person) {
        var details = person.details();
        var list = new DescriptionList();
        list.addClassName("person-details");
        if (person.shows(PersonField.CONTACT)) {
            put(list, "phone", details.phone() == null ? "" : details.phone());
            put(list, "email", details.email() == null ? "" : details.email());
        }
        if (person.shows(PersonField.TOWN)) put(list, "town", details.town());
        if (person.shows(PersonField.LANGUAGES)) put(list, "languages", words.languages(details.languages()));
        if (person.shows(PersonField.AVAILABILITY)) {
            put(list, "days", words.days(details.days()));
            put(list, "availableFrom", date(details.availableFrom()));
            if (!details.availability().isEmpty()) put(list, "availability", details.availability());
        }
        if (person.shows(PersonField.BIRTH_DATE) && details.bornOn() != null) {
            put(list, "bornOn", date(details.bornOn()));
        }
        return list;
    }

    private String date(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : words.figures().date(day);
    }

    private void put(DescriptionList list, String key, String value) {
        list.add(new Div(
                new DescriptionList.Term(words.say("field." + key)),
                new DescriptionList.Description(words.orUnknown(value))));
    }

    private void change(Person person) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say("change"));
        dialog.setWidth("44rem");
        dialog.setMaxWidth("96vw");
        dialog.setCloseOnOutsideClick(false);
        var problem = new Paragraph();
        problem.addClassNames("notice", "warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var fields = new PersonFields(words.locale(), LocalDate.now(clock.withZone(AccountService.ZONE)));
        fields.show(person.details());
        dialog.add(problem, fields);
        long[] version = {person.version()};
        var save = new Button(
                words.say("save"),
                click -> fields.read().ifPresent(details -> {
                    switch (people.change(user, person.uuid(), version[0], details)) {
                        case PersonOutcome.Saved(var now) -> {
                            dialog.close();
                            Toast.show(words.say("saved"));
                            show(now);
                        }
                        case PersonOutcome.Outdated(var now) -> {
                            version[0] = now.version();
                            problem.setText(words.say("outdated"));
                            problem.setVisible(true);
                            show(now);
                        }
                        case PersonOutcome.Gone _, PersonOutcome.Twins _ -> {
                            problem.setText(words.say("gone"));
                            problem.setVisible(true);
                        }
                    }
                }));
        save.addThemeName("primary");
        save.setId("save-person");
        dialog.getFooter().add(new Button(words.say("cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private com.vaadin.flow.component.Component history(Person person) {
        var changes = people.history(user, person.uuid());
        if (changes.isEmpty()) return quiet(words.say("history.none"));
        var table = new TextTable(new TextTable.Content(
                words.say("history"),
                List.of(
                        words.say("history.column.when"),
                        words.say("history.column.field"),
                        words.say("history.column.was"),
                        words.say("history.column.became"),
                        words.say("history.column.who")),
                changes.stream()
                        .map(change -> List.of(
                                words.figures().dateTime(change.at()),
                                words.say("field." + change.field()),
                                value(change.field(), change.was()),
                                value(change.field(), change.became()),
                                change.by()))
                        .toList()));
        table.addClassName("texts");
        return table;
    }

    private String value(String field, String text) {
        if (text.isEmpty()) return "–";
        return switch (field) {
            case "languages" -> words.languages(List.of(text.split(" ", -1)));
            case "bornOn", "availableFrom" -> words.figures().date(LocalDate.parse(text));
            case "days" ->
                words.days(java.util.Arrays.stream(java.time.DayOfWeek.values())
                        .filter(day -> text.contains(day.name().substring(0, 3)))
                        .toList());
            default -> text;
        };
    }

    private Div privacy(Person person) {
        var export = new Button(words.say("export"), click -> export(person));
        export.setId("export-person");
        var erase = new Button(words.say("erase"), click -> erase(person));
        erase.setId("erase-person");
        erase.setVisible(user.may(Permission.ERASE_PEOPLE));
        var buttons = new Div(export, erase);
        buttons.addClassName("page-actions");
        return new Div(quiet(words.say("privacy.intro")), buttons);
    }

    private void export(Person person) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(words.say("export.title", person.details().fullName()));
        dialog.setWidth("60rem");
        dialog.setMaxWidth("96vw");
        for (var part : people.export(user, person.uuid())) {
            var title = Words.text(words.locale(), part.titleKey());
            if (part.rows().isEmpty()) {
                dialog.add(new H2(title), quiet(words.say("export.none")));
                continue;
            }
            var table = new TextTable(new TextTable.Content(
                    title,
                    part.columnKeys().stream()
                            .map(key -> Words.text(words.locale(), key))
                            .toList(),
                    part.rows()));
            table.addClassName("texts");
            dialog.add(table);
        }
        dialog.getFooter().add(new Button(words.say("export.close"), click -> dialog.close()));
        dialog.open();
    }

    private void erase(Person person) {
        var ask = new ConfirmDialog();
        ask.setHeader(words.say("erase.title", person.details().fullName()));
        ask.setText(words.say("erase.text"));
        ask.setCancelable(true);
        ask.setCancelText(words.say("cancel"));
        ask.setConfirmText(words.say("erase.confirm"));
        ask.addConfirmListener(confirmed -> {
            boolean done = people.erase(user, person.uuid());
            getUI().ifPresent(ui -> ui.navigate(""));
            if (done) Toast.show(words.say("erased"));
            else Toast.warn(words.say("gone"));
        });
        ask.open();
    }

    private static Paragraph quiet(String text) {
        var line = new Paragraph(text);
        line.addClassName("muted");
        return line;
    }
}
