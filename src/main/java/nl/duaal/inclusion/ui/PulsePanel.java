package nl.duaal.inclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.duaal.access.SignedIn;
import nl.duaal.inclusion.InclusionOutcome;
import nl.duaal.inclusion.pulse.CohortPulse;
import nl.duaal.inclusion.pulse.PulseResult;
import nl.duaal.inclusion.pulse.PulseRound;
import nl.duaal.inclusion.pulse.PulseService;
import nl.duaal.inclusion.pulse.PulseSheets;
import nl.duaal.inclusion.pulse.PulseSide;
import nl.duaal.language.work.Team;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** Rounds of the three questions of a cohort: the one that is open, and what was published. */
final class PulsePanel extends Div {

    private static final Pattern COUNT = Pattern.compile("[0-9]{0,4}");

    /** So many days a new round is proposed to last. */
    private static final int USUAL_DAYS = 14;

    private final transient InclusionWords words;
    private final transient InclusionServices services;
    private final transient SignedIn user;
    private final UUID cohort;
    private final String name;

    PulsePanel(InclusionWords words, InclusionServices services, SignedIn user, UUID cohort, String name) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        this.name = name;
        setId("pulse");
        addClassName("inclusion");
        show();
    }

    private PulseService pulse() {
        return services.pulse();
    }

    private void show() {
        removeAll();
        var now = pulse().ofCohort(user, cohort);
        var lead = new Paragraph(words.say("pulse.lead"));
        lead.addClassName("muted");
        var questions = new OrderedList();
        for (int question = 1; question <= PulseRound.QUESTIONS; question++) {
            questions.add(new ListItem(words.say("pulse.question." + question)));
        }
        add(lead, questions);
        var open = now.rounds().stream().filter(one -> one.published() == null).findFirst();
        open.ifPresent(round -> add(running(now, round)));
        if (open.isEmpty() && now.leads()) {
            var begin = new NativeButton(words.say("pulse.begin"), click -> begin());
            begin.addClassName("button");
            begin.setId("begin-pulse");
            add(begin);
        }
        if (!now.results().isEmpty()) {
            var out = new Anchor(
                    services.downloads()
                            .download(
                                    user,
                                    words.locale(),
                                    "pulseResults",
                                    words.say("pulse.fileName"),
                                    List.of(name),
                                    () -> new InclusionTables(words).pulse(pulse().ofCohort(user, cohort))),
                    words.say("pulse.toExcel"));
            out.addClassNames("button", "no-print");
            out.setId("export-pulse");
            add(out);
        }
        boolean none = true;
        for (var round : now.rounds()) {
            if (round.published() == null) continue;
            none = false;
            add(results(round, now.results().getOrDefault(round.uuid(), List.of())));
        }
        if (none) {
            var empty = new Paragraph(words.say("pulse.none"));
            empty.addClassName("muted");
            add(empty);
        }
    }

    private Component running(CohortPulse now, PulseRound round) {
        var today = pulse().today();
        var section = new Section(new H2(words.say("pulse.running", words.date(round.closes()))));
        section.setId("pulse-running");
        if (!round.takesAnswersOn(today)) section.add(new Paragraph(words.say("pulse.over")));
        if (now.leads() || now.asked() > 0) {
            section.add(new Paragraph(words.say("pulse.came", now.came(), now.asked())));
        }
        if (now.teams().isEmpty()) {
            section.add(new Paragraph(words.say("pulse.noTeams")));
        } else {
            var table = new CardTable(
                    words.say("pulse.sheets"),
                    words.say("column.team"),
                    words.say("pulse.column.sheets"),
                    words.say("column.actions"));
            table.figures(1);
            for (var team : now.teams()) {
                var actions = new Div();
                actions.addClassName("row-actions");
                if (round.takesAnswersOn(today)) {
                    var count = new NativeButton(words.say("pulse.count"), click -> count(round, team));
                    count.addClassName("button");
                    count.setId("count-" + team.uuid());
                    count.getElement()
                            .setAttribute(
                                    "aria-label",
                                    words.say("pulse.count.of", team.data().name()));
                    actions.add(count);
                }
                var what = new Div(new Div(team.data().name()), PointSection.small(team.where()));
                table.row(
                        what,
                        CardTable.text(words.figures().number(now.sheets().getOrDefault(team.uuid(), 0), 0)),
                        actions);
            }
            section.add(table);
        }
        if (now.leads()) {
            var publish = new NativeButton(words.say("pulse.publish"), click -> publish(round));
            publish.addClassName("button");
            publish.setId("publish-pulse");
            section.add(publish);
        }
        return section;
    }

    private Component results(PulseRound round, List<PulseResult> results) {
        var section =
                new Section(new H2(words.say("pulse.round", words.date(round.opens()), words.date(round.closes()))));
        section.setId("pulse-" + round.uuid());
        if (results.isEmpty()) {
            section.add(new Paragraph(words.say("pulse.nothing")));
            return section;
        }
        for (var side : PulseSide.values()) {
            var own = results.stream().filter(one -> one.side() == side).toList();
            if (own.isEmpty()) continue;
            section.add(new H3(words.of("pulse.side", side)), table(side, own));
            own.stream().filter(one -> !one.spread().isEmpty()).forEach(one -> section.add(spread(one)));
        }
        Integer least = round.least();
        if (least != null && results.stream().anyMatch(PulseResult::isHidden)) {
            var why = new Paragraph(words.say("pulse.hidden", least));
            why.addClassNames("small", "muted");
            section.add(why);
        }
        return section;
    }

    private Component table(PulseSide side, List<PulseResult> results) {
        var table = new CardTable(
                words.of("pulse.side", side),
                words.say("pulse.column.group"),
                words.say("pulse.column.answers"),
                words.say("pulse.short.1"),
                words.say("pulse.short.2"),
                words.say("pulse.short.3"));
        table.figures(1, 2, 3, 4);
        for (var one : results) {
            var group = new Div(words.group(one));
            group.addClassName("pulse-" + one.part().name().toLowerCase(java.util.Locale.ROOT));
            Integer answers = one.answers();
            if (answers == null) {
                table.row(group, CardTable.text(words.say("pulse.tooFew")), dash(), dash(), dash());
            } else {
                table.row(
                        group,
                        CardTable.text(words.figures().number(answers, 0)),
                        CardTable.text(words.average(one.tenths().get(0))),
                        CardTable.text(words.average(one.tenths().get(1))),
                        CardTable.text(words.average(one.tenths().get(2))));
            }
        }
        return table;
    }

    private static Component dash() {
        return CardTable.text("–");
    }

    private Component spread(PulseResult result) {
        var lines = new Div();
        lines.addClassNames("small", "muted");
        for (int question = 0; question < result.spread().size(); question++) {
            var one = result.spread().get(question);
            lines.add(new Div(words.say(
                    "pulse.spread", words.say("pulse.short." + (question + 1)), one.get(0), one.get(1), one.get(2))));
        }
        return lines;
    }

    private void begin() {
        var form = new FormDialog(words.locale(), words.say("pulse.begin"), "save-pulse");
        form.words(words.say("pulse.begin.text"));
        var closes = form.day(
                "pulse-closes", words.say("pulse.closes"), pulse().today().plusDays(USUAL_DAYS), true);
        form.open(() -> kept(pulse().begin(user, cohort, closes.getValue()), "pulse.begun"));
    }

    private void publish(PulseRound round) {
        var form = new FormDialog(words.locale(), words.say("pulse.publish"), "confirm-publish");
        form.setKeepText(words.say("pulse.publish"));
        form.words(words.say("pulse.publish.text"));
        form.open(() -> kept(pulse().publish(user, cohort, round.uuid(), round.version()), "pulse.published"));
    }

    private void count(PulseRound round, Team team) {
        var form = new FormDialog(
                words.locale(), words.say("pulse.count.of", team.data().name()), "save-sheets");
        form.words(words.say("pulse.count.text"));
        form.words(words.say("pulse.count.meaning"));
        var fields = new ArrayList<List<TextField>>();
        for (int question = 1; question <= PulseRound.QUESTIONS; question++) {
            var line = new Div();
            line.addClassName("pulse-counts");
            line.getElement().setAttribute("role", "group");
            line.getElement().setAttribute("aria-label", words.say("pulse.question." + question));
            var own = new ArrayList<TextField>();
            // the last one is for sheets that leave the question out
            for (int score = 1; score <= PulseRound.MOST + 1; score++) {
                boolean leftOut = score > PulseRound.MOST;
                var field = new TextField(words.say(leftOut ? "pulse.count.leftOut" : "pulse.score." + score));
                field.setId("sheets-" + question + "-" + (leftOut ? "none" : score));
                if (leftOut) field.addClassName("pulse-left-out");
                field.addValueChangeListener(change -> field.setInvalid(false));
                field.setMaxLength(4);
                field.setManualValidation(true);
                field.getElement().setAttribute("inputmode", "numeric");
                line.add(field);
                own.add(field);
                form.demand(
                        field,
                        () -> COUNT.matcher(field.getValue().strip()).matches()
                                ? Optional.empty()
                                : Optional.of(words.say("pulse.count.wrong")));
            }
            fields.add(own);
            form.words(words.say("pulse.question." + question));
            form.part(line);
        }
        form.open(() -> kept(pulse().count(user, cohort, round.uuid(), team.uuid(), read(fields)), "pulse.counted"));
    }

    private static PulseSheets read(List<List<TextField>> fields) {
        var read = fields.stream()
                .map(own -> own.stream()
                        .map(field -> field.getValue().isBlank()
                                ? 0
                                : Math.min(
                                        PulseSheets.MOST_SHEETS,
                                        Integer.parseInt(field.getValue().strip())))
                        .toList())
                .toList();
        return new PulseSheets(
                read.stream().map(own -> own.subList(0, PulseRound.MOST)).toList(),
                read.stream().map(own -> own.get(PulseRound.MOST)).toList());
    }

    private Optional<String> kept(InclusionOutcome outcome, String said) {
        var problem = words.problem(outcome);
        if (problem.isEmpty()) {
            show();
            Toast.show(words.say(said));
        }
        return problem;
    }
}
