package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** What moved a result, cause by cause, each with a bar to the left or to the right of nothing. */
@Tag("table")
final class CauseTable extends HtmlContainer {

    private final Element body = new Element("tbody");

    /** @param columns the cause, its euros and its months */
    CauseTable(String caption, List<String> columns) {
        addClassName("cause-table");
        var name = new Element("caption").setText(caption);
        name.getClassList().add("sr-only");
        var head = new Element("tr");
        for (int i = 0; i < columns.size(); i++) {
            var cell = new Element("th").setAttribute("scope", "col").setText(columns.get(i));
            if (i > 0) cell.getClassList().add("figure");
            head.appendChild(cell);
            // the bar stands behind the name, and says nothing that the figures do not
            if (i == 0) head.appendChild(drawn());
        }
        getElement().appendChild(name, new Element("thead").appendChild(head), body);
    }

    /** @param part of the longest bar, below zero to the left */
    void row(String cause, String euros, String months, double part, boolean total) {
        var bar = new Element("div");
        bar.getClassList().add("cause-bar");
        bar.getClassList().add(part < 0 ? "loss" : "gain");
        bar.getStyle().set("--part", String.valueOf(Math.abs(part)));
        var drawn = drawn();
        if (part != 0) drawn.appendChild(bar);
        var line = new Element("tr");
        if (total) line.getClassList().add("total");
        line.appendChild(
                new Element("th").setAttribute("scope", "row").setText(cause), drawn, figure(euros), figure(months));
        body.appendChild(line);
    }

    /** Left out where there is no room: head and rows alike, or heads would stand above other columns. */
    private static Element drawn() {
        var drawn = new Element("td").setAttribute("aria-hidden", "true");
        drawn.getClassList().add("cause-drawn");
        return drawn;
    }

    private static Element figure(String text) {
        var cell = new Element("td").setText(text);
        cell.getClassList().add("figure");
        return cell;
    }
}
