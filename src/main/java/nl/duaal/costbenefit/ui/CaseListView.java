package nl.duaal.costbenefit.ui;

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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseRow;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.shell.BinList;
import nl.duaal.shell.MoreButton;
import nl.duaal.shell.Toast;

/** Every case of the organisation, to search, sort, open, copy and delete. */
@Route("cases")
@PermitAll
class CaseListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String QUERY = "q";
    private static final String SORT = "sort";

    private final CaseService cases;
    private final SignedIn user;
    private final CaseWords words = new CaseWords(getLocale());
    private final TextField search = new TextField();
    private final CaseGrid grid = new CaseGrid(words, this::menu);
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
        var bin = new RouterLink(BinList.title(getLocale()), DeletedCasesView.class);
        bin.addClassName("button");
        bin.setId("deleted-cases");
        var actions = new Div(bin, create);
        actions.addClassName("page-actions");
        create.setVisible(user.may(Permission.WRITE_CASES));
        bin.setVisible(user.may(Permission.DELETE_CASES));
        var titles = new Div(new H1(words.say("title")), sub(words.say("list.intro")));
        var header = new Header(titles, actions);
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

    private com.vaadin.flow.component.Component menu(CaseRow row) {
        if (!user.may(Permission.WRITE_CASES)) return new com.vaadin.flow.component.html.Span();
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
        String copy = CaseHeader.copyName(words, row.name(), rows);
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
        CaseListUrl.write(this, search.getValue(), grid.getSortOrder());
    }
}
