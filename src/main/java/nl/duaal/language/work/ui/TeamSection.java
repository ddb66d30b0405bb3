package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.Agreement;
import nl.duaal.language.work.AgreementKind;
import nl.duaal.language.work.AgreementOutcome;
import nl.duaal.language.work.AgreementService;
import nl.duaal.language.work.Said;
import nl.duaal.language.work.Team;
import nl.duaal.language.work.Turn;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** One team: what it agreed on, a row each, with what came of it and a click to say so. */
final class TeamSection extends Section {

    private final transient WorkWords words;
    private final transient AgreementService agreements;
    private final transient SignedIn user;
    private final transient TeamDialogs dialogs;
    private final transient Map<String, AgreementKind> kinds;
    private final transient Team team;
    private final LocalDate today;
    private final @Nullable UUID focused;
    private final transient Consumer<@Nullable UUID> reload;

    TeamSection(
            WorkWords words,
            AgreementService agreements,
            SignedIn user,
            TeamDialogs dialogs,
            Map<String, AgreementKind> kinds,
            Team team,
            LocalDate today,
            @Nullable UUID focused,
            Consumer<@Nullable UUID> reload) {
        this.words = words;
        this.agreements = agreements;
        this.user = user;
        this.dialogs = dialogs;
        this.kinds = kinds;
        this.team = team;
        this.today = today;
        this.focused = focused;
        this.reload = reload;
        addClassName("work-team");
        setId("team-" + team.uuid());
        add(head(), about());
        if (team.agreements().isEmpty()) {
            var none = new Paragraph(words.say(team.plans() ? "team.empty.plans" : "team.empty"));
            none.addClassName("muted");
            add(none);
        } else {
            add(table());
        }
    }

    private Component head() {
        var head = new Div(new H2(team.data().name()));
        head.addClassName("section-head");
        if (team.plans()) {
            var add = new NativeButton(words.say("agreement.add"), click -> dialogs.newAgreement(team));
            add.addClassNames("button", "no-print", "add-agreement");
            add.getElement()
                    .setAttribute(
                            "aria-label",
                            words.say("agreement.add.of", team.data().name()));
            head.add(
                    add,
                    link("team.change", team.data().name(), () -> dialogs.change(team)),
                    link("team.remove", team.data().name(), this::removeTeam));
        }
        return head;
    }

    private Component about() {
        var line = new Paragraph(team.where());
        line.addClassNames("muted", "work-team-about");
        if (!team.agreements().isEmpty()) {
            line.add(new Span(" · "), WorkLinks.teamPaper(team.uuid(), words.say("team.paper")));
        }
        if (team.function() != null) {
            line.add(new Span(" · "));
            if (team.plans() && team.words() > 0) {
                line.add(WorkLinks.words(team.function(), words.say("team.words", team.functionName(), team.words())));
            } else if (team.words() > 0) {
                line.add(WorkLinks.teamWords(team.uuid(), words.say("team.words", team.functionName(), team.words())));
            } else if (team.plans()) {
                line.add(WorkLinks.words(team.function(), words.say("team.words.make", team.functionName())));
            } else {
                line.add(new Span(words.say("team.words.none", team.functionName())));
            }
        }
        return line;
    }

    private void removeTeam() {
        String wrong = words.outcome(agreements.removeTeam(user, team.uuid()));
        reload.accept(null);
        if (!wrong.isEmpty()) {
            Toast.warn(wrong);
            return;
        }
        Toast.undoable(words.say("removed", team.data().name()), () -> {
            tell(agreements.restoreTeam(user, team.uuid()));
            reload.accept(null);
        });
    }

    private CardTable table() {
        var table = new CardTable(
                team.data().name(),
                words.say("column.what"),
                words.say("column.who"),
                words.say("column.when"),
                words.say("column.standing"),
                words.say("column.actions"));
        table.addClassName("work-agreement-table");
        for (var one : team.agreements()) {
            var turn = one.current(today);
            table.row(
                            what(one),
                            CardTable.text(words.owner(one.data())),
                            CardTable.text(words.when(one.data())),
                            standing(one, turn),
                            actions(one, turn))
                    .setAttribute("id", "agreement-" + one.uuid());
        }
        return table;
    }

    private String title(Agreement one) {
        return words.title(one.data(), kinds);
    }

    private Component what(Agreement one) {
        var what = new Div(new Div(title(one)));
        if (!one.data().detail().isEmpty()) {
            var detail = new Div(one.data().detail());
            detail.addClassNames("small", "muted");
            what.add(detail);
        }
        return what;
    }

    private Component standing(Agreement one, Turn turn) {
        var standing = new Div();
        var now = new Div(
                one.recurs()
                        ? words.say("turn.on", words.date(turn.day()), words.turn(turn, today))
                        : words.turn(turn, today));
        now.addClassName(turn.isOverdueOn(today) ? "warn" : "turn");
        standing.add(now);
        if (turn.state() != null) standing.add(small(words.say("turn.by", turn.by())));
        if (one.recurs()) {
            if (one.spokenOf() > 0) standing.add(small(words.often(one)));
            one.next(today)
                    .filter(next -> !next.day().equals(turn.day()))
                    .ifPresent(next -> standing.add(small(words.say("turn.next", words.date(next.day())))));
            var others = one.turns(today).stream()
                    .filter(other -> !other.day().equals(turn.day()))
                    .toList();
            if (!others.isEmpty()) standing.add(others(one, others));
        }
        return standing;
    }

    private Component others(Agreement one, List<Turn> others) {
        var list = new UnorderedList();
        list.addClassName("work-turns");
        for (var turn : others.reversed()) {
            var text = new Span(words.say("turn.on", words.date(turn.day()), words.turn(turn, today)));
            if (turn.isOverdueOn(today)) text.addClassName("warn");
            var item = new ListItem(text);
            if (team.says()) item.add(buttons(one, turn));
            list.add(item);
        }
        long open = others.stream().filter(turn -> turn.isOverdueOn(today)).count();
        var details =
                new NativeDetails(open == 0 ? words.say("turns.all") : words.count("turns.open", (int) open), list);
        details.addClassNames("small", "no-print");
        return details;
    }

    private Component actions(Agreement one, Turn turn) {
        var line = new Div();
        line.addClassNames("row-actions", "no-print");
        if (team.says()) {
            var buttons = buttons(one, turn);
            line.add(buttons);
            if (one.uuid().equals(focused)) {
                buttons.getChildren().findFirst().ifPresent(first -> ((NativeButton) first).focus());
            }
        }
        if (team.plans()) {
            line.add(
                    link("change", title(one), () -> dialogs.change(team, one)),
                    link("remove", title(one), () -> remove(one)));
        }
        return line;
    }

    private Div buttons(Agreement one, Turn turn) {
        var buttons = new Div();
        buttons.addClassName("turn-buttons");
        if (turn.state() != null) {
            buttons.add(button("say.back", one, turn, "link", () -> say(one, turn, new Said.Nothing())));
            var on = turn.on();
            if (on != null) {
                buttons.add(button(
                        "say.day",
                        one,
                        turn,
                        "link",
                        () -> dialogs.doneOn(
                                title(one),
                                on,
                                day -> said(one, turn, new Said.Done(day)),
                                () -> reload.accept(one.uuid()))));
            }
            return buttons;
        }
        buttons.add(
                button("say.done", one, turn, "button", () -> say(one, turn, new Said.Done())),
                button(
                        "say.notDone",
                        one,
                        turn,
                        "button",
                        () -> dialogs.notDone(
                                title(one),
                                reason -> said(one, turn, new Said.NotDone(reason)),
                                () -> reload.accept(one.uuid()))));
        return buttons;
    }

    private NativeButton button(String key, Agreement one, Turn turn, String look, Runnable action) {
        var button = new NativeButton(words.say(key), click -> action.run());
        button.addClassNames(look, key.replace('.', '-'));
        button.getElement().setAttribute("aria-label", words.say(key + ".of", title(one), words.date(turn.day())));
        return button;
    }

    private AgreementOutcome said(Agreement one, Turn turn, Said said) {
        return agreements.say(user, one.uuid(), turn.day(), turn.version(), said);
    }

    private void say(Agreement one, Turn turn, Said said) {
        var outcome = said(one, turn, said);
        reload.accept(one.uuid());
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) Toast.warn(wrong);
        else Toast.show(words.say(said instanceof Said.Done ? "said.done" : "said.back", title(one)));
    }

    private void remove(Agreement one) {
        var outcome = agreements.remove(user, one.uuid());
        reload.accept(null);
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) {
            Toast.warn(wrong);
            return;
        }
        Toast.undoable(words.say("removed", title(one)), () -> {
            tell(agreements.restore(user, one.uuid()));
            reload.accept(one.uuid());
        });
    }

    private void tell(AgreementOutcome outcome) {
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) Toast.warn(wrong);
    }

    private NativeButton link(String key, String about, Runnable action) {
        var link = new NativeButton(words.say(key), click -> action.run());
        link.addClassNames("link", "no-print");
        link.getElement().setAttribute("aria-label", words.say(key + ".of", about));
        return link;
    }

    private static Div small(String text) {
        var line = new Div(text);
        line.addClassNames("small", "muted");
        return line;
    }
}
