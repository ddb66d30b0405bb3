package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.Figures;
import nl.duaal.shell.Widths;

/** Cases with their figures, to sort. */
class CaseGrid extends Grid<CaseRow> {

    private final transient CaseWords words;

    CaseGrid(CaseWords words, SerializableFunction<CaseRow, Component> menu) {
        this.words = words;
        addThemeVariants(GridVariant.NO_BORDER);
        addThemeName("wrap-cell-content");
        addClassName("cases");
        setAllRowsVisible(true);
        Widths.follow(this, this::fit);
        addColumns(words.figures());
        addComponentColumn(row -> menu.apply(row))
                .setKey("menu")
                .setWidth("3.5rem")
                .setFlexGrow(0)
                .setHeader(hidden(words.say("list.column.actions")));
    }

    private void addColumns(Figures figures) {
        addComponentColumn(this::name)
                .setHeader(words.say("list.column.name"))
                .setKey("name")
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(1);
        addColumn(row -> figures.number(row.participants(), 1))
                .setHeader(words.say("list.column.participants"))
                .setKey("participants")
                .setComparator(Comparator.comparingDouble(CaseRow::participants))
                .setWidth("8.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        addColumn(row -> figures.month(row.startMonth()))
                .setHeader(words.say("list.column.start"))
                .setKey("start")
                .setComparator(Comparator.comparing(CaseRow::startMonth))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        addColumn(this::payback)
                .setHeader(words.say("list.column.payback"))
                .setKey("payback")
                .setComparator(
                        Comparator.comparing(CaseRow::paybackMonths, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        addColumn(row -> figures.euro(row.netPresentValue()))
                .setHeader(words.say("list.column.npv"))
                .setKey("npv")
                .setComparator(Comparator.comparingDouble(CaseRow::netPresentValue))
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        addComponentColumn(row -> changed(figures, row))
                .setHeader(words.say("list.column.changed"))
                .setKey("changed")
                .setComparator(Comparator.comparing(CaseRow::changedAt))
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    /** Shows these, sorted as they were. */
    void show(List<CaseRow> rows) {
        var sorting = List.copyOf(getSortOrder());
        var view = setItems(rows);
        view.setIdentifierProvider(CaseRow::uuid);
        sort(sorting);
    }

    /** By the column with this key, backwards with a minus before it; a key that no column has changes nothing. */
    void sortBy(String order) {
        boolean descending = order.startsWith("-");
        var column = getColumnByKey(descending ? order.substring(1) : order);
        if (column == null) return;
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** On a narrow screen only what tells cases apart stays; the rest is one click away. */
    private void fit(boolean narrow) {
        for (String key : List.of("participants", "start", "npv", "changed")) {
            getColumnByKey(key).setVisible(!narrow);
        }
        getColumnByKey("payback").setWidth(narrow ? "8rem" : "11.5rem");
    }

    private static Span hidden(String text) {
        var span = new Span(text);
        span.addClassName("sr-only");
        return span;
    }

    private static Div changed(Figures figures, CaseRow row) {
        var by = new Div(row.changedBy());
        by.addClassNames("muted", "small");
        return new Div(new Div(figures.dateTime(row.changedAt())), by);
    }

    private String payback(CaseRow row) {
        Double months = row.paybackMonths();
        String text = months == null ? words.say("list.never") : words.figures().duration(months);
        return row.mainParty().equals(CaseService.EMPLOYER) ? text : text + " · " + words.party(row.mainParty());
    }

    private Div name(CaseRow row) {
        var name = new Div(CaseLinks.link(row.uuid(), row.name()));
        if (row.by().isGuest()) {
            var owner = new Div(words.say("list.sharedBy", row.by().organisationName()));
            owner.addClassNames("muted", "small");
            name.add(owner);
        }
        return name;
    }
}
