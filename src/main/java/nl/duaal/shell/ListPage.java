package nl.duaal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page with everything of one kind that somebody may see: search, sort, open. Its address says what is searched and
 * how it is sorted, so that it can be shared and comes back with the page. Its texts are those of a room: {@code title},
 * {@code list.intro}, {@code list.search}, {@code list.count}, {@code list.count.filtered}, {@code list.empty.title},
 * {@code list.empty.text} (for who can make one) and {@code list.empty.reader}.
 *
 * @param <T> a row
 */
public abstract class ListPage<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";
    private static final String SORT = "sort";

    private final String path;
    private final String room;
    private final Function<T, String> searched;
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private @Nullable ListGrid<T> grid;
    private List<T> rows = List.of();
    private boolean settingUp;

    /**
     * @param path     of the page
     * @param room     what the keys of its texts begin with
     * @param searched the text of a row in which is searched
     */
    protected ListPage(String path, String room, Function<T, String> searched) {
        this.path = path;
        this.room = room;
        this.searched = searched;
        addClassName("page");
    }

    /** The rows as they are now. */
    protected abstract List<T> load();

    /**
     * Fills the page, once.
     *
     * @param actions beside the title
     * @param first   how to make the first one; none for who only reads
     */
    protected final void setUp(ListGrid<T> grid, List<Component> actions, @Nullable Component first) {
        this.grid = grid;
        var intro = new Paragraph(say("list.intro"));
        intro.addClassName("sub");
        var beside = new Div();
        beside.add(actions);
        beside.addClassName("page-actions");
        beside.setVisible(!actions.isEmpty());
        var header = new Header(new Div(new H1(say("title")), intro), beside);
        header.addClassName("page-head");
        setUpSearch();
        grid.addSortListener(sorting -> remember());
        empty.add(new H2(say("list.empty.title")));
        empty.add(new Paragraph(say(first == null ? "list.empty.reader" : "list.empty.text")));
        if (first != null) empty.add(first);
        empty.addClassName("empty");
        var tools = new Div(search, count);
        tools.addClassName("list-tools");
        count.addClassName("muted");
        count.getElement().setAttribute("aria-live", "polite");
        add(header, tools, grid, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        settingUp = true;
        search.setValue(query.getSingleParameter(QUERY).orElse(""));
        query.getSingleParameter(SORT).ifPresent(grid()::sortBy);
        settingUp = false;
        reload();
    }

    @Override
    public String getPageTitle() {
        return say("title") + " · Duaal";
    }

    /** How many there are, in words; a room whose word has another form for one says so itself. */
    protected String counted(int all) {
        return say("list.count", all);
    }

    /** Reads the rows anew. */
    protected final void reload() {
        rows = load();
        filter();
    }

    /** What was read last, whatever is searched. */
    protected final List<T> rows() {
        return rows;
    }

    private String say(String key, Object... arguments) {
        return Words.text(getLocale(), room + "." + key, arguments);
    }

    private ListGrid<T> grid() {
        if (grid == null) throw new IllegalStateException("not set up");
        return grid;
    }

    private void setUpSearch() {
        search.setPlaceholder(say("list.search"));
        search.setAriaLabel(say("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-" + path);
        search.addValueChangeListener(change -> {
            filter();
            remember();
        });
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream()
                .filter(row -> searched.apply(row).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        grid().show(found);
        boolean any = !rows.isEmpty();
        grid().setVisible(any);
        search.setVisible(any);
        count.setVisible(any);
        count.setText(
                found.size() == rows.size()
                        ? counted(rows.size())
                        : say("list.count.filtered", found.size(), rows.size()));
        empty.setVisible(!any);
    }

    private void remember() {
        if (settingUp) return;
        var parameters = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank())
            parameters.put(QUERY, search.getValue().strip());
        String order = grid().order();
        if (!order.isEmpty()) parameters.put(SORT, order);
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(parameters))));
    }
}
