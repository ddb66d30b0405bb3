package nl.duaal.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A plain table whose cells hold components; the first cell of a row is its head, the second a figure, the others are
 * text. On narrow screens each row stands as a small card, its cells named by the heads of the columns.
 */
@Tag("div")
class LibraryTable extends HtmlContainer {

    private final List<String> columns;
    private final Element body = new Element("tbody");

    LibraryTable(String caption, List<String> columns) {
        this.columns = columns;
        addClassName("library-table");
        var head = new Element("tr");
        columns.forEach(column ->
                head.appendChild(new Element("th").setAttribute("scope", "col").setText(column)));
        var table = new Element("table");
        table.getClassList().add("flows");
        table.appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    /** @param cells as many as there are columns */
    void row(Component... cells) {
        if (cells.length != columns.size()) throw new IllegalArgumentException("cells: as many as columns");
        var row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element(i == 0 ? "th" : "td");
            if (i == 0) cell.setAttribute("scope", "row");
            else cell.setAttribute("data-head", columns.get(i));
            if (i > 1) cell.getClassList().add("text");
            cell.appendChild(cells[i].getElement());
            row.appendChild(cell);
        }
        body.appendChild(row);
    }
}
