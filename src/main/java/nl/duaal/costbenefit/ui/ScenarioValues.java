package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ScenarioValue;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.Variant;
import org.jspecify.annotations.Nullable;

/** What a scenario changes: each with what it was, to be changed in place, and room for one more. */
class ScenarioValues extends Div {

    /** Asks for a change. */
    interface Change {
        /** @param value none to take the change away */
        void ask(ScenarioValueRow row, @Nullable Double value);
    }

    /** What can be chosen to be changed. */
    private record Choice(String key, String label) {}

    private final CaseWords words;
    private final ScenarioWords texts;
    private final Change change;
    private final Paragraph nothing;
    private final Div list = new Div();
    private final ComboBox<Choice> more = new ComboBox<>();
    private final Map<String, ScenarioValueRow> rows = new LinkedHashMap<>();
    private @Nullable UUID shown;
    private @Nullable EvaluatedCase base;

    ScenarioValues(CaseWords words, ScenarioWords texts, Change change) {
        this.words = words;
        this.texts = texts;
        this.change = change;
        addClassName("scenario-values");
        nothing = new Paragraph(texts.say("values.none"));
        nothing.addClassName("muted");
        list.addClassName("scenario-value-list");
        more.setId("add-value");
        more.setLabel(texts.say("values.add"));
        more.setPlaceholder(texts.say("values.choose"));
        more.setItemLabelGenerator(Choice::label);
        more.addClassName("no-print");
        more.addValueChangeListener(event -> {
            var choice = event.getValue();
            if (choice == null) return;
            more.clear();
            begin(choice);
        });
        add(new H3(texts.say("values.title")), nothing, list, more);
    }

    void show(EvaluatedCase nowBase, EvaluatedScenario nowScenario, boolean mayWrite) {
        base = nowBase;
        if (!nowScenario.stored().uuid().equals(shown)) {
            rows.clear();
            list.removeAll();
            shown = nowScenario.stored().uuid();
        }
        var values = nowScenario.stored().values();
        rows.entrySet().removeIf(entry -> {
            boolean gone = !entry.getValue().isPending()
                    && values.stream().noneMatch(value -> value.inputKey().equals(entry.getKey()));
            if (gone) list.remove(entry.getValue());
            return gone;
        });
        for (ScenarioValue value : values) row(value.inputKey()).show(nowBase, nowScenario, value, mayWrite);
        nothing.setVisible(rows.isEmpty());
        more.setVisible(mayWrite);
        more.setItems(choices(nowBase.evaluation().model()));
    }

    private ScenarioValueRow row(String key) {
        return rows.computeIfAbsent(key, ignored -> {
            var row = new ScenarioValueRow(words, texts, key, change, this::forget);
            list.add(row);
            return row;
        });
    }

    /** A field with what the base says; nothing is changed until somebody types. A flow is left out at once. */
    private void begin(Choice choice) {
        if (base == null) return;
        var row = row(choice.key());
        nothing.setVisible(false);
        if (new ScenarioValue(choice.key(), 0).flow().isPresent()) change.ask(row, 0.0);
        else row.begin(base);
    }

    /** A row that was begun and never saved. */
    private void forget(ScenarioValueRow row) {
        rows.remove(row.key());
        list.remove(row);
        nothing.setVisible(rows.isEmpty());
        more.focus();
    }

    /** Inputs with a number of their own, then subsidies to leave out; not what is changed already. */
    private List<Choice> choices(Model model) {
        var names = new InputNames(words, model);
        var choices = new ArrayList<Choice>();
        for (Input input : Input.of(model)) {
            if (!(input.content() instanceof Expression.Value) || rows.containsKey(input.key())) continue;
            choices.add(new Choice(input.key(), names.label(input.key())));
        }
        for (Model.Flow flow : model.flows()) {
            String key = ScenarioValue.flow(flow.id());
            if (!Variant.SUBSIDY.equals(flow.category()) || rows.containsKey(key)) continue;
            choices.add(new Choice(key, texts.say("values.leaveOut", words.flow(flow))));
        }
        return choices;
    }

    /** The button by which a row is taken away, named by what it is about. */
    static NativeButton remove(ScenarioWords texts, String label, Runnable action) {
        var button = new NativeButton(texts.say("values.remove"), click -> action.run());
        button.addClassNames("link", "no-print");
        button.getElement().setAttribute("aria-label", texts.say("values.removeOf", label));
        return button;
    }
}
