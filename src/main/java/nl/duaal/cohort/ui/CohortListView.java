package nl.duaal.cohort.ui;

import com.vaadin.flow.component.button.Button;
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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.CohortRow;
import nl.duaal.cohort.CohortService;
import nl.duaal.shell.CardTable;
import nl.duaal.trajectory.ui.TrajectoryLinks;

/** Every cohort of the organisation and those shared with it, the one that begins last first. */
@Route("cohorts")
@PermitAll
class CohortListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";

    private final transient CohortService cohorts;
    private final SignedIn user;
    private final CohortWords words = new CohortWords(getLocale());
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();
    private List<CohortRow> rows = List.of();

    CohortListView(CohortService cohorts, CurrentUser currentUser) {
        this.cohorts = cohorts;
        this.user = currentUser.require(Permission.READ_COHORTS);
        addClassNames("page", "cohorts");
        var intro = new Paragraph(words.say("list.intro"));
        intro.addClassName("sub");
        var actions = new Div(create("new-cohort"));
        actions.addClassName("page-actions");
        actions.setVisible(user.may(Permission.WRITE_COHORTS));
        var header = new Header(new Div(new H1(words.say("title")), intro), actions);
        header.addClassName("page-head");
        search.setPlaceholder(words.say("list.search"));
        search.setAriaLabel(words.say("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-cohorts");
        search.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            show();
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    "cohorts",
                                    search.getValue().isBlank()
                                            ? QueryParameters.empty()
                                            : QueryParameters.simple(Map.of(
                                                    QUERY, search.getValue().strip())))));
        });
        count.addClassName("muted");
        count.getElement().setAttribute("aria-live", "polite");
        var tools = new Div(search, count);
        tools.addClassName("list-tools");
        add(header, tools, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
        rows = cohorts.list(user);
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private Button create(String id) {
        var button = new Button(words.say("list.new"), click -> new NewCohortDialog(words, cohorts, user).open());
        button.addThemeName("primary");
        button.setId(id);
        return button;
    }

    private void show() {
        content.removeAll();
        search.setVisible(!rows.isEmpty());
        count.setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            boolean maker = user.may(Permission.WRITE_COHORTS);
            var empty = new Div(
                    new H2(words.say("list.empty.title")),
                    new Paragraph(words.say(maker ? "list.empty.text" : "list.empty.reader")));
            empty.addClassName("empty");
            if (maker) empty.add(create("first-cohort"));
            content.add(empty);
            return;
        }
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream()
                .filter(row -> (row.name() + " " + row.trajectoryName())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        count.setText(
                found.size() == rows.size()
                        ? words.count("list.count", rows.size())
                        : words.say("list.count.filtered", found.size(), rows.size()));
        var table = new CardTable(
                words.say("title"),
                words.say("list.column.name"),
                words.say("list.column.start"),
                words.say("list.column.state"),
                words.say("list.column.places"),
                words.say("list.column.people"),
                words.say("list.column.overdue"));
        table.figures(3, 4, 5);
        for (var row : found) table.row(row(row));
        content.add(table);
    }

    private com.vaadin.flow.component.Component[] row(CohortRow row) {
        var link = CohortLinks.link(row.uuid(), row.name());
        link.addClassName("row-link");
        var under = new Div(
                row.about().isGuest()
                        ? words.say("list.sharedBy", row.about().organisationName())
                        : row.trajectoryName());
        under.addClassNames("muted", "small");
        var name = new Div(link);
        if (row.madeUp()) name.add(CardTable.mark(words.say("madeUp")));
        name.add(under);
        var overdue = CardTable.text(row.overdue() == 0 ? "–" : words.figures().number(row.overdue(), 0));
        if (row.overdue() > 0) overdue.addClassName("warn");
        return new com.vaadin.flow.component.Component[] {
            name,
            CardTable.text(words.figures().month(row.start())),
            CardTable.text(words.of("state", row.state())),
            CardTable.text(words.say("list.places", row.taken(), row.places())),
            CardTable.text(words.figures().number(row.people(), 0)),
            overdue
        };
    }

    /** Where to go when there is no published design yet. */
    static void toTrajectories() {
        TrajectoryLinks.openList();
    }
}
