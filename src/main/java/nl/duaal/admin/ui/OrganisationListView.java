package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.access.manage.OrganisationRow;
import nl.duaal.access.manage.OrganisationService;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Widths;

/** Every organisation of the installation, to search, open and add. */
@Route("organisations")
@PermitAll
class OrganisationListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";
    private static final String ARCHIVED = "archived";

    private final OrganisationService organisations;
    private final SignedIn user;
    private final AdminWords words = new AdminWords(getLocale());
    private final TextField search = new TextField();
    private final Checkbox archived = new Checkbox();
    private final Grid<OrganisationRow> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private List<OrganisationRow> rows = List.of();
    private boolean settingUp;

    OrganisationListView(OrganisationService organisations, CurrentUser currentUser) {
        this.organisations = organisations;
        this.user = currentUser.require(Permission.MANAGE_ORGANISATIONS);
        addClassName("page");
        var intro = new Paragraph(words.say("organisations.intro"));
        intro.addClassName("sub");
        var create = new Button(words.say("organisations.new"), click -> create());
        create.addThemeName("primary");
        create.setId("new-organisation");
        var actions = new Div(create);
        actions.addClassName("page-actions");
        var header = new Header(new Div(new H1(words.say("organisations.title")), intro), actions);
        header.addClassName("page-head");
        setUpTools();
        setUpGrid();
        var tools = new Div(search, archived, count);
        tools.addClassName("list-tools");
        count.addClassName("muted");
        count.getElement().setAttribute("aria-live", "polite");
        add(header, tools, grid);
        Widths.follow(this, this::fit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        settingUp = true;
        search.setValue(query.getSingleParameter(QUERY).orElse(""));
        archived.setValue(query.getSingleParameter(ARCHIVED).isPresent());
        settingUp = false;
        rows = organisations.list(user);
        filter();
    }

    @Override
    public String getPageTitle() {
        return words.say("organisations.title") + " · Duaal";
    }

    private void fit(boolean narrow) {
        grid.getColumnByKey("regions").setVisible(!narrow);
        grid.getColumnByKey("kind").setVisible(!narrow);
    }

    private void setUpTools() {
        search.setPlaceholder(words.say("organisations.search"));
        search.setAriaLabel(words.say("organisations.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-organisations");
        search.addValueChangeListener(change -> filter());
        archived.setLabel(words.say("organisations.withArchived"));
        archived.setId("with-archived");
        archived.addValueChangeListener(change -> filter());
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addThemeName("wrap-cell-content");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.say("organisations.title"));
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(words.say("organisations.column.name"))
                .setComparator(Comparator.comparing(
                        row -> row.organisation().data().name().toLowerCase(Locale.ROOT)))
                .setFlexGrow(2);
        grid.addColumn(row -> words.kind(row.organisation().data().kind()))
                .setKey("kind")
                .setHeader(words.say("organisations.column.kind"))
                .setSortable(true)
                .setWidth("13rem")
                .setFlexGrow(1);
        grid.addColumn(row -> String.join(", ", row.regions()))
                .setKey("regions")
                .setHeader(words.say("organisations.column.regions"))
                .setFlexGrow(2);
        grid.addColumn(OrganisationRow::people)
                .setKey("people")
                .setHeader(words.say("organisations.column.people"))
                .setComparator(Comparator.comparingInt(OrganisationRow::people))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "figure")
                .setWidth("7rem")
                .setFlexGrow(0);
    }

    private Div name(OrganisationRow row) {
        var organisation = row.organisation();
        var link = new Anchor(
                "organisations/" + organisation.uuid(), organisation.data().name());
        link.addClassName("row-link");
        var cell = new Div(link);
        String state = organisation.host() ? "host" : organisation.isArchived() ? "archived" : "";
        if (!state.isEmpty()) {
            var line = new Div(words.say("organisations." + state));
            line.addClassNames("muted", "small");
            cell.add(line);
        }
        return cell;
    }

    private void create() {
        new OrganisationDialog(
                        words,
                        organisations.regions(user),
                        null,
                        (data, sure) -> organisations.create(user, data, sure))
                .open(made -> {
                    Toast.show(words.say("organisations.made", made.data().name()));
                    getUI().ifPresent(ui -> ui.navigate("organisations/" + made.uuid()));
                });
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream()
                .filter(row -> archived.getValue() || !row.organisation().isArchived())
                .filter(row -> matches(row, wanted))
                .toList();
        var sorting = List.copyOf(grid.getSortOrder());
        grid.setItems(found).setIdentifierProvider(row -> row.organisation().uuid());
        grid.sort(sorting);
        count.setText(words.say(found.size() == 1 ? "organisations.count.one" : "organisations.count", found.size()));
        if (settingUp) return;
        var parameters = new LinkedHashMap<String, String>();
        if (!wanted.isEmpty()) parameters.put(QUERY, search.getValue().strip());
        if (archived.getValue()) parameters.put(ARCHIVED, "1");
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("organisations", QueryParameters.simple(parameters))));
    }

    private boolean matches(OrganisationRow row, String wanted) {
        var data = row.organisation().data();
        return (data.name() + " " + words.kind(data.kind()) + " " + String.join(" ", row.regions()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
