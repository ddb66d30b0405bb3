package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** Plain tables: a header row, then rows whose first cell names them and whose others are figures. */
final class Tables {

    private Tables() {}

    static void caption(NativeTable table, String text) {
        table.getCaption().setText(text);
    }

    static void head(NativeTable table, List<String> texts) {
        NativeTableRow row = table.getHead().addRow();
        for (String text : texts) {
            var cell = new NativeTableHeaderCell(text);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
    }

    static NativeTableCell text(String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("text");
        return cell;
    }

    /** A table in a frame of its own, in which it scrolls where the page is narrow. */
    static Div scroller(NativeTable table, String name) {
        var frame = new Div(table);
        frame.addClassName("table-scroll");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", name);
        return frame;
    }

    static NativeTableRow row(NativeTable table, String name, List<String> figures) {
        NativeTableRow row = table.getBody().addRow();
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        row.add(head);
        for (String figure : figures) {
            var cell = new NativeTableCell(figure);
            cell.addClassName("figure");
            row.add(cell);
        }
        return row;
    }
}
