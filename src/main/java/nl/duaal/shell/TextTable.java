package nl.duaal.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * A plain table: a caption, column heads, and rows of which the first cell is the head. Figures stand at the right.
 * It scrolls inside its own frame where the page is narrow.
 */
@Tag("div")
public final class TextTable extends HtmlContainer {

    /**
     * @param caption what the table shows, read out before it
     * @param columns heads, the one above the row heads first
     * @param rows    each as long as the columns
     */
    public record Content(String caption, List<String> columns, List<List<String>> rows) {
        public Content {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) throw new IllegalArgumentException("rows: as long as the columns");
            }
        }
    }

    public TextTable() {
        addClassName("table-scroll");
    }

    public TextTable(Content content) {
        this();
        show(content);
    }

    /** Shows this instead of what was there. */
    public void show(Content content) {
        getElement().removeAllChildren();
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", content.caption());
        var table = new Element("table");
        table.getClassList().add("flows");
        var head = new Element("tr");
        content.columns().forEach(column -> head.appendChild(cell("th", column).setAttribute("scope", "col")));
        var body = new Element("tbody");
        for (List<String> row : content.rows()) {
            var line = new Element("tr");
            line.appendChild(cell("th", row.getFirst()).setAttribute("scope", "row"));
            row.stream().skip(1).forEach(text -> line.appendChild(cell("td", text)));
            body.appendChild(line);
        }
        table.appendChild(cell("caption", content.caption()), new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }
}
