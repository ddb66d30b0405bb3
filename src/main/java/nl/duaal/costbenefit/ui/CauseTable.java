package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

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

    /**
     * Adds a line, with a bar from where the one before it ended.
     *
     * @param from in parts of the width, from its left
     * @param to   likewise; below {@code from} where it costs
     */
    void row(String cause, String euros, String months, double from, double to) {
        body.appendChild(line(cause, euros, months, from, to));
    }

    /** Adds what it all comes to: a bar from nothing to there. */
    void total(String cause, String euros, String months, double nothing, double to) {
        var line = line(cause, euros, months, nothing, to);
        line.getClassList().add("total");
        body.appendChild(line);
        getElement().getStyle().set("--nothing", percent(nothing));
    }

    private static Element line(String cause, String euros, String months, double from, double to) {
        var bar = new Element("div");
        bar.getClassList().add("cause-bar");
        bar.getClassList().add(to < from ? "loss" : "gain");
        bar.getStyle().set("--from", percent(Math.min(from, to)));
        bar.getStyle().set("--part", percent(Math.abs(to - from)));
        var drawn = drawn();
        if (from != to) drawn.appendChild(bar);
        return new Element("tr")
                .appendChild(
                        new Element("th").setAttribute("scope", "row").setText(cause),
                        drawn,
                        figure(euros),
                        figure(months));
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.3f%%", part * 100);
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
