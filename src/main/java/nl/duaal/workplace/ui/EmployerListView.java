package nl.duaal.workplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
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
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;
import nl.duaal.workplace.EmployerData;
import nl.duaal.workplace.EmployerRow;
import nl.duaal.workplace.EmployerService;

/** Every employer that the organisation knows, to search, sort, open, add and delete. */
@Route("employers")
@PermitAll
class EmployerListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";
    private static final String SORT = "sort";

    private final transient EmployerService employers;
    private final SignedIn user;
    private final transient WorkplaceWords words = new WorkplaceWords(getLocale());
    private final TextField search = new TextField();
    private final EmployerGrid grid = new EmployerGrid(words, this::menu);
    private final Paragraph count = new Paragraph();
    private final Div empty = new Div();
    private transient List<EmployerRow> rows = List.of();
    private boolean settingUp;

    EmployerListView(EmployerService employers, CurrentUser currentUser) {
        this.employers = employers;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        addClassName("page");
        boolean keeper = user.may(Permission.WRITE_WORKPLACES);
        var actions = new Div(create("new-employer"));
        actions.addClassName("page-actions");
        actions.setVisible(keeper);
        var intro = new Paragraph(words.say("list.intro"));
        intro.addClassName("sub");
        var header = new Header(new Div(new H1(words.say("title")), intro), actions);
        header.addClassName("page-head");
        setUpSearch();
        grid.addSortListener(sorting -> remember());
        empty.add(new H2(words.say("list.empty.title")));
        empty.add(new Paragraph(words.say(keeper ? "list.empty.text" : "list.empty.reader")));
        if (keeper) empty.add(create("first-employer"));
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
        query.getSingleParameter(SORT).ifPresent(grid::sortBy);
        settingUp = false;
        reload();
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }

    private NativeButton create(String id) {
        var button = new NativeButton(words.say("list.new"), click -> add());
        button.addClassNames("button", "primary");
        button.setId(id);
        return button;
    }

    private void add() {
        var form = new FormDialog(words.locale(), words.say("list.new"), "save-employer");
        var name = form.text("employer-name", words.say("general.name"), "", EmployerData.NAME_MAX_LENGTH, true);
        var sector =
                form.text("employer-sector", words.say("general.sector"), "", EmployerData.SECTOR_MAX_LENGTH, false);
        form.open(() -> {
            EmployerLinks.open(employers.create(
                    user,
                    EmployerData.named(
                            name.getValue().strip(), sector.getValue().strip())));
            return Optional.empty();
        });
    }

    private void setUpSearch() {
        search.setPlaceholder(words.say("list.search"));
        search.setAriaLabel(words.say("list.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-employers");
        search.addValueChangeListener(change -> {
            filter();
            remember();
        });
    }

    private Component menu(EmployerRow row) {
        if (!user.may(Permission.WRITE_WORKPLACES)) return new Span();
        var delete = new Button(VaadinIcon.TRASH.create(), click -> delete(row));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(words.say("list.delete", row.name()));
        delete.setTooltipText(words.say("delete"));
        delete.setId("delete-" + row.uuid());
        return delete;
    }

    private void delete(EmployerRow row) {
        if (employers.delete(user, row.uuid())) {
            Toast.undoable(words.say("deleted", row.name()), () -> {
                if (!employers.restore(user, row.uuid())) Toast.warn(words.say("gone"));
                reload();
            });
        } else Toast.warn(words.say("gone"));
        reload();
    }

    private void reload() {
        rows = employers.list(user);
        filter();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = rows.stream().filter(row -> has(row, wanted)).toList();
        grid.show(found);
        grid.setVisible(!rows.isEmpty());
        search.setVisible(!rows.isEmpty());
        count.setVisible(!rows.isEmpty());
        count.setText(
                found.size() == rows.size()
                        ? words.count("list.count", rows.size())
                        : words.say("list.count.filtered", found.size(), rows.size()));
        empty.setVisible(rows.isEmpty());
    }

    private static boolean has(EmployerRow row, String wanted) {
        return (row.name() + " " + row.sector() + " " + String.join(" ", row.towns()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
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
                .replaceState(null, new Location("employers", QueryParameters.simple(parameters))));
    }
}
