package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Evaluation.FlowResult;
import nl.duaal.engine.Model.Flow;

/** Every flow with who pays, who receives and its total; each unfolds to how its total came about. */
class FlowTable extends Div {

    private static final int COLUMNS = 5;

    private final CaseWords words;
    private final Set<String> unfolded = new HashSet<>();

    FlowTable(CaseWords words) {
        this.words = words;
        addClassNames("table-scroll", "all-flows");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", words.say("flows.title"));
    }

    void show(Evaluation evaluation) {
        var table = new NativeTable();
        table.addClassName("flows");
        Tables.caption(table, words.say("flows.caption"));
        Tables.head(
                table,
                List.of(
                        words.say("flows.column.flow"),
                        words.say("flows.column.category"),
                        words.say("flows.column.payer"),
                        words.say("flows.column.receiver"),
                        words.say("flows.column.total")));
        for (FlowResult result : evaluation.flows()) {
            addRow(table, evaluation, result);
        }
        removeAll();
        add(table);
    }

    private void addRow(NativeTable table, Evaluation evaluation, FlowResult result) {
        Flow flow = result.flow();
        NativeTableRow row = table.getBody().addRow();
        row.addClassName("flow");
        var name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        row.add(Tables.text(words.category(flow.category())));
        row.add(Tables.text(words.partyOrOutside(flow.payer())));
        row.add(Tables.text(words.partyOrOutside(flow.receiver())));
        var total = new NativeTableCell(words.figures().euro(result.total()));
        total.addClassName("figure");
        row.add(total);

        NativeTableRow details = table.getBody().addRow();
        details.addClassName("explanation");
        details.setId("explanation-" + flow.id());
        var cell = new NativeTableCell();
        cell.setColspan(COLUMNS);
        details.add(cell);

        var toggle = new NativeButton(words.flow(flow));
        toggle.addClassName("unfold");
        toggle.setId("flow-" + flow.id());
        toggle.getElement().setAttribute("aria-controls", "explanation-" + flow.id());
        toggle.addClickListener(click -> {
            if (!unfolded.remove(flow.id())) unfolded.add(flow.id());
            unfold(evaluation, flow, toggle, details, cell);
        });
        name.add(toggle);
        unfold(evaluation, flow, toggle, details, cell);
    }

    private void unfold(
            Evaluation evaluation, Flow flow, NativeButton toggle, NativeTableRow details, NativeTableCell cell) {
        boolean open = unfolded.contains(flow.id());
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        details.setVisible(open);
        cell.removeAll();
        if (open) cell.add(new FlowExplanation(words, evaluation, flow));
    }
}
