package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.OpenKept;
import nl.duaal.costbenefit.Repeated;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Simulation;
import nl.duaal.shell.LongWork;
import nl.duaal.shell.WorkProgress;
import org.jspecify.annotations.Nullable;

/** What stands on the page of a kept simulation: its facts, its figures as they were, and what repeating gives. */
class KeptPage extends Div {

    private final CaseWords words;
    private final CertaintyServices services;
    private final SignedIn user;
    private final OpenKept opened;
    private final PartyChoice parties;
    private final LikelyFigures figures;
    private final Button repeat;
    private final WorkProgress progress;
    private final Paragraph verdict = new Paragraph();
    private final Div differences = new Div();
    private final LongWork<Repeated> work;
    private String party;
    private transient @Nullable Repeated repeated;

    KeptPage(CaseWords words, CertaintyServices services, SignedIn user, OpenKept opened, String party) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.opened = opened;
        this.party = party;
        var model = opened.model().orElseGet(() -> opened.now().evaluation()).model();
        parties = new PartyChoice(words, model, this::choose);
        figures = new LikelyFigures(words);
        repeat = new Button(say("repeat"), click -> repeat());
        repeat.setId("repeat-simulation");
        repeat.addClassName("no-print");
        repeat.setDisableOnClick(true);
        progress = new WorkProgress(words.locale(), "draws", words.say("certainty.likely.busy"), this::cancel);
        work = new LongWork<>(
                services.jobs(), user.account(), this, progress::waits, progress::at, this::came, this::failed);
        verdict.addClassName("notice");
        verdict.setId("repeat-verdict");
        verdict.getElement().setAttribute("role", "status");
        verdict.setVisible(false);
        build();
        show();
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.kept." + key, arguments);
    }

    private void build() {
        var kept = opened.kept();
        var name = new H1(opened.now().stored().data().name());
        var sub = new Paragraph(say("subline", words.figures().dateTime(kept.keptAt()), kept.keptBy()));
        sub.addClassName("sub");
        var head = new Div(new Div(name, sub));
        head.addClassName("page-head");
        var back = new Anchor("cases/" + opened.now().stored().uuid() + "/certainty", say("back"));
        back.addClassName("no-print");
        var note = new Paragraph(kept.note());
        note.addClassNames("in-words", "note");
        note.setVisible(!kept.note().isEmpty());
        var first = new Section(back, note, facts(), repeat, progress, verdict, differences);
        first.addClassName("kept-facts");
        var results = new Div(first, new Section(parties, figures));
        results.addClassName("results");
        add(head, new CaseNavigation(words, opened.now().stored(), CaseNavigation.Part.CERTAINTY), results);
        if (opened.isRepeatable()) return;
        repeat.setVisible(false);
        tell(say(opened.intact() ? "unreadable" : "damaged", Engine.VERSION), true);
    }

    private DescriptionList facts() {
        var kept = opened.kept();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "column.draws", words.figures().number(kept.results().draws(), 0));
        fact(facts, "column.seed", String.valueOf(kept.results().seed()));
        fact(facts, "column.engine", kept.engineVersion());
        fact(facts, "column.hash.long", kept.sha256()).addClassName("hash");
        fact(facts, "column.since", say(kept.changedSince() ? "changed" : "unchanged"));
        return facts;
    }

    private DescriptionList.Description fact(DescriptionList facts, String key, String value) {
        var description = new DescriptionList.Description(value);
        facts.add(new DescriptionList.Term(say(key)), description);
        return description;
    }

    private void show() {
        parties.select(party);
        figures.show(party, opened.kept().results());
        showDifferences();
    }

    private void choose(String other) {
        party = other;
        show();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        KeptView.address(
                                opened.now().stored().uuid(), opened.kept().uuid(), other)));
    }

    private void repeat() {
        verdict.setVisible(false);
        repeated = null;
        showDifferences();
        work.start(job -> services.kept().repeat(user, opened, job.threads(), job::at));
    }

    private void cancel() {
        work.cancel();
        ended();
        tell(say("cancelled"), true);
    }

    private void failed() {
        ended();
        tell(say("notDone"), true);
    }

    private void ended() {
        progress.setVisible(false);
        repeat.setEnabled(true);
    }

    private void came(Repeated again) {
        ended();
        repeated = again;
        boolean same = again.isSame();
        tell(
                same
                        ? say("same")
                        : again.isOtherEngine()
                                ? say("different.engine", again.kept().engineVersion(), again.engineVersion())
                                : say("different"),
                !same);
        showDifferences();
    }

    private void tell(String text, boolean warn) {
        verdict.setText(text);
        verdict.setClassName("warn", warn);
        verdict.setVisible(true);
    }

    /** Then and now beside each other, for the party that is chosen. */
    private void showDifferences() {
        differences.removeAll();
        Repeated again = repeated;
        if (again == null || again.isSame()) return;
        Simulation then = again.kept().results();
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, say("differences"));
        Tables.head(table, List.of(say("column.figure"), say("column.then"), say("column.now")));
        for (var figure : KeptFigure.values()) {
            Tables.row(
                    table,
                    say("figure." + figure.name().toLowerCase(java.util.Locale.ROOT)),
                    List.of(
                            figure.text(words, then.party(party)),
                            figure.text(words, again.now().party(party))));
        }
        differences.add(Tables.scroller(table, say("differences")));
    }
}
