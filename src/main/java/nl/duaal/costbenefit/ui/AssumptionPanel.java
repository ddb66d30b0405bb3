package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.duaal.access.Permission;
import nl.duaal.costbenefit.CostBenefitCase;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.Origin;
import nl.duaal.costbenefit.Range;
import nl.duaal.costbenefit.Refinement;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Model;
import nl.duaal.engine.Outcome;
import org.jspecify.annotations.Nullable;

/** Everything in a case that can be changed, in groups, with what it rests on. Rows stay while the figures move. */
class AssumptionPanel extends Section {

    private final CaseWords words;
    private final Map<String, Double> baseValues;
    private final List<AssumptionRow> rows = new ArrayList<>();
    private final Paragraph changes = new Paragraph();
    /** On a narrow screen the figures are out of sight while one types; the lead figure goes along. */
    private final Paragraph outcome = new Paragraph();

    private final NativeButton putAllBack;
    private final ParkedList parked;

    AssumptionPanel(CaseWords words, EvaluatedCase opened, AssumptionEdits edits) {
        this.words = words;
        Model base = opened.stored().base();
        this.baseValues = evaluated(base).inputValues();
        this.putAllBack = new NativeButton(words.say("assumption.putAllBack"), click -> {
            rows.forEach(AssumptionRow::discardAll);
            edits.putAllBack();
        });
        this.putAllBack.addClassName("link");
        addClassName("assumptions");
        getElement().setAttribute("aria-label", words.say("assumption.title"));
        var head = new Div(new H2(words.say("assumption.title")), changes, this.putAllBack);
        head.addClassName("assumptions-head");
        outcome.addClassName("assumptions-outcome");
        outcome.getElement().setAttribute("aria-hidden", "true");
        parked = new ParkedList(words, edits);
        add(head, outcome, parked);
        var subjects = new AssumptionSubjects(words, base);
        addGroup(words.say("assumption.group.cohort"), subjects.cohort(), edits);
        subjects.phases()
                .forEach((phase, ofPhase) -> addGroup(words.say("assumption.group.phase", phase), ofPhase, edits));
        subjects.parameters().forEach((group, ofGroup) -> addGroup(group, ofGroup, edits));
        addGroup(words.say("assumption.group.rates"), subjects.rates(), edits);
    }

    /** Whether a field holds what could not be read or was refused. */
    boolean hasProblem() {
        return rows.stream().anyMatch(AssumptionRow::hasProblem);
    }

    /** Tells when a field's problem has appeared or gone. */
    void onProblem(Runnable listener) {
        rows.forEach(row -> row.onProblem(listener));
    }

    /** Takes up what was typed before about an input; false when it has no field here. */
    boolean resume(String inputKey, String text) {
        var found = rows.stream()
                .filter(row -> inputKey.equals(row.subject().inputKey()))
                .findFirst();
        found.ifPresent(row -> row.resume(text));
        return found.isPresent();
    }

    /** Takes up what was typed before about the range of an input; false when it has none here. */
    boolean resumeRange(String inputKey, String content) {
        var found = row(inputKey).flatMap(AssumptionRow::range);
        found.ifPresent(range -> range.resume(content));
        return found.isPresent();
    }

    /** Brings an assumption into sight, its field in focus; nothing happens when it has no row. */
    void pointTo(String inputKey) {
        row(inputKey).ifPresent(AssumptionRow::pointOut);
    }

    /** Brings an assumption into sight with its range open, for whoever may change that. */
    void pointToRange(String inputKey) {
        row(inputKey).ifPresent(row -> {
            if (!row.range().map(AssumptionRange::edit).orElse(false)) row.pointOut();
        });
    }

    private Optional<AssumptionRow> row(String inputKey) {
        return rows.stream()
                .filter(row -> inputKey.equals(row.subject().rowKey())
                        || inputKey.equals(row.subject().inputKey()))
                .findFirst();
    }

    /** The chosen party's lead figure, beside the fields. */
    void showOutcome(String text) {
        outcome.setText(text);
    }

    void show(EvaluatedCase now) {
        var stored = now.stored();
        Map<String, Double> values = now.evaluation().inputValues();
        boolean readOnly = !now.by().may(Permission.WRITE_CASES);
        boolean fromTemplate = stored.origin().kind() == Origin.Kind.TEMPLATE;
        var parameters = new HashMap<String, Model.Parameter>();
        now.evaluation().model().parameters().forEach(one -> parameters.put("par_" + one.name(), one));
        for (AssumptionRow row : rows) {
            String key = row.subject().keyIn(stored);
            Double value = values.get(key);
            if (value == null) continue;
            var refinement = stored.refinement(key).filter(one -> !stored.isParked(one));
            boolean changed = refinement.isPresent();
            row.setReadOnly(readOnly);
            row.because(refinement.map(Refinement::reason).orElse(""));
            row.show(
                    value,
                    changed ? baseValues.get(key) : null,
                    stored.movedBase(key).isPresent(),
                    fromTemplate,
                    range(key, value, stored, parameters.get(key), fromTemplate));
        }
        parked.show(now);
        int count = stored.changedInputs();
        changes.setText(words.say(fromTemplate ? "assumption.changes.template" : "assumption.changes.base", count));
        if (stored.parked() > 0) {
            changes.add(" " + words.say("assumption.parked", stored.parked()));
        }
        putAllBack.setVisible(count > 0 && !readOnly);
    }

    /** How far a number may be off, where draws come from it. */
    private static AssumptionRange.@Nullable State range(
            String key, double value, CostBenefitCase stored, Model.@Nullable Parameter now, boolean fromTemplate) {
        if (now == null || !stored.hasOwnNumber(key)) return null;
        boolean changed = stored.range(key).filter(one -> !stored.isParked(one)).isPresent();
        return new AssumptionRange.State(
                new Range(now.uncertainty()),
                value,
                changed ? stored.baseRange(key).orElse(null) : null,
                stored.movedBaseRange(key).isPresent(),
                fromTemplate);
    }

    private void addGroup(String title, List<AssumptionRow.Subject> subjects, AssumptionEdits edits) {
        if (subjects.isEmpty()) return;
        var content = new Div();
        content.addClassName("assumption-rows");
        for (var subject : subjects) {
            var row = new AssumptionRow(words, subject, edits);
            rows.add(row);
            content.add(row);
        }
        var count = new Span(String.valueOf(subjects.size()));
        count.addClassName("muted");
        count.getElement().setAttribute("aria-hidden", "true");
        var summary = new Span(new Span(title), count);
        summary.addClassName("assumption-group-title");
        var details = new Details(summary, content);
        details.addClassName("assumption-group");
        details.setOpened(true);
        add(details);
    }

    private static Evaluation evaluated(Model model) {
        return switch (Engine.evaluate(model)) {
            case Outcome.Ok(var evaluation) -> evaluation;
            case Outcome.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
