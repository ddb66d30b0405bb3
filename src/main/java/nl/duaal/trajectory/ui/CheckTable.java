package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A table of figures and some words. It scrolls inside its own frame where the page is narrow. Unlike the plain table
 * of the shell its cells may hold words, and something small below a figure.
 */
@Tag("div")
final class CheckTable extends HtmlContainer {

    /**
     * A cell.
     *
     * @param small below it; empty for nothing
     * @param words whether it holds words and not a figure
     */
    record Cell(String text, String small, boolean words) {

        static Cell figure(String text) {
            return new Cell(text, "", false);
        }

        static Cell figure(String text, String small) {
            return new Cell(text, small, false);
        }

        static Cell words(String text) {
            return new Cell(text, "", true);
        }

        static Cell words(String text, String small) {
            return new Cell(text, small, true);
        }
    }

    private final Element head = new Element("tr");
    private final Element body = new Element("tbody");

    /** @param columns heads, the one above the row heads first */
    CheckTable(String caption, List<String> columns) {
        addClassNames("table-scroll", "check-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", caption);
        columns.forEach(
                column -> head.appendChild(new Element("th").setText(column).setAttribute("scope", "col")));
        var table = new Element("table");
        table.getClassList().add("flows");
        table.appendChild(new Element("caption").setText(caption), new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    /** One more row; {@code style} is a class of it, or empty. */
    void row(String name, String small, List<Cell> cells, String style) {
        var row = new Element("tr");
        if (!style.isEmpty()) row.getClassList().add(style);
        row.appendChild(cell("th", new Cell(name, small, true)).setAttribute("scope", "row"));
        for (int i = 0; i < cells.size(); i++) {
            row.appendChild(cell("td", cells.get(i)));
            // the head of a column of words stands above the words
            if (cells.get(i).words()) head.getChild(i + 1).getClassList().add("text");
        }
        body.appendChild(row);
    }

    void row(String name, List<Cell> cells) {
        row(name, "", cells, "");
    }

    private static Element cell(String tag, Cell cell) {
        var element = new Element(tag);
        if (cell.words()) element.getClassList().add("text");
        element.appendChild(new Element("div").setText(cell.text()));
        if (!cell.small().isEmpty()) {
            var small = new Element("div").setText(cell.small());
            small.getClassList().add("small");
            small.getClassList().add("muted");
            element.appendChild(small);
        }
        return element;
    }
}
