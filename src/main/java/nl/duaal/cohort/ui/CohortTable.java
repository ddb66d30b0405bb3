package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plain table whose cells hold components; the first cell of a row is its head. On narrow screens each row stands as
 * a small card, its cells named by the heads of the columns.
 */
@Tag("div")
public final class CohortTable extends HtmlContainer {

    private final List<String> columns;
    private final Element body = new Element("tbody");
    private Set<Integer> figures = Set.of();

    /** @param columns heads, the one above the row heads first */
    public CohortTable(String caption, String... columns) {
        this.columns = List.of(columns);
        addClassName("cohort-table");
        var head = new Element("tr");
        this.columns.forEach(column ->
                head.appendChild(new Element("th").setAttribute("scope", "col").setText(column)));
        var table = new Element("table");
        var name = new Element("caption").setText(caption);
        name.getClassList().add("sr-only");
        table.appendChild(name, new Element("thead").appendChild(head), body);
        getElement().appendChild(table);
    }

    /** Which columns hold figures, counted from 0. */
    public void figures(int... which) {
        figures = IntStream.of(which).boxed().collect(Collectors.toSet());
        var heads = getElement().getChild(0).getChild(1).getChild(0);
        figures.forEach(column -> heads.getChild(column).getClassList().add("figure"));
    }

    /** One more row. */
    public Element row(Component... cells) {
        var line = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            var cell = new Element(i == 0 ? "th" : "td");
            if (i == 0) cell.setAttribute("scope", "row");
            else cell.setAttribute("data-head", columns.get(i));
            if (figures.contains(i)) cell.getClassList().add("figure");
            cell.appendChild(cells[i].getElement());
            line.appendChild(cell);
        }
        body.appendChild(line);
        return line;
    }

    /** Plain words in a cell. */
    public static Span text(String text) {
        return new Span(text);
    }

    /** A small word beside a name. */
    public static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassNames("mark", "made-up");
        return mark;
    }
}
