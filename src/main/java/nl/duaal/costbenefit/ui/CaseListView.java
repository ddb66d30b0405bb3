package nl.duaal.costbenefit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.Figures;
import nl.duaal.shell.Toast;

/** Every case of the organisation, to search, sort, open, copy and delete. */
@Route("cases")
@PermitAll
class CaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NARROW = 900;
    private static final String QUERY = "q";
    private static final String SORT = "sort";

    private final CaseService cases;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private final TextField search = new TextField();
    private final Grid<CaseRow> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private List<CaseRow> rows = List.of();
    private boolean settingUp;

    CaseListView(CaseService cases, CurrentUser currentUser) {
        this.cases = cases;
        this.user = currentUser.require(Permission.READ_CASES);
        addClassName("page");
        var create = new RouterLink(words.say("list.new"), NewCaseView.class);
        create.addClassNames("button", "primary");
        create.setId("new-case");
        var actions = new Div(create);
        actions.addClassName("page-actions");
        create.setVisible(user.may(Permission.WRITE_CASES));
        var titles = new Div(new H1(words.say("title")), sub(words.say("list.intro")));
        var header = new Header(titles, actions);
        header.addClassName("page-head");
        setUpSearch();
        setUpGrid();
        setUpEmpty();
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
        query.getSingleParameter(SORT).ifPresent(this::sort);
        settingUp = false;
        reload();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getBodyClientWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    /** On a narrow screen only what tells cases apart stays; the rest is one click away. */
    private void fit(int width) {
        boolean narrow = width < NARROW;
        for (String key : List.of("participants", "start", "npv", "changed")) {
            grid.getColumnByKey(key).setVisible(!narrow);
        }
        grid.getColumnByKey("payback").setWidth(narrow ? "8rem" : "11.5rem");
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private static Paragraph sub(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("sub");
        return paragraph;
    }

    private void setUpSearch() {
        search.setPlaceholder(words.say("list.search"));
        search.setAriaLabel(words.say("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-cases");
        search.addValueChangeListener(change -> {
            filter();
            remember();
        });
    }

    private void setUpGrid() {
        var figures = words.figures();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addThemeName("wrap-cell-content");
        grid.addClassName("cases");
        grid.setAllRowsVisible(true);
        grid.addComponentColumn(this::name)
                .setHeader(words.say("list.column.name"))
                .setKey("name")
                .setComparator(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(1);
        grid.addColumn(row -> figures.number(row.participants(), 1))
                .setHeader(words.say("list.column.participants"))
                .setKey("participants")
                .setComparator(Comparator.comparingDouble(CaseRow::participants))
                .setWidth("8.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        grid.addColumn(row -> figures.month(row.startMonth()))
                .setHeader(words.say("list.column.start"))
                .setKey("start")
                .setComparator(Comparator.comparing(CaseRow::startMonth))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addColumn(this::payback)
                .setHeader(words.say("list.column.payback"))
                .setKey("payback")
                .setComparator(
                        Comparator.comparing(CaseRow::paybackMonths, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("11.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> figures.euro(row.netPresentValue()))
                .setHeader(words.say("list.column.npv"))
                .setKey("npv")
                .setComparator(Comparator.comparingDouble(CaseRow::netPresentValue))
                .setWidth("9.5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        grid.addComponentColumn(row -> changed(figures, row))
                .setHeader(words.say("list.column.changed"))
                .setKey("changed")
                .setComparator(Comparator.comparing(CaseRow::changedAt))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::menu)
                .setKey("menu")
                .setWidth("3.5rem")
                .setFlexGrow(0)
                .setHeader(hidden(words.say("list.column.actions")));
        grid.addSortListener(sorting -> remember());
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

    private com.vaadin.flow.component.Component menu(CaseRow row) {
        if (!user.may(Permission.WRITE_CASES)) return new Span();
        return new MoreButton(words.say("list.moreOf", row.name()), actions -> {
            actions.add("copy-" + row.uuid(), words.say("case.copy"), () -> copy(row));
            if (!row.by().may(Permission.DELETE_CASES)) return;
            actions.add(
                    "delete-" + row.uuid(),
                    words.say("case.delete"),
                    () -> CaseDeletion.delete(words, cases, user, row.uuid(), row.name(), this::reload, this::reload));
        });
    }

    private void copy(CaseRow row) {
        String copy = CopyName.of(words, row.name(), rows);
        if (cases.copy(user, row.uuid(), copy).isPresent()) Toast.show(words.say("list.copied", copy));
        else Toast.warn(words.say("case.gone"));
        reload();
    }

    private void setUpEmpty() {
        var start = new RouterLink(words.say("list.new"), NewCaseView.class);
        start.addClassNames("button", "primary");
        boolean maker = user.may(Permission.WRITE_CASES);
        empty.add(new H2(words.say("list.empty.title")));
        empty.add(new Paragraph(words.say(maker ? "list.empty.text" : "list.empty.reader")));
        if (maker) empty.add(start);
        empty.addClassName("empty");
    }

    private void reload() {
        rows = cases.list(user);
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        var sorting = List.copyOf(grid.getSortOrder());
        var view = grid.setItems(found);
        view.setIdentifierProvider(CaseRow::uuid);
        grid.sort(sorting);
        grid.setVisible(!rows.isEmpty());
        search.setVisible(!rows.isEmpty());
        count.setVisible(!rows.isEmpty());
        count.setText(
                found.size() == rows.size()
                        ? words.say("list.count", rows.size())
                        : words.say("list.count.filtered", found.size(), rows.size()));
        empty.setVisible(rows.isEmpty());
    }

    private void sort(String order) {
        boolean descending = order.startsWith("-");
        var column = grid.getColumnByKey(descending ? order.substring(1) : order);
        if (column == null) return;
        grid.sort(
                List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    /** The URL says what is searched and how it is sorted, so that it can be shared and comes back with the page. */
    private void remember() {
        if (settingUp) return;
        CaseListUrl.write(this, search.getValue(), grid.getSortOrder());
    }
}
