package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.duaal.costbenefit.InputChange;
import nl.duaal.costbenefit.WorkbookDifference;
import nl.duaal.costbenefit.WorkbookDifference.Kind;
import nl.duaal.costbenefit.WorkbookOutcome;
import nl.duaal.engine.Formula;

/** What a workbook would change, row by row, and which of it the user takes over. */
class WorkbookDifferences extends Div {

    private final CaseWords words;
    private final InputNames names;
    private final Map<WorkbookDifference, Boolean> chosen = new LinkedHashMap<>();
    private final Runnable changed;

    /** @param changed is told when another choice was made */
    WorkbookDifferences(CaseWords words, WorkbookOutcome.Compared compared, Runnable changed) {
        this.words = words;
        this.names = new InputNames(words, compared.now().evaluation().model());
        this.changed = changed;
        var table = new NativeTable();
        table.addClassNames("flows", "differences");
        String caption = words.workbook("caption");
        Tables.caption(table, caption);
        Tables.head(
                table,
                List.of(
                        words.workbook("column.input"),
                        words.workbook("column.now"),
                        words.workbook("column.becomes"),
                        words.workbook("column.kind")),
                Set.of(3));
        compared.differences().forEach(difference -> addRow(table, difference));
        add(Tables.scroller(table, caption));
    }

    /** What was chosen. */
    List<InputChange> chosen() {
        return chosen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> Objects.requireNonNull(entry.getKey().change()))
                .toList();
    }

    private void addRow(NativeTable table, WorkbookDifference difference) {
        NativeTableRow row = table.getBody().addRow();
        row.setId("difference-" + difference.inputKey());
        var head = new NativeTableHeaderCell();
        head.getElement().setAttribute("scope", "row");
        String label = names.label(difference.inputKey());
        if (difference.change() == null) {
            head.setText(label);
            row.addClassName("not-taken");
        } else {
            head.getElement().appendChild(choice(difference, label));
        }
        var now = new NativeTableCell(names.value(difference.inputKey(), difference.nowValue()));
        now.addClassName("figure");
        var becomes = new NativeTableCell(names.content(difference.inputKey(), difference.becomes()));
        becomes.addClassName(difference.becomes() instanceof Formula ? "text" : "figure");
        row.add(head, now, becomes, kind(difference));
    }

    private Element choice(WorkbookDifference difference, String label) {
        // What both changed is never taken over without somebody saying so.
        boolean first = !difference.changedHere();
        chosen.put(difference, first);
        var box = new Element("input").setAttribute("type", "checkbox").setProperty("checked", first);
        box.addEventListener("change", change -> {
                    chosen.put(
                            difference,
                            change.getEventData().get("element.checked").asBoolean());
                    changed.run();
                })
                .addEventData("element.checked");
        return new Element("label").appendChild(box, new Element("span").setText(label));
    }

    private NativeTableCell kind(WorkbookDifference difference) {
        var cell = new NativeTableCell(words.workbook("kind." + key(difference.kind())));
        cell.addClassName("text");
        if (difference.changedHere()) {
            var both =
                    new Span(words.workbook("changedHere", names.value(difference.inputKey(), difference.wasValue())));
            both.addClassName("both");
            cell.add(both);
        }
        return cell;
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case FORMULA_REPLACED -> "formulaReplaced";
            case SUM -> "sum";
            case BASE_FORMULA -> "baseFormula";
            case FORMULA -> "formula";
        };
    }
}
