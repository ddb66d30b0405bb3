package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chart under its heading, with the same figures as a table one click away. */
@Tag("figure")
public final class ChartFigure extends HtmlContainer {

    /** What draws. ECharts, Apache licence 2.0. */
    @Tag("duaal-chart")
    @NpmPackage(value = "echarts", version = "6.1.0")
    @JsModule("./components/chart.ts")
    private static final class Chart extends Component {}

    private final Locale locale;
    private final H2 heading = new H2();
    private final NativeButton toggle = new NativeButton();
    private final Div head = new Div(heading, toggle);
    private final Chart chart = new Chart();
    private final TextTable table = new TextTable();
    private transient TextTable.@Nullable Content content;
    private boolean asTable;

    public ChartFigure(Locale locale, String text) {
        this.locale = locale;
        String id = "figure-" + UUID.randomUUID().toString().substring(0, 8);
        heading.setId(id);
        heading.setText(text);
        addClassName("chart-figure");
        getElement().setAttribute("aria-labelledby", id);
        toggle.addClassNames("link", "no-print");
        toggle.addClickListener(click -> showAsTable(!asTable));
        head.addClassName("section-head");
        add(head, chart, table);
        showAsTable(false);
    }

    /** Shows these figures instead of what was there, as a chart and as a table. */
    public void show(ChartData data, TextTable.Content rows) {
        content = rows;
        var json = data.json(locale);
        json.put("description", data.description(heading.getText(), locale));
        chart.getElement().setPropertyJson("chart", json);
        if (asTable) table.show(rows);
    }

    /** Another heading. */
    public void setHeading(String text) {
        heading.setText(text);
    }

    /** Something beside the table's button, such as a link. */
    public void addAction(Component action) {
        head.addComponentAsFirst(action);
        head.addComponentAsFirst(heading);
    }

    /** Whether the table is shown, and not the chart. */
    public boolean isAsTable() {
        return asTable;
    }

    /** Shows the table or the chart. The button says what a click will show. */
    public void showAsTable(boolean wanted) {
        asTable = wanted;
        if (wanted && content != null) table.show(content);
        table.setVisible(wanted);
        chart.setVisible(!wanted);
        toggle.setText(Words.text(locale, wanted ? "shell.chart.asChart" : "shell.chart.asTable"));
    }
}
