package nl.duaal.workplace.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.duaal.workplace.EmployerRow;

/** Employers, to sort. */
class EmployerGrid extends Grid<EmployerRow> {

    private static final int NARROW = 900;

    private final transient WorkplaceWords words;

    EmployerGrid(WorkplaceWords words, SerializableFunction<EmployerRow, Component> menu) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addThemeName("wrap-cell-content");
        addClassNames("cases", "employers");
        setAllRowsVisible(true);
        addColumns();
        var actions = new Span(words.say("list.column.actions"));
        actions.addClassName("sr-only");
        addComponentColumn(row -> menu.apply(row))
                .setKey("menu")
                .setWidth("3.5rem")
                .setFlexGrow(0)
                .setHeader(actions);
    }

    private void addColumns() {
        var figures = words.figures();
        addComponentColumn(this::name)
                .setHeader(words.say("list.column.name"))
                .setKey("name")
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(words.locale())))
                .setFlexGrow(1);
        addColumn(row -> String.join(", ", row.towns()))
                .setHeader(words.say("list.column.towns"))
                .setKey("towns")
                .setComparator(Comparator.comparing(row -> String.join(", ", row.towns())))
                .setWidth("14rem")
                .setFlexGrow(0);
        figure("functions", "8rem", EmployerRow::functions);
        figure("places", "8rem", EmployerRow::places);
        addColumn(row -> row.recognisedUntil() == null ? "–" : figures.date(row.recognisedUntil()))
                .setHeader(words.say("list.column.recognised"))
                .setKey("recognised")
                .setComparator(Comparator.comparing(
                        EmployerRow::recognisedUntil, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .setWidth("11rem")
                .setFlexGrow(0);
        addComponentColumn(this::changed)
                .setHeader(words.say("list.column.changed"))
                .setKey("changed")
                .setComparator(Comparator.comparing(EmployerRow::changedAt))
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    private void figure(String key, String width, java.util.function.ToIntFunction<EmployerRow> figure) {
        addColumn(row -> words.figures().number(figure.applyAsInt(row), 0))
                .setHeader(words.say("list.column." + key))
                .setKey(key)
                .setComparator(Comparator.comparingInt(figure::applyAsInt))
                .setWidth(width)
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
    }

    /** Shows these, sorted as they were. */
    void show(List<EmployerRow> rows) {
        var sorting = List.copyOf(getSortOrder());
        var view = setItems(rows);
        view.setIdentifierProvider(EmployerRow::uuid);
        sort(sorting);
    }

    /** By the column with this key, backwards with a minus before it; a key that no column has changes nothing. */
    void sortBy(String order) {
        boolean descending = order.startsWith("-");
        var column = getColumnByKey(descending ? order.substring(1) : order);
        if (column == null) return;
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    /** On a narrow screen only what tells employers apart stays; the rest is one click away. */
    private void fit(int width) {
        boolean narrow = width < NARROW;
        for (String key : List.of("towns", "functions", "recognised", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
    }

    private Div changed(EmployerRow row) {
        var by = new Div(row.changedBy());
        by.addClassNames("muted", "small");
        return new Div(new Div(words.figures().dateTime(row.changedAt())), by);
    }

    private Div name(EmployerRow row) {
        var name = new Div(EmployerLinks.link(row.uuid(), row.name()));
        if (!row.sector().isEmpty()) {
            var sector = new Div(row.sector());
            sector.addClassNames("muted", "small");
            name.add(sector);
        }
        return name;
    }
}
