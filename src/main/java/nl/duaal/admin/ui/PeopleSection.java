package nl.duaal.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.SignedIn;
import nl.duaal.access.manage.ManagedAccount;
import nl.duaal.access.manage.PeopleService;
import nl.duaal.shell.TableDownload;
import nl.duaal.shell.Toast;
import nl.duaal.shell.Widths;

/** The accounts of an organisation: who they are, what they may be, and whether anybody uses them. */
class PeopleSection extends Section {

    private final AdminWords words;
    private final transient PeopleService people;
    private final transient SignedIn by;
    private final String path;
    private final TextField search = new TextField();
    private final Checkbox former = new Checkbox();
    private final Paragraph count = new Paragraph();
    private final Grid<ManagedAccount> grid = new Grid<>();
    private transient List<ManagedAccount> rows = List.of();

    PeopleSection(AdminWords words, PeopleService people, TableDownload.Maker downloads, SignedIn by, String path) {
        this.words = words;
        this.people = people;
        this.by = by;
        this.path = path;
        var title = new H2(words.say("users.people"));
        title.setId("people");
        getElement().setAttribute("aria-labelledby", "people");
        var add = new Button(words.say("users.addExisting"), click -> addExisting());
        add.setId("add-existing");
        var download = new Anchor(new MatrixDownload(words, people, by), words.say("users.download"));
        download.addClassName("button");
        download.setId("download-matrix");
        var toExcel = new Anchor(
                downloads.download(
                        by,
                        words.locale(),
                        "authorisations",
                        "autorisatiematrix",
                        List.of(),
                        () -> MatrixDownload.table(words, people, by)),
                words.say("users.downloadExcel"));
        toExcel.addClassName("button");
        toExcel.setId("download-matrix-xlsx");
        var actions = new Div(add, download, toExcel);
        actions.addClassName("page-actions");
        var head = new Div(title, actions);
        head.addClassName("section-head");
        setUpTools();
        setUpGrid();
        var tools = new Div(search, former, count);
        tools.addClassName("list-tools");
        count.addClassName("muted");
        count.getElement().setAttribute("aria-live", "polite");
        add(head, tools, grid);
        Widths.follow(this, this::fit);
        reload();
    }

    /** Shows what is there now. */
    final void reload() {
        rows = people.list(by);
        filter();
    }

    private void fit(boolean narrow) {
        grid.getColumnByKey("lastSignIn").setVisible(!narrow);
    }

    private void setUpTools() {
        search.setPlaceholder(words.say("users.search"));
        search.setAriaLabel(words.say("users.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setId("search-users");
        search.addValueChangeListener(change -> filter());
        former.setLabel(words.say("users.withFormer"));
        former.setId("with-former");
        former.addValueChangeListener(change -> filter());
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addThemeName("wrap-cell-content");
        grid.addClassName("users");
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", words.say("users.people"));
        grid.addComponentColumn(this::name)
                .setKey("name")
                .setHeader(words.say("users.column.name"))
                .setComparator(Comparator.comparing(row -> row.displayName().toLowerCase(Locale.ROOT)))
                .setFlexGrow(1);
        grid.addComponentColumn(this::roles)
                .setKey("roles")
                .setHeader(words.say("users.column.roles"))
                .setFlexGrow(2);
        grid.addColumn(row -> words.moment(row.lastSignInAt(), words.say("users.neverSignedIn")))
                .setKey("lastSignIn")
                .setHeader(words.say("users.column.lastSignIn"))
                .setComparator(Comparator.comparing(
                        ManagedAccount::lastSignInAt, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setWidth("13rem")
                .setFlexGrow(0);
    }

    private Div name(ManagedAccount row) {
        var login = new Div(row.loginName());
        login.addClassNames("muted", "small", "account-login");
        var link = new Anchor(path + row.uuid(), row.displayName());
        link.addClassName("row-link");
        var cell = new Div(link, login);
        String attention =
                row.enabled() ? row.isUnusedAt(people.moment()) ? "users.unused" : "" : "users.accountClosed";
        if (!attention.isEmpty()) {
            var line = new Div(words.say(attention));
            line.addClassNames("warn", "small");
            cell.add(line);
        }
        return cell;
    }

    private Div roles(ManagedAccount row) {
        var today = people.today();
        var cell = new Div();
        var now = row.rolesOn(today);
        if (!now.isEmpty()) cell.add(new Span(words.roles(now)));
        row.roles().stream()
                .filter(held -> !held.holdsOn(today))
                .filter(held -> held.from().isAfter(today) || now.isEmpty())
                .forEach(held -> {
                    var line = new Div(words.role(held.role()) + " · " + words.period(held));
                    line.addClassNames("muted", "small");
                    cell.add(line);
                });
        return cell;
    }

    private void addExisting() {
        new RoleDialog(
                        words,
                        people.today(),
                        words.say("users.addExisting"),
                        true,
                        (who, data) -> people.giveTo(by, who, data),
                        account -> {
                            Toast.show(words.say("users.given", account.displayName()));
                            reload();
                        })
                .open();
    }

    private void filter() {
        String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var today = people.today();
        var found = rows.stream()
                .filter(row -> former.getValue() || row.roles().stream().anyMatch(held -> !held.isOverOn(today)))
                .filter(row -> (row.displayName() + " " + row.loginName() + " " + words.roles(row.rolesOn(today)))
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
        var sorting = List.copyOf(grid.getSortOrder());
        grid.setItems(found).setIdentifierProvider(ManagedAccount::uuid);
        grid.sort(sorting);
        count.setText(words.say(found.size() == 1 ? "users.count.one" : "users.count", found.size()));
    }
}
