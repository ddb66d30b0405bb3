package nl.duaal.trajectory.ui;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.duaal.trajectory.TrajectoryRow;

/** Trajectories, to sort. */
class TrajectoryGrid extends Grid<TrajectoryRow> {

    private static final int NARROW = 900;

    private final transient TrajectoryWords words;

    TrajectoryGrid(TrajectoryWords words, SerializableFunction<TrajectoryRow, Component> menu) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addThemeName("wrap-cell-content");
        addClassNames("cases", "trajectories");
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
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(1);
        addColumn(row -> words.sector(row.sector()))
                .setHeader(words.say("list.column.sector"))
                .setKey("sector")
                .setComparator(Comparator.comparing(row -> words.sector(row.sector())))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(row -> figures.month(row.start()))
                .setHeader(words.say("list.column.start"))
                .setKey("start")
                .setComparator(Comparator.comparing(TrajectoryRow::start))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumn(row -> figures.number(row.participants(), 0))
                .setHeader(words.say("list.column.participants"))
                .setKey("participants")
                .setComparator(Comparator.comparingInt(TrajectoryRow::participants))
                .setWidth("8.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        addColumn(row -> words.say("version", row.number(), words.of("state", row.state())))
                .setHeader(words.say("list.column.version"))
                .setKey("version")
                .setComparator(Comparator.comparing(TrajectoryRow::state).thenComparing(TrajectoryRow::number))
                .setWidth("13rem")
                .setFlexGrow(0);
        addComponentColumn(this::changed)
                .setHeader(words.say("list.column.changed"))
                .setKey("changed")
                .setComparator(Comparator.comparing(TrajectoryRow::changedAt))
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    /** Shows these, sorted as they were. */
    void show(List<TrajectoryRow> rows) {
        var sorting = List.copyOf(getSortOrder());
        var view = setItems(rows);
        view.setIdentifierProvider(TrajectoryRow::uuid);
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

    /** On a narrow screen only what tells trajectories apart stays; the rest is one click away. */
    private void fit(int width) {
        boolean narrow = width < NARROW;
        for (String key : List.of("sector", "start", "participants", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
        getColumnByKey("version").setWidth(narrow ? "8rem" : "13rem");
    }

    private Div changed(TrajectoryRow row) {
        var by = new Div(row.changedBy());
        by.addClassNames("muted", "small");
        return new Div(new Div(words.figures().dateTime(row.changedAt())), by);
    }

    private Div name(TrajectoryRow row) {
        var name = new Div(TrajectoryLinks.link(row.uuid(), row.name()));
        if (row.about().isGuest()) {
            var owner = new Div(words.say("list.sharedBy", row.about().organisationName()));
            owner.addClassNames("muted", "small");
            name.add(owner);
        }
        return name;
    }
}
