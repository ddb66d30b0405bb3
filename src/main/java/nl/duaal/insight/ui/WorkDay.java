package nl.duaal.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.ui.CohortLinks;
import nl.duaal.course.OwnEnding;
import nl.duaal.course.WorkFacts;
import nl.duaal.inclusion.InclusionService;
import nl.duaal.inclusion.LatePoint;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Team;
import nl.duaal.language.work.Turn;

/**
 * The day of who works for an employer: what ends of those at its own places, which of its points of inclusion are late,
 * and which teams have something to say of what they agreed on. Nothing that is not work is asked for here: no coaching,
 * language level, absence or permit.
 *
 * @see "decision 0086: the course of somebody as facts with days"
 */
final class WorkDay extends Div {

    private final transient SignalWords words;
    private final LocalDate today;

    WorkDay(SignalWords words, WorkFacts work, InclusionService inclusion, AgreementService agreements, SignedIn user) {
        this.words = words;
        this.today = agreements.today();
        setId("work-day");
        addClassName("today-day");
        if (user.may(Permission.KEEP_WORK_FACTS)) add(list("people", work.ending(user), this::ending));
        if (user.may(Permission.KEEP_INCLUSION)) add(list("points", inclusion.ownLate(user), this::point));
        add(teams(agreements.ofEmployer(user, List.of(), user.organisationName()).stream()
                .filter(Team::says)
                .sorted(Comparator.comparing((Team team) -> team.overdue(today) == 0)
                        .thenComparing(team -> next(team).orElse(LocalDate.MAX))
                        .thenComparing(team -> team.data().name()))
                .toList()));
    }

    private <T> Section list(String id, List<T> all, Function<T, ListItem> item) {
        var section = new Section(new H2(words.say("work." + id)));
        section.setId("work-" + id);
        if (all.isEmpty()) section.add(none(words.say("work." + id + ".none")));
        else section.add(new FirstOfMany<>(words, "day-list", all, item));
        return section;
    }

    private static Paragraph none(String text) {
        var none = new Paragraph(text);
        none.addClassName("muted");
        return none;
    }

    private Section teams(List<Team> teams) {
        var section = new Section(new H2(words.say("work.title")));
        section.setId("work-teams");
        if (teams.stream().noneMatch(team -> team.overdue(today) > 0)) section.add(none(words.say("work.none")));
        if (!teams.isEmpty()) section.add(new FirstOfMany<>(words, "day-list", teams, this::item));
        return section;
    }

    private ListItem ending(OwnEnding one) {
        var why = new Div(words.ending(one, today));
        if (one.now()) why.addClassName("day-late");
        return item(one.name(), why, one.cohortName(), one.cohort(), "work-facts", words.say("work.people.way"));
    }

    private ListItem point(LatePoint one) {
        String owner = one.owner().isEmpty() ? words.say("nobody") : one.owner();
        String due = words.figures().date(one.due());
        return item(
                one.name().in(words.locale()),
                new Div(words.say("work.points.late", due, owner)),
                one.where() + " · " + one.cohortName(),
                one.cohort(),
                "inclusion&part=points",
                words.say("way.inclusion"));
    }

    private static ListItem item(String what, Component why, String where, UUID cohort, String tab, String way) {
        var name = new Div(what);
        name.addClassName("signal-whom");
        var below = new Div(where);
        below.addClassNames("small", "muted");
        var text = new Div(name, why, below);
        text.addClassName("day-text");
        var link = CohortLinks.tab(cohort, tab, way);
        link.addClassNames("button", "day-act", "no-print");
        link.getElement().setAttribute("aria-label", way + ": " + what);
        return new ListItem(text, link);
    }

    private ListItem item(Team team) {
        var text = new Div();
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
        var next = next(team);
        next.ifPresent(day -> text.add(new Div(words.say("work.next", words.day(day)))));
        if (late == 0 && next.isEmpty()) {
            text.add(new Div(words.say(team.agreements().isEmpty() ? "work.bare" : "work.settled")));
        }
        return item(
                team.data().name(),
                text,
                team.where() + " · " + team.cohortName(),
                team.cohort(),
                "work-language",
                words.say("work.way"));
    }

    /** The first day to come on which something is to be done. */
    private Optional<LocalDate> next(Team team) {
        return team.agreements().stream()
                .flatMap(one -> one.turns(today).stream())
                .filter(turn -> turn.state() == null && !turn.day().isBefore(today))
                .map(Turn::day)
                .min(Comparator.naturalOrder());
    }
}
