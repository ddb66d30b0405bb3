package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.coaching.OwedBy;
import nl.duaal.coaching.Promise;
import nl.duaal.coaching.calendar.CalendarService;
import nl.duaal.coaching.ui.CoachingLinks;
import nl.duaal.coaching.watch.DayService.Appointment;
import nl.duaal.coaching.watch.DayService.Day;
import nl.duaal.coaching.watch.DayService.Offered;
import nl.duaal.coaching.watch.DayService.Owed;
import nl.duaal.coaching.watch.DayService.When;
import nl.duaal.person.PersonRow;
import nl.duaal.shell.Words;

/** Whom to speak to and what was promised, each with what can be done about it beside it. */
final class DayList extends Div {

    private final transient SignalWords words;
    private final SignedIn user;
    private final transient Consumer<Promise> finish;

    /**
     * @param learning lessons and exams to come
     * @param finish   says that a promise is done
     */
    DayList(
            SignalWords words,
            SignedIn user,
            Day day,
            LearningList learning,
            CalendarService calendars,
            Consumer<Promise> finish) {
        this.words = words;
        this.user = user;
        this.finish = finish;
        addClassName("today-day");
        if (!day.offered().isEmpty()) add(offered(day.offered()));
        add(
                section(
                        "day-appointments",
                        "day.appointments",
                        day.appointments(),
                        Appointment::when,
                        this::appointment),
                section("day-promises", "day.promises", day.promises(), Owed::when, this::owed),
                learning);
        var calendar = new NativeButton(
                words.say("calendar.open"), click -> new CalendarDialog(words, calendars, user).open());
        calendar.addClassName("link");
        calendar.setId("open-calendar");
        var below = new Div(calendar);
        below.addClassNames("day-calendar", "no-print");
        add(below);
    }

    private <T> Section section(
            String id, String key, List<T> all, Function<T, When> when, Function<T, ListItem> item) {
        var section = new Section(new H2(words.say(key)));
        section.setId(id);
        if (all.isEmpty()) {
            var none = new Paragraph(words.say(key + ".none"));
            none.addClassName("muted");
            section.add(none);
        }
        for (var one : When.values()) {
            var some = all.stream().filter(it -> when.apply(it) == one).toList();
            if (some.isEmpty()) continue;
            var list = new FirstOfMany<>(words, "day-list", some, item);
            if (one == When.LATER) {
                var later = new Details(words.count("day.later", some.size()), list);
                later.setId(id + "-later");
                section.add(later);
            } else {
                section.add(new H3(words.of("day.when", one)), list);
            }
        }
        return section;
    }

    /** People whom colleagues want to hand over to the reader. */
    private Section offered(List<Offered> some) {
        var section = new Section(
                new H2(words.say("day.offered")), new FirstOfMany<>(words, "day-list", some, this::offered));
        section.setId("day-offered");
        return section;
    }

    private ListItem offered(Offered one) {
        var name = new Span(one.person());
        name.addClassName("signal-whom");
        var what =
                new Div(words.say("day.offered.by", one.from(), words.figures().date(one.on())));
        var text = new Div(name, what);
        text.addClassName("day-text");
        var way = CoachingLinks.caseload(words.say("day.offered.way"));
        way.addClassNames("button", "day-act", "no-print");
        way.getElement().setAttribute("aria-label", words.say("day.offered.way") + ": " + one.person());
        return new ListItem(text, way);
    }

    private ListItem appointment(Appointment one) {
        var about = new ArrayList<String>();
        about.add(words.day(one.on()));
        if (!one.mine()) about.add(one.coach().isEmpty() ? words.say("coach.none") : words.say("coach", one.coach()));
        about.add(one.cohortName());
        var item = new ListItem(text(name(one.person(), true), "", about, one.when()));
        if (user.may(Permission.WRITE_COACHING)) {
            var note = CoachingLinks.note(one.person().uuid(), words.say("day.note"));
            note.addClassNames("button", "day-act", "no-print");
            note.getElement()
                    .setAttribute(
                            "aria-label",
                            words.say("day.note") + ": " + one.person().fullName());
            item.add(note);
        }
        return item;
    }

    private ListItem owed(Owed one) {
        var promise = one.promise();
        var about = new ArrayList<String>();
        about.add(words.day(promise.data().due()));
        about.add(who(promise));
        if (!one.mine()) about.add(words.say("coach", promise.coach().name()));
        var item =
                new ListItem(text(name(one.person(), one.file()), promise.data().what(), about, one.when()));
        item.setId("owed-" + promise.uuid());
        if (user.may(Permission.WRITE_COACHING)) {
            var done = new NativeButton(words.say("finish"), click -> finish.accept(promise));
            done.addClassNames("button", "day-act", "no-print");
            done.getElement()
                    .setAttribute(
                            "aria-label",
                            words.say("finish") + ": " + promise.data().what());
            item.add(done);
        }
        return item;
    }

    private String who(Promise promise) {
        var data = promise.data();
        if (data.owedBy() == OwedBy.COACH && promise.coach().is(user)) return words.say("day.you");
        if (data.owedBy() == OwedBy.COACH) return promise.coach().name();
        return data.name().isEmpty() ? Words.text(words.locale(), "coaching.owedBy." + data.owedBy()) : data.name();
    }

    private static Component name(PersonRow person, boolean file) {
        var name = file ? CoachingLinks.link(person.uuid(), person.fullName()) : new Span(person.fullName());
        name.addClassName("signal-whom");
        return name;
    }

    private static Div text(Component name, String what, List<String> about, When when) {
        var text = new Div(name);
        text.addClassName("day-text");
        if (!what.isEmpty()) text.add(new Div(what));
        var below = new Div();
        below.addClassNames("small", "muted");
        var day = new Span(about.getFirst());
        if (when == When.LATE) day.addClassName("day-late");
        below.add(day);
        for (String more : about.subList(1, about.size())) below.add(new Span(" · " + more));
        text.add(below);
        return text;
    }
}
