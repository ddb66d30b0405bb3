package nl.duaal.insight.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import nl.duaal.language.work.Turn;

/**
 * The day of who works for an employer: which teams of its own places have something to say of what they agreed on. No
 * name of anybody in a trajectory, and nothing of coaching, is asked for here.
 */
final class WorkDay extends Div {

    private final transient SignalWords words;

    WorkDay(SignalWords words, AgreementService agreements, SignedIn user) {
        this.words = words;
        setId("work-day");
        var today = agreements.today();
        var teams = agreements.ofEmployer(user, List.of(), user.organisationName()).stream()
                .filter(Team::says)
                .sorted(Comparator.comparing((Team team) -> team.overdue(today) == 0)
                        .thenComparing(team -> next(team, today).orElse(LocalDate.MAX))
                        .thenComparing(team -> team.data().name()))
                .toList();
        add(new H2(words.say("work.title")));
        if (teams.stream().noneMatch(team -> team.overdue(today) > 0)) {
            var none = new Paragraph(words.say("work.none"));
            none.addClassName("muted");
            add(none);
        }
        var list = new UnorderedList();
        list.addClassName("day-list");
        for (var team : teams) list.add(item(team, today));
        if (!teams.isEmpty()) add(list);
    }

    private ListItem item(Team team, LocalDate today) {
        var name = new Div(team.data().name());
        name.addClassName("signal-whom");
        var text = new Div(name);
        text.addClassName("day-text");
        int late = team.overdue(today);
        if (late > 0) {
            var said = new Span(words.count("work.late", late));
            said.addClassName("day-late");
            var first = team.agreements().stream()
                    .flatMap(one -> one.overdue(today).stream())
                    .map(Turn::day)
                    .min(Comparator.naturalOrder())
                    .orElse(today);
            text.add(new Div(said, new Span(" " + words.say("work.first", words.day(first)))));
        }
        next(team, today).ifPresent(day -> text.add(new Div(words.say("work.next", words.day(day)))));
        var where = new Div(team.where() + " · " + team.cohortName());
        where.addClassNames("small", "muted");
        text.add(where);
        var way = CohortLinks.tab(team.cohort(), "work-language", words.say("work.way"));
        way.addClassNames("button", "day-act", "no-print");
        way.getElement()
                .setAttribute(
                        "aria-label", words.say("work.way") + ": " + team.data().name());
        return new ListItem(text, way);
    }

    /** The first day to come on which something is to be done. */
    private static Optional<LocalDate> next(Team team, LocalDate today) {
        return team.agreements().stream()
                .flatMap(one -> one.turns(today).stream())
                .filter(turn -> turn.state() == null && !turn.day().isBefore(today))
                .map(Turn::day)
                .min(Comparator.naturalOrder());
    }
}
