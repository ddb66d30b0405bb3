package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.CohortService;
import nl.duaal.cohort.Moment;
import nl.duaal.cohort.candidate.CandidateService;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Words;

/** What an employer sees of a cohort: who comes to its own places, when, and what comes next. */
@org.springframework.stereotype.Component
class PlacedTab implements CohortTab {

    private final CohortService cohorts;
    private final CandidateService candidates;

    PlacedTab(CohortService cohorts, CandidateService candidates) {
        this.cohorts = cohorts;
        this.candidates = candidates;
    }

    @Override
    public String key() {
        return "ours";
    }

    @Override
    public String labelKey() {
        return "cohort.tab.ours";
    }

    @Override
    public int order() {
        return 450;
    }

    @Override
    public boolean isFor(SignedIn about, Cohort cohort) {
        return about.may(Permission.READ_PLACED);
    }

    @Override
    public Component content(SignedIn user, Cohort cohort, TabState state) {
        var words = new CohortWords(UI.getCurrentOrThrow().getLocale());
        var people = candidates.placed(user, cohort.uuid());
        var content = new Div(new H2(words.say("ours.people")));
        if (people.isEmpty()) {
            var none = new Paragraph(words.say("ours.none"));
            none.addClassName("muted");
            content.add(none);
        } else {
            var table = new CardTable(
                    words.say("ours.people"),
                    words.say("column.name"),
                    words.say("column.state"),
                    words.say("place.location"),
                    words.say("ours.days"),
                    words.say("ours.availability"));
            for (var one : people) {
                table.row(
                        CardTable.text(one.givenName() + " " + one.familyName()),
                        CardTable.text(words.state(one.state())),
                        CardTable.text(one.location().isEmpty() ? "–" : one.location()),
                        CardTable.text(days(words, one.days())),
                        CardTable.text(one.availability().isEmpty() ? "–" : one.availability()));
            }
            content.add(table);
        }
        var list = new UnorderedList();
        list.addClassName("ahead");
        cohorts.plan(user, cohort.uuid()).orElseThrow().moments().stream()
                .filter(moment -> moment.kind() != Moment.Kind.BLOCK && moment.kind() != Moment.Kind.GO_NO_GO)
                .forEach(moment -> {
                    var day = new Span(words.figures().date(moment.from()));
                    day.addClassName("ahead-day");
                    list.add(new ListItem(day, new Div(moment.name())));
                });
        content.add(new H2(words.say("ours.dates")), list);
        return content;
    }

    private static String days(CohortWords words, String text) {
        String days = Arrays.stream(DayOfWeek.values())
                .filter(day -> text.contains(day.name().substring(0, 3)))
                .map(day -> Words.text(words.locale(), "person.day." + day.name()))
                .collect(Collectors.joining(", "));
        return days.isEmpty() ? "–" : days;
    }
}
