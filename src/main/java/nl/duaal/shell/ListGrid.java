package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The table of a {@link ListPage}: what an organisation has of one kind, a row each, to sort by any column.
 *
 * @param <T> a row
 */
public abstract class ListGrid<T> extends Grid<T> {

    private final transient ValueProvider<T, ?> identity;

    /** @param identity what a row keeps when it is read anew */
    protected ListGrid(ValueProvider<T, ?> identity) {
        this.identity = identity;
        addThemeVariants(GridVariant.NO_BORDER);
        addThemeName("wrap-cell-content");
        addClassName("cases");
        setAllRowsVisible(true);
        Widths.follow(this, this::fit);
    }

    /** On a narrow screen only what tells the rows apart stays; the rest is one click away. */
    protected abstract void fit(boolean narrow);

    /** The first column: what the row is called, as a link to it, and a quiet line under it unless that is empty. */
    protected final void addName(
            String header,
            SerializableFunction<T, String> name,
            SerializableFunction<T, Component> link,
            SerializableFunction<T, String> under) {
        addComponentColumn(row -> {
                    var cell = new Div(link.apply(row));
                    String line = under.apply(row);
                    if (!line.isEmpty()) cell.add(quiet(line));
                    return cell;
                })
                .setHeader(header)
                .setKey("name")
                .setComparator(Comparator.comparing(row -> name.apply(row).toLowerCase(Locale.ROOT)))
                .setFlexGrow(1);
    }

    /** A column of a fixed width. */
    protected final Column<T> addText(
            String key, String header, String width, ValueProvider<T, String> text, Comparator<T> order) {
        return addColumn(text)
                .setHeader(header)
                .setKey(key)
                .setComparator(order::compare)
                .setWidth(width)
                .setFlexGrow(0);
    }

    /** A column of numbers. */
    protected final void addFigure(
            String key, String header, String width, ValueProvider<T, String> text, Comparator<T> order) {
        addText(key, header, width, text, order)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
    }

    /** When a row was changed last, and by whom. */
    protected final void addChanged(
            String header,
            SerializableFunction<T, String> moment,
            SerializableFunction<T, String> by,
            Comparator<T> order) {
        addComponentColumn(row -> new Div(new Div(moment.apply(row)), quiet(by.apply(row))))
                .setHeader(header)
                .setKey("changed")
                .setComparator(order::compare)
                .setWidth("12.5rem")
                .setFlexGrow(0);
    }

    /** The last column: what can be done with a row. */
    protected final void addActions(String hiddenHeader, SerializableFunction<T, Component> menu) {
        var header = new Span(hiddenHeader);
        header.addClassName("sr-only");
        addComponentColumn(row -> menu.apply(row))
                .setKey("menu")
                .setWidth("3.5rem")
                .setFlexGrow(0)
                .setHeader(header);
    }

    /** Shows these, sorted as they were. */
    final void show(List<T> rows) {
        var sorting = List.copyOf(getSortOrder());
        setItems(rows).setIdentifierProvider(row -> identity.apply(row));
        sort(sorting);
    }

    /** By the column with this key, backwards with a minus before it; a key that no column has changes nothing. */
    final void sortBy(String order) {
        boolean descending = order.startsWith("-");
        var column = getColumnByKey(descending ? order.substring(1) : order);
        if (column == null) return;
        sort(List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** How it is sorted, in the form that {@link #sortBy} reads; empty when it is as it came. */
    final String order() {
        if (getSortOrder().isEmpty()) return "";
        var first = getSortOrder().getFirst();
        String key = first.getSorted().getKey();
        return first.getDirection() == SortDirection.DESCENDING ? "-" + key : key;
    }

    private static Div quiet(String text) {
        var line = new Div(text);
        line.addClassNames("muted", "small");
        return line;
    }
}
