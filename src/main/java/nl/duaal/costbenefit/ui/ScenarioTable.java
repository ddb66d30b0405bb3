package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.duaal.costbenefit.EvaluatedScenario;
import nl.duaal.costbenefit.ScenarioSet;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.PartyResult;
import org.jspecify.annotations.Nullable;

/** The figures of the base and of every scenario, each scenario with how it differs; its head chooses it. */
class ScenarioTable extends Div {

    private static final double CENTS = 100;

    private final CaseWords words;
    private final ScenarioWords texts;
    private final Consumer<UUID> choose;
    private final Map<UUID, NativeButton> heads = new HashMap<>();

    ScenarioTable(CaseWords words, ScenarioWords texts, Consumer<UUID> choose) {
        this.words = words;
        this.texts = texts;
        this.choose = choose;
        addClassName("table-scroll");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", texts.say("table.caption"));
    }

    void show(ScenarioSet set, String party, @Nullable UUID chosen) {
        var table = new NativeTable();
        table.addClassNames("flows", "scenarios");
        Tables.caption(table, texts.say("table.caption"));
        head(table, set, chosen);
        Evaluation base = set.base().evaluation();
        row(
                table,
                set,
                "case.payback.label.plain",
                evaluation -> words.payback(evaluation, evaluation.party(party)),
                evaluation -> texts.payback(base, evaluation, party));
        euros(table, set, "case.npv", party, true, PartyResult::npv);
        euros(table, set, "case.peakFunding", party, false, PartyResult::peakFunding);
        row(table, set, "case.perEuro", evaluation -> ratio(evaluation, party), evaluation -> {
            Double before = base.party(party).benefitCostRatio();
            Double after = evaluation.party(party).benefitCostRatio();
            if (before == null || after == null) return "";
            return texts.difference(Math.round(after * CENTS) / CENTS - Math.round(before * CENTS) / CENTS, true, true);
        });
        euros(table, set, "scenario.total", party, true, PartyResult::total);
        removeAll();
        add(table);
    }

    /** Puts the keyboard on the head of a scenario. */
    void focus(UUID scenario) {
        var head = heads.get(scenario);
        if (head != null) head.focus();
    }

    private void head(NativeTable table, ScenarioSet set, @Nullable UUID chosen) {
        NativeTableRow row = table.getHead().addRow();
        row.add(headCell(new Span(texts.say("table.figure"))), headCell(new Span(texts.say("base"))));
        heads.clear();
        for (int i = 0; i < set.scenarios().size(); i++) {
            var scenario = set.scenarios().get(i);
            UUID uuid = scenario.stored().uuid();
            var button = new NativeButton(ScenarioWords.name(i, scenario), click -> choose.accept(uuid));
            button.addClassNames(
                    "scenario-head", "line-" + ScenarioWords.letter(i).toLowerCase(java.util.Locale.ROOT));
            button.getElement().setAttribute("aria-pressed", String.valueOf(uuid.equals(chosen)));
            heads.put(uuid, button);
            row.add(headCell(button));
        }
    }

    private static NativeTableHeaderCell headCell(com.vaadin.flow.component.Component content) {
        var cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(content);
        return cell;
    }

    private String ratio(Evaluation evaluation, String party) {
        Double ratio = evaluation.party(party).benefitCostRatio();
        return ratio == null ? words.say("case.none") : words.figures().euroCents(ratio);
    }

    private void euros(
            NativeTable table,
            ScenarioSet set,
            String label,
            String party,
            boolean moreIsBetter,
            ToDoubleFunction<PartyResult> figure) {
        // of the figures as they are shown, so that the column adds up to the eye
        long before = Math.round(figure.applyAsDouble(set.base().evaluation().party(party)));
        row(
                table,
                set,
                label,
                evaluation -> words.figures().euro(figure.applyAsDouble(evaluation.party(party))),
                evaluation -> texts.difference(
                        Math.round(figure.applyAsDouble(evaluation.party(party))) - before, moreIsBetter, false));
    }

    private void row(
            NativeTable table,
            ScenarioSet set,
            String label,
            Function<Evaluation, String> figure,
            Function<Evaluation, String> difference) {
        NativeTableRow row = table.getBody().addRow();
        var head = new NativeTableHeaderCell(words.say(label));
        head.getElement().setAttribute("scope", "row");
        row.add(head, cell(figure.apply(set.base().evaluation()), ""));
        for (EvaluatedScenario scenario : set.scenarios()) {
            row.add(scenario.evaluation()
                    .map(evaluation -> cell(figure.apply(evaluation), difference.apply(evaluation)))
                    .orElseGet(() -> cell(words.say("case.none"), "")));
        }
    }

    private static NativeTableCell cell(String figure, String difference) {
        var cell = new NativeTableCell();
        cell.addClassName("figure");
        cell.add(new Div(figure));
        if (!difference.isEmpty()) {
            var small = new Div(difference);
            small.addClassNames("difference", "muted", "small");
            cell.add(small);
        }
        return cell;
    }
}
