package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.insight.board.EmployerReport;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.TextTable;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;

/** Figures on one page to print, for who pays or for one employer, each figure with its source. */
@Route("board/report")
@PermitAll
class BoardReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardServices services;
    private final SignedIn user;
    private final BoardWords words = new BoardWords(getLocale());

    BoardReportView(BoardServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_FIGURES);
        addClassNames("page", "board", "board-report");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var query = event.getLocation().getQueryParameters();
        var filter = BoardAddress.read(query);
        var cohort = filter.cohort();
        String employer = query.getSingleParameter("employer").orElse("");
        boolean forEmployer =
                query.getSingleParameter("for").filter("employer"::equals).isPresent();
        if (!forEmployer) {
            funder(filter);
            return;
        }
        var report = cohort == null
                ? null
                : services.board().ofEmployer(user, cohort, employer).orElse(null);
        if (report == null) {
            add(new H1(words.say("report.title")), new Paragraph(words.say("report.noEmployer")));
            return;
        }
        employer(report);
    }

    private void funder(BoardFilter filter) {
        var board = services.board().open(user, filter);
        show(words.say("report.funderTitle"), words.filters(board), board.asOf(), () -> {
            var again = services.board().again(user, filter);
            return new BoardTables(words)
                    .board(
                            again,
                            WholeCases.of(
                                    again, user, one -> services.paybacks().again(user, one)));
        });
        if (board.leftOut() > 0) add(new Paragraph(words.leftOut(board)));
    }

    private void employer(EmployerReport report) {
        show(
                words.say("report.employerTitle", report.employer()),
                List.of(words.say("chosen.cohort", report.cohort().name())),
                report.asOf(),
                () -> services.board()
                        .ofEmployer(user, report.cohort().uuid(), report.employer())
                        .map(new BoardTables(words)::employer)
                        .orElseThrow());
    }

    private void show(String title, List<String> filters, LocalDate asOf, Supplier<Table> table) {
        var lead = new Paragraph(words.say(
                "report.lead",
                user.organisationName(),
                String.join(", ", filters),
                words.figures().date(asOf)));
        lead.setId("report-lead");
        lead.addClassName("sub");
        var excel = new Anchor(
                services.downloads()
                        .download(user, words.locale(), "boardReport", words.say("report.fileName"), filters, table),
                words.say("toExcel"));
        excel.setId("export-report");
        excel.addClassName("button");
        var actions = new Div(excel, new PrintButton(words.say("print")));
        actions.addClassName("page-actions");
        var head = new Header(new Div(new H1(title), lead), actions);
        head.addClassName("page-head");
        var content = table.get();
        var shown = new TextTable(new TextTable.Content(
                title,
                content.columns().stream().map(Table.Column::head).toList(),
                content.lines().stream()
                        .map(line -> line.cells().stream().map(this::text).toList())
                        .toList()));
        shown.setId("report-table");
        add(head, shown);
    }

    private String text(Cell cell) {
        if (!(cell instanceof Cell.Figure(double value, boolean percent))) return cell.text();
        return percent ? words.figures().percent(value, 0) : words.figures().number(value, 2);
    }

    @Override
    public String getPageTitle() {
        return words.say("report.title") + " · Duaal";
    }
}
