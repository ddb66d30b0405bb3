package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import nl.duaal.access.ChainReport;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceFilter;
import nl.duaal.access.TraceReader;
import nl.duaal.access.TraceRow;
import nl.duaal.shell.Widths;

/** Who did what in the organisation, and whether the record of it holds. */
@Route("traces")
@PermitAll
class TraceListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** More findings than these say nothing new. */
    private static final int SHOWN_FINDINGS = 20;

    private final TraceReader reader;
    private final SignedIn user;
    private final TraceWords words = new TraceWords(getLocale());
    private final TraceFilterBar filters = new TraceFilterBar(words, this::filter);
    private final Grid<TraceRow> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private final Div outcome = new Div();
    private TraceFilter shown = TraceFilter.ALL;

    TraceListView(TraceReader reader, CurrentUser currentUser) {
        this.reader = reader;
        this.user = currentUser.require(Permission.READ_TRACES);
        addClassName("page");
        var intro = new Paragraph(words.say("intro"));
        intro.addClassName("sub");
        var check = new Button(words.say("check"), click -> show(reader.check(user)));
        check.setId("check-chain");
        var actions = new Div(check);
        actions.addClassNames("page-actions", "no-print");
        var header = new Header(new Div(new H1(words.say("title")), intro), actions);
        header.addClassName("page-head");
        outcome.setId("chain-outcome");
        outcome.getElement().setAttribute("role", "status");
        count.addClassName("muted");
        count.getElement().setAttribute("aria-live", "polite");
        setUpGrid();
        add(header, outcome, filters, count, grid);
        Widths.follow(this, this::fit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reader.open(user);
        filters.show(event.getLocation().getQueryParameters(), reader.people(user));
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    /** On a narrow screen the rest stands below a row that is opened. */
    private void fit(boolean narrow) {
        for (String key : List.of("position", "subject", "details", "origin")) {
            grid.getColumnByKey(key).setVisible(!narrow);
        }
        grid.getColumnByKey("time").setWidth(narrow ? "6.25rem" : "10.5rem");
        grid.getColumnByKey("person").setWidth(narrow ? "6rem" : "8rem");
        grid.getColumnByKey("action").setWidth(narrow ? "7.5rem" : "9rem");
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addThemeName("wrap-cell-content");
        grid.addClassName("traces");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.say("title"));
        grid.addColumn(row -> words.number(row.position()))
                .setKey("position")
                .setHeader(words.say("column.position"))
                .setWidth("5rem")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure");
        grid.addColumn(words::time)
                .setKey("time")
                .setHeader(words.say("column.time"))
                .setFlexGrow(0);
        grid.addColumn(words::person)
                .setKey("person")
                .setHeader(words.say("column.person"))
                .setWidth("7rem")
                .setFlexGrow(1);
        grid.addColumn(words::actionAndResult)
                .setKey("action")
                .setHeader(words.say("column.action"))
                .setWidth("8rem")
                .setFlexGrow(2);
        grid.addColumn(words::subject)
                .setKey("subject")
                .setHeader(words.say("column.subject"))
                .setWidth("10.5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> words.details(row.details()))
                .setKey("details")
                .setHeader(words.say("column.details"))
                .setWidth("10rem")
                .setFlexGrow(3);
        grid.addColumn(words::origin)
                .setKey("origin")
                .setHeader(words.say("column.origin"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(row -> new TraceCard(words, row)));
        grid.setDataProvider(new CallbackDataProvider<TraceRow, Void>(
                query -> reader.page(user, shown, query.getOffset(), query.getLimit()).stream(),
                query -> reader.count(user, shown),
                TraceRow::position));
    }

    /** The address says what is shown, so that it comes back with the page and can be shared. */
    private void filter() {
        show();
        getUI().ifPresent(
                        ui -> ui.getPage().getHistory().replaceState(null, new Location("traces", filters.address())));
    }

    private void show() {
        shown = filters.filter();
        grid.getDataProvider().refreshAll();
        int found = reader.count(user, shown);
        count.setText(words.say(found == 1 ? "count.one" : "count", found));
    }

    private void show(ChainReport report) {
        outcome.removeAll();
        outcome.setClassName("notice", true);
        outcome.setClassName("warn", !report.isSound());
        if (report.isSound()) {
            outcome.add(new Paragraph(words.say("check.sound", report.traces())));
        } else {
            outcome.add(
                    new Paragraph(words.say("check.broken", report.findings().size())));
            var list = new UnorderedList();
            report.findings().stream()
                    .limit(SHOWN_FINDINGS)
                    .forEach(finding -> list.add(new ListItem(words.finding(finding))));
            outcome.add(list);
        }
        var seal = new Paragraph(words.say("check.seal", report.seal()));
        seal.addClassNames("small", "muted", "seal");
        outcome.add(seal);
        show();
    }
}
