package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
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
        addClassName("scroller");
    }

    void show(Evaluation evaluation) {
        var table = new NativeTable();
        table.addClassName("flows");
        table.getElement().appendChild(new NativeTableCaption(words.say("flows.caption")).getElement());
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
        row.add(new NativeTableCell(words.category(flow.category())));
        row.add(new NativeTableCell(flow.payer() == null ? words.say("flows.outside") : words.party(flow.payer())));
        row.add(new NativeTableCell(
                flow.receiver() == null ? words.say("flows.outside") : words.party(flow.receiver())));
        var total = new NativeTableCell(words.figures().euro(result.total()));
        total.addClassName("figure");
        row.add(total);

        NativeTableRow details = table.getBody().addRow();
        details.addClassName("explanation");
        details.setId("explanation-" + flow.id());
        var cell = new NativeTableCell();
        cell.setColspan(COLUMNS);
        details.add(cell);

        var toggle = new Button(words.flow(flow), VaadinIcon.ANGLE_RIGHT.create());
        toggle.addThemeName("tertiary");
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
            Evaluation evaluation, Flow flow, Button toggle, NativeTableRow details, NativeTableCell cell) {
        boolean open = unfolded.contains(flow.id());
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        details.setVisible(open);
        cell.removeAll();
        if (open) cell.add(new FlowExplanation(words, evaluation, flow));
    }
}
