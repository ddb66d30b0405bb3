package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.board.BoardCohort;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.insight.board.BoardPaybacks.Paybacks;
import nl.duaal.insight.board.EmployerReport;
import nl.duaal.outcome.ui.OutcomeFigures;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.TableDownload;

/** What was chosen as one page for a funder, or of one employer for that employer: to print or to take along. */
@Route("board/report")
@PermitAll
class BoardReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient BoardServices services;
    private final transient OutcomeFigures outcomes;
    private final SignedIn user;
    private final transient BoardWords words = new BoardWords(getLocale());

    BoardReportView(BoardServices services, OutcomeFigures outcomes, CurrentUser currentUser) {
        this.services = services;
        this.outcomes = outcomes;
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
        String title = words.say("report.funderTitle");
        head(title, words.filters(board), board.asOf(), () -> {
            var again = services.board().again(user, filter);
            return new BoardTables(words)
                    .content(
                            title,
                            again,
                            WholeCases.of(
                                    again, user, one -> services.paybacks().again(user, one)));
        });
        var content = content();
        if (board.leftOut() > 0) content.add(new Paragraph(words.leftOut(board)));
        var parts = new BoardParts(words, board, user, true);
        parts.all().forEach(content::add);
        content.add(parts.paybacks(
                WholeCases.of(board, user, one -> services.paybacks().again(user, one))));
        board.rows().stream()
                .flatMap(row -> Optional.ofNullable(row.cohort()).stream())
                .filter(one -> one.uuid().equals(filter.cohort()) && one.owner().own())
                .map(BoardCohort::uuid)
                .forEach(one -> content.add(outcomes.of(user, one, words.locale())));
    }

    private void employer(EmployerReport report) {
        var chosen = List.of(words.say("chosen.cohort", report.cohort().name()));
        head(
                words.say("report.employerTitle", report.employer()),
                chosen,
                report.asOf(),
                () -> services.board()
                        .ofEmployer(user, report.cohort().uuid(), report.employer())
                        .map(one -> new BoardTables(words).employer(one, paybacks(one)))
                        .orElseThrow());
        var rows = new ArrayList<List<String>>();
        for (var row : words.figures(report.figures())) rows.add(List.of(row.name(), row.text()));
        var content = content();
        content.add(BoardParts.table(
                words.say("own.stay"), List.of(words.say("column.figure"), words.say("column.value")), rows));
        content.add(source("own"), source("hours"));
        content.add(BoardParts.paybacks(words, report, paybacks(report)));
    }

    private Optional<Paybacks> paybacks(EmployerReport report) {
        if (!user.may(Permission.READ_CASES)) return Optional.empty();
        return report.plan().flatMap(plan -> services.paybacks().again(user, plan.caseUuid()));
    }

    private Paragraph source(String key) {
        var source = new Paragraph(words.say("source." + key));
        source.addClassNames("small", "muted");
        return source;
    }

    private Div content() {
        var content = new Div();
        content.addClassName("board-results");
        content.setId("report-table");
        add(content);
        return content;
    }

    private void head(String title, List<String> filters, LocalDate asOf, Supplier<TableDownload.Content> table) {
        var lead = new Paragraph(words.say(
                "report.lead",
                user.organisationName(),
                String.join(", ", filters),
                words.figures().date(asOf)));
        lead.setId("report-lead");
        lead.addClassName("sub");
        var excel = new Anchor(
                services.downloads().download(user, words.locale(), "boardReport", words.say("report.fileName"), table),
                words.say("toExcel"));
        excel.setId("export-report");
        excel.addClassName("button");
        var actions = new Div(excel, new PrintButton(words.say("print")));
        actions.addClassName("page-actions");
        Component texts = new Div(new H1(title), lead);
        var head = new Header(texts, actions);
        head.addClassName("page-head");
        add(head);
    }

    @Override
    public String getPageTitle() {
        return words.say("report.title") + " · Duaal";
    }
}
