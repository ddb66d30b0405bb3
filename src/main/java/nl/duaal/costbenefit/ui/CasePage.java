package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseEdit;
import nl.duaal.costbenefit.CaseEdit.Field.Spread;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.draft.Draft;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** What stands on the page once a case is open: its figures here, its assumptions in {@link #aside}. */
class CasePage extends Div implements OpenCase, AssumptionEdits {

    private final CaseWords words;
    private final CaseServices services;
    private final SignedIn user;
    private final CaseDrafts drafts;
    private final CaseSaving saving;
    private final CaseHeader header;
    private final PartyChoice parties;
    private final KeyFigures keyFigures;
    private final CaseCharts charts;
    private final FlowMatrix matrix;
    private final FlowTable flows;
    private final AssumptionPanel assumptions;
    private final ProblemPlaces places;
    private final Span announcement = new Span();
    private final Div results = new Div();
    private final Paragraph staleNotice;
    private EvaluatedCase current;
    private String party;

    CasePage(CaseWords words, CaseServices services, SignedIn user, EvaluatedCase opened, String party) {
        this.words = words;
        this.services = services;
        this.user = user;
        this.current = opened;
        this.party = party;
        var model = opened.evaluation().model();
        drafts = new CaseDrafts(words, services.drafts(), services.clock(), user, opened.stored(), this::resume);
        saving = new CaseSaving(words, services.conflicts(), user, drafts, this);
        header = new CaseHeader(words, services, user, () -> current, this::rename, this::readWorkbook);
        parties = new PartyChoice(words, model, this::choose);
        keyFigures = new KeyFigures(
                words, subject -> new ResultExplanation(words, current.evaluation(), this.party, subject).open());
        charts = new CaseCharts(words);
        matrix = new FlowMatrix(words);
        flows = new FlowTable(words);
        places = new ProblemPlaces(words, model);
        staleNotice = new Paragraph(words.say("case.stale"));
        assumptions = new AssumptionPanel(words, opened, this);
        assumptions.onProblem(() -> stale(assumptions.hasProblem()));
        build();
        show(opened);
        drafts.offer();
    }

    AssumptionPanel aside() {
        return assumptions;
    }

    private void build() {
        addClassName("page-main");
        staleNotice.addClassNames("notice", "warn");
        staleNotice.setVisible(false);
        announcement.addClassName("sr-only");
        announcement.getElement().setAttribute("aria-live", "polite");
        results.addClassName("results");
        results.add(
                parties,
                keyFigures,
                charts.cumulative(),
                section("matrix.title", matrix),
                charts.categories(),
                section("flows.title", flows),
                charts.cohort());
        add(header, parts(), drafts, staleNotice, results, announcement);
    }

    private CaseNavigation parts() {
        return new CaseNavigation(words, stored(), CaseNavigation.Part.RESULT);
    }

    private Section section(String titleKey, Div content) {
        var title = new H2(words.say(titleKey));
        title.addClassName("section-head");
        return new Section(title, content);
    }

    @Override
    public EvaluatedCase current() {
        return current;
    }

    private CostBenefitCase stored() {
        return current.stored();
    }

    @Override
    public void show(EvaluatedCase now) {
        current = now;
        header.show(now);
        parties.select(party);
        keyFigures.show(now.evaluation(), party);
        charts.show(now.evaluation(), party);
        matrix.show(now.evaluation());
        flows.show(now.evaluation());
        assumptions.show(now);
        assumptions.showOutcome(words.outcome(now.evaluation(), party));
        stale(assumptions.hasProblem());
    }

    @Override
    public void gone() {
        header.gone();
    }

    @Override
    public void save(CaseEdit edit, Runnable done, Consumer<String> refused) {
        saving.save(edit, announcing(done), problem -> refused.accept(places.explain(problem)));
    }

    private Runnable announcing(Runnable done) {
        return () -> {
            var evaluation = current.evaluation();
            announcement.setText(words.party(party) + ": " + words.sentence(evaluation, evaluation.party(party)));
            done.run();
        };
    }

    @Override
    public void change(AssumptionRow row, double number) {
        save(row, number);
    }

    @Override
    public void putBack(AssumptionRow row) {
        save(row, null);
    }

    @Override
    public void drop(String inputKey) {
        saveWhole(CaseEdit.dropping(stored(), inputKey));
    }

    @Override
    public void putAllBack() {
        saveWhole(CaseEdit.puttingAllBack(stored()));
    }

    @Override
    public void typing(AssumptionRow row, @Nullable String text) {
        drafts.pending(key(row), text, stored());
    }

    @Override
    public void typingRange(AssumptionRow row, @Nullable String content) {
        drafts.pending(Spread.keyOf(key(row)), content, stored());
    }

    @Override
    public void changeRange(AssumptionRow row, RangeEditor.Wish wish) {
        saveRange(row, CaseEdit.ofRange(stored(), key(row), wish.range(), wish.value()));
    }

    @Override
    public void putRangeBack(AssumptionRow row) {
        saveRange(row, CaseEdit.ofRange(stored(), key(row), null, null));
    }

    private void saveRange(AssumptionRow row, CaseEdit edit) {
        String what = words.say("range.saved", row.subject().label());
        saving.save(
                edit,
                () -> {
                    row.range().ifPresent(AssumptionRange::saved);
                    Toast.undoable(what, () -> saveWhole(edit.reversed(stored())));
                },
                problem -> row.range().ifPresent(range -> range.refuse(places.explain(problem, row.subject()))));
    }

    private void save(AssumptionRow row, @Nullable Double number) {
        saving.save(
                CaseEdit.of(stored(), key(row), number),
                announcing(() -> {}),
                problem -> row.refuse(places.explain(problem, row.subject())));
    }

    private void saveWhole(CaseEdit edit) {
        saving.save(
                edit,
                announcing(() -> {}),
                problem -> header.warn(words.say("case.failed", words.problem(problem, false))));
    }

    private void rename() {
        new CaseDataDialog(words, stored(), drafts, data -> saveWhole(CaseEdit.of(stored(), data))).open();
    }

    private void readWorkbook() {
        new WorkbookDialog(words, services.workbooks(), user, this).open();
    }

    /** Puts what was typed the last time back into its fields. */
    private void resume(List<Draft> left) {
        boolean texts = false;
        for (Draft draft : left) {
            if (CaseDrafts.isText(draft)) {
                texts = true;
            } else {
                drafts.takeUp(draft);
                var range = Spread.inputOf(draft.field());
                if (range.isPresent()) assumptions.resumeRange(range.get(), draft.content());
                else assumptions.resume(draft.field(), draft.content());
            }
        }
        if (texts) rename();
    }

    private String key(AssumptionRow row) {
        return row.subject().keyIn(stored());
    }

    private void choose(String chosen) {
        party = chosen;
        show(current);
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, "cases/" + stored().uuid() + "?" + CaseView.PARTY_PARAMETER + "=" + chosen));
    }

    private void stale(boolean stale) {
        results.setClassName("stale", stale);
        staleNotice.setVisible(stale);
    }
}
