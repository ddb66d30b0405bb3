package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.KeepOutcome;
import nl.duaal.costbenefit.KeptSimulation;
import nl.duaal.costbenefit.KeptSimulations;
import nl.duaal.engine.Simulation;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What was kept of earlier draws, and a way to keep those that are on the page. */
class KeptSection extends Section {

    private final CaseWords words;
    private final KeptSimulations service;
    private final SignedIn user;
    private final boolean mayWrite;
    private final UUID caseUuid;
    private final Paragraph meaning = new Paragraph();
    private final Paragraph full = new Paragraph();
    private final Button keep;
    private final Div list = new Div();
    private String party = "";
    private transient @Nullable EvaluatedCase drawnFrom;
    private transient @Nullable Simulation drawn;

    KeptSection(CaseWords words, KeptSimulations service, SignedIn user, EvaluatedCase opened) {
        this.words = words;
        this.service = service;
        this.user = user;
        mayWrite = opened.by().may(Permission.WRITE_CASES);
        caseUuid = opened.stored().uuid();
        setId("kept");
        var title = new H2(say("title"));
        title.addClassName("part-title");
        meaning.addClassName("in-words");
        full.addClassNames("in-words", "muted");
        full.setId("kept-full");
        keep = new Button(say("keep"), click -> askForNote());
        keep.setId("keep-simulation");
        keep.addClassName("no-print");
        keep.setVisible(mayWrite);
        add(title, meaning, list, full, keep);
        offerNothing();
    }

    private String say(String key, Object... arguments) {
        return words.say("certainty.kept." + key, arguments);
    }

    /** There is nothing on the page that could be kept. */
    void offerNothing() {
        drawn = null;
        keep.setEnabled(false);
    }

    /** What is on the page can be kept. */
    void offer(EvaluatedCase from, Simulation simulation) {
        drawnFrom = from;
        drawn = simulation;
        keep.setEnabled(true);
    }

    /** All that is kept now, with the chances of a party. */
    void show(String chosen) {
        party = chosen;
        show(service.list(user, caseUuid));
    }

    private void show(List<KeptSimulation> kept) {
        boolean isFull = kept.size() >= KeptSimulation.MOST;
        full.setText(say("full", KeptSimulation.MOST));
        full.setVisible(mayWrite && isFull);
        keep.setVisible(mayWrite && !isFull);
        meaning.setText(say(mayWrite ? "meaning" : "meaning.readOnly", KeptSimulation.MOST));
        list.removeAll();
        if (kept.isEmpty()) {
            var none = new Paragraph(say("empty"));
            none.addClassNames("in-words", "muted");
            list.add(none);
            return;
        }
        var table = new NativeTable();
        table.addClassName("flows");
        table.setId("kept-list");
        Tables.caption(table, say("title"));
        var heads = new java.util.ArrayList<>(List.of(
                say("column.when"),
                say("column.by"),
                say("column.note"),
                say("column.draws"),
                say("column.seed"),
                say("column.chance"),
                say("column.hash"),
                say("column.since")));
        if (mayWrite) heads.add("");
        Tables.head(table, heads, Set.of(1, 2, 6, 7));
        kept.forEach(one -> addRow(table, one));
        list.add(Tables.scroller(table, say("title")));
    }

    private void addRow(NativeTable table, KeptSimulation one) {
        var row = Tables.row(table, "", List.of());
        var figures = words.figures();
        var link = new Anchor(KeptView.address(caseUuid, one.uuid(), party), figures.dateTime(one.keptAt()));
        ((NativeTableHeaderCell) row.getComponentAt(0)).add(link);
        var hash = Tables.text(one.shortHash());
        hash.addClassName("hash");
        row.add(
                Tables.text(one.keptBy()),
                Tables.text(one.note()),
                figure(figures.number(one.results().draws(), 0)),
                figure(String.valueOf(one.results().seed())),
                figure(chance(one)),
                hash,
                Tables.text(say(one.changedSince() ? "changed" : "unchanged")));
        if (mayWrite) {
            var delete = new NativeButton(say("delete"), click -> delete(one));
            delete.addClassNames("link", "no-print");
            delete.getElement().setAttribute("aria-label", say("delete.of", figures.dateTime(one.keptAt())));
            row.add(new NativeTableCell(delete));
        }
    }

    private static NativeTableCell figure(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("figure");
        return cell;
    }

    private String chance(KeptSimulation one) {
        return one.results().parties().containsKey(party)
                ? new LikelyWords(words, party, one.results()).chance()
                : words.say("case.none");
    }

    private void askForNote() {
        Simulation wanted = drawn;
        EvaluatedCase from = drawnFrom;
        if (wanted == null || from == null) return;
        new KeepDialog(words, wanted, note -> settle(service.keep(user, from, wanted, note))).open();
    }

    private void delete(KeptSimulation gone) {
        boolean done = service.delete(user, caseUuid, gone.uuid());
        show(party);
        if (!done) {
            Toast.warn(say("missing"));
            return;
        }
        Toast.undoable(
                say("deleted", words.figures().dateTime(gone.keptAt())),
                () -> settle(service.restore(user, caseUuid, gone.uuid())).ifPresent(Toast::warn));
    }

    /** Shows how it stands now, and says what went wrong, if anything. */
    private Optional<String> settle(KeepOutcome outcome) {
        return switch (outcome) {
            case KeepOutcome.Kept(var now) -> {
                show(now);
                yield Optional.empty();
            }
            case KeepOutcome.Full() -> {
                show(party);
                yield Optional.of(say("full", KeptSimulation.MOST));
            }
            case KeepOutcome.TooLarge() -> Optional.of(say("tooLarge"));
            case KeepOutcome.Missing() -> Optional.of(say("missing"));
            case KeepOutcome.Gone() -> {
                CaseLinks.openList();
                yield Optional.of(words.say("case.gone"));
            }
        };
    }
}
