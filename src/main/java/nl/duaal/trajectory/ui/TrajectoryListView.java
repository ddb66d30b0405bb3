package nl.duaal.trajectory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.BinList;
import nl.duaal.shell.MoreButton;
import nl.duaal.trajectory.TrajectoryRow;
import nl.duaal.trajectory.TrajectoryService;

/** Every trajectory of the organisation and those shared with it, to search, sort, open and delete. */
@Route("trajectories")
@PermitAll
class TrajectoryListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";
    private static final String SORT = "sort";

    private final TrajectoryService trajectories;
    private final SignedIn user;
    private final TrajectoryWords words = new TrajectoryWords(getLocale());
    private final TextField search = new TextField();
    private final TrajectoryGrid grid = new TrajectoryGrid(words, this::menu);
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private List<TrajectoryRow> rows = List.of();
    private boolean settingUp;

    TrajectoryListView(TrajectoryService trajectories, CurrentUser currentUser) {
        this.trajectories = trajectories;
        this.user = currentUser.require(Permission.READ_TRAJECTORIES);
        addClassName("page");
        var bin = new RouterLink(BinList.title(getLocale()), DeletedTrajectoriesView.class);
        bin.addClassName("button");
        bin.setId("deleted-trajectories");
        bin.setVisible(user.may(Permission.DELETE_TRAJECTORIES));
        var create = create("new-trajectory");
        create.setVisible(user.may(Permission.WRITE_TRAJECTORIES));
        var actions = new Div(bin, create);
        actions.addClassName("page-actions");
        var intro = new Paragraph(words.say("list.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("title")), intro), actions);
        header.addClassName("page-head");
        setUpSearch();
        grid.addSortListener(sorting -> remember());
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
        query.getSingleParameter(SORT).ifPresent(grid::sortBy);
        settingUp = false;
        reload();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private RouterLink create(String id) {
        var link = new RouterLink(words.say("list.new"), NewTrajectoryView.class);
        link.addClassNames("button", "primary");
        link.setId(id);
        return link;
    }

    private void setUpSearch() {
        search.setPlaceholder(words.say("list.search"));
        search.setAriaLabel(words.say("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-trajectories");
        search.addValueChangeListener(change -> {
            filter();
            remember();
        });
    }

    private Component menu(TrajectoryRow row) {
        if (!user.may(Permission.WRITE_TRAJECTORIES)) return new Span();
        return new MoreButton(words.say("list.moreOf", row.name()), actions -> {
            actions.add("copy-" + row.uuid(), words.say("header.copy"), () -> copy(row));
            if (!row.about().may(Permission.DELETE_TRAJECTORIES)) return;
            actions.add(
                    "delete-" + row.uuid(),
                    words.say("delete"),
                    () -> TrajectoryDeletion.delete(
                            words, trajectories, user, row.uuid(), row.name(), this::reload, this::reload));
        });
    }

    private void copy(TrajectoryRow row) {
        TrajectoryCopy.of(words, trajectories, user, row.uuid(), row.number(), row.name());
        reload();
    }

    private void setUpEmpty() {
        boolean maker = user.may(Permission.WRITE_TRAJECTORIES);
        empty.add(new H2(words.say("list.empty.title")));
        empty.add(new Paragraph(words.say(maker ? "list.empty.text" : "list.empty.reader")));
        if (maker) empty.add(create("first-trajectory"));
        empty.addClassName("empty");
    }

    private void reload() {
        rows = trajectories.list(user);
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        grid.show(found);
        grid.setVisible(!rows.isEmpty());
        search.setVisible(!rows.isEmpty());
        count.setVisible(!rows.isEmpty());
        count.setText(
                found.size() == rows.size()
                        ? words.say("list.count", rows.size())
                        : words.say("list.count.filtered", found.size(), rows.size()));
        empty.setVisible(rows.isEmpty());
    }

    /** The URL says what is searched and how it is sorted, so that it can be shared and comes back with the page. */
    private void remember() {
        if (settingUp) return;
        var parameters = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank())
            parameters.put(QUERY, search.getValue().strip());
        if (!grid.getSortOrder().isEmpty()) {
            var first = grid.getSortOrder().getFirst();
            String key = first.getSorted().getKey();
            parameters.put(SORT, first.getDirection() == SortDirection.DESCENDING ? "-" + key : key);
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("trajectories", QueryParameters.simple(parameters))));
    }
}
