package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ScenarioValue;
import nl.duaal.engine.Model;
import nl.duaal.shell.NumberEntry;
import org.jspecify.annotations.Nullable;

/** One thing that a scenario changes: what it is called, what it was, what it is. Stays while the figures move. */
class ScenarioValueRow extends Div {

    private final CaseWords words;
    private final ScenarioWords texts;
    private final String key;
    private final ScenarioValues.Change change;
    private final Consumer<ScenarioValueRow> forget;
    private @Nullable NumberEntry entry;
    private @Nullable Span was;
    private boolean pending;
    private boolean parked;

    ScenarioValueRow(
            CaseWords words,
            ScenarioWords texts,
            String key,
            ScenarioValues.Change change,
            Consumer<ScenarioValueRow> forget) {
        this.words = words;
        this.texts = texts;
        this.key = key;
        this.change = change;
        this.forget = forget;
        addClassName("scenario-value");
        setId("value-" + key);
    }

    String key() {
        return key;
    }

    /** Whether nothing of it was saved yet. */
    boolean isPending() {
        return pending;
    }

    boolean hasProblem() {
        return entry != null && entry.hasProblem();
    }

    void refuse(@Nullable String message) {
        if (entry != null) entry.setProblem(message);
    }

    /** What was asked for is stored: a problem that the field showed is over. */
    void accepted() {
        pending = false;
        refuse(null);
    }

    /** A number that nobody has typed yet. */
    void begin(EvaluatedCase base) {
        pending = true;
        Double now = base.evaluation().inputValues().get(key);
        build(base, false, true);
        if (entry == null) return;
        if (now != null) entry.setNumber(now);
        entry.focus();
    }

    void show(EvaluatedCase base, EvaluatedScenario scenario, ScenarioValue value, boolean mayWrite) {
        boolean nowParked = scenario.isParked(value);
        pending = false;
        if (getComponentCount() == 0 || nowParked != parked) build(base, nowParked, mayWrite);
        showBase(base);
        // What was typed and refused stays until it is mended.
        if (entry != null && !entry.hasProblem()) entry.setNumber(value.value());
    }

    private void build(EvaluatedCase base, boolean isParked, boolean mayWrite) {
        removeAll();
        parked = isParked;
        entry = null;
        was = null;
        if (isParked) {
            addText(key, texts.say("values.parked"));
            if (mayWrite) add(remove(key));
            return;
        }
        Model model = base.evaluation().model();
        var flow = new ScenarioValue(key, 0).flow();
        if (flow.isPresent()) {
            String label = words.flow(base.evaluation().flow(flow.get()).flow());
            addText(label, texts.say("values.leftOut"));
            if (mayWrite) add(remove(label));
            return;
        }
        var names = new InputNames(words, model);
        var field = new NumberEntry(words.locale());
        field.setPercent(names.isPercent(key));
        field.setUnit(words.unit(names.unit(key), names.isPercent(key)));
        if (names.isEuro(key)) field.setEuro(true);
        field.setReadOnly(!mayWrite);
        field.onNumber(number -> change.ask(this, number));
        var label = new NativeLabel(names.label(key));
        label.getElement().setAttribute("for", field.inputId());
        var before = new Span();
        before.addClassNames("muted", "small", "was");
        entry = field;
        was = before;
        add(label, before, field);
        if (mayWrite) add(remove(names.label(key)));
        showBase(base);
    }

    private void showBase(EvaluatedCase base) {
        if (was == null) return;
        var names = new InputNames(words, base.evaluation().model());
        was.setText(texts.say(
                "values.was", names.value(key, base.evaluation().inputValues().get(key))));
    }

    private void addText(String label, String text) {
        var name = new Span(label);
        var what = new Span(text);
        what.addClassNames("muted", "small", "was");
        add(name, what);
    }

    private com.vaadin.flow.component.html.NativeButton remove(String label) {
        return ScenarioValues.remove(texts, label, () -> {
            if (pending) forget.accept(this);
            else change.ask(this, null);
        });
    }
}
