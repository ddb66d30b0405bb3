package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.insight.board.Board;
import nl.duaal.insight.board.BoardFilter;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.TableDownload;

/** Figures over the cohorts of the organisation. */
@Route("board")
@PermitAll
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final BoardServices services;
    private final SignedIn user;
    private final BoardWords words = new BoardWords(getLocale());
    private final Paragraph chosen = new Paragraph();
    private final Div actions = new Div();
    private final Div bar = new Div();
    private final Div results = new Div();

    BoardView(BoardServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_FIGURES);
        addClassNames("page", "board");
        var lead = new Paragraph(words.say("lead"));
        lead.addClassName("sub");
        actions.addClassName("page-actions");
        var head = new Header(new Div(new H1(words.say("title")), lead), actions);
        head.addClassName("page-head");
        chosen.setId("board-chosen");
        chosen.addClassName("in-words");
        chosen.getElement().setAttribute("aria-live", "polite");
        results.addClassName("board-results");
        add(head, bar, chosen, results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var board = services.board()
                .open(user, BoardAddress.read(event.getLocation().getQueryParameters()));
        bar.removeAll();
        bar.add(new BoardFilterBar(words, board, this::choose));
        show(board);
    }

    private void choose(BoardFilter filter) {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("board", BoardAddress.query(filter))));
        show(services.board().again(user, filter));
    }

    private void show(Board board) {
        chosen.setText(words.say(
                "chosen",
                String.join(", ", words.filters(board)),
                words.count("cohorts", board.rows().size()),
                words.figures().date(board.asOf())));
        actions(board);
        results.removeAll();
        if (board.leftOut() > 0) {
            var left = new Paragraph(words.leftOut(board));
            left.setId("board-left-out");
            results.add(left);
        }
        if (board.rows().isEmpty()) {
            results.add(nothing(board.filter()));
            return;
        }
        var parts = new BoardParts(words, board, user, false);
        parts.all().forEach(results::add);
        results.add(parts.paybacks(
                WholeCases.of(board, user, one -> services.paybacks().open(user, one))));
        var cohort = board.filter().cohort();
        if (cohort != null) results.add(employers(board));
    }

    private Paragraph nothing(BoardFilter filter) {
        var from = filter.from();
        var until = filter.until();
        boolean turned = from != null && until != null && from.isAfter(until);
        var nothing = new Paragraph(words.say(turned ? "filter.order" : "filter.nothing"));
        nothing.addClassName("notice");
        nothing.setId("board-nothing");
        return nothing;
    }

    private TableDownload.Content content(Board board) {
        return new BoardTables(words)
                .content(
                        words.say("title"),
                        board,
                        WholeCases.of(board, user, one -> services.paybacks().again(user, one)));
    }

    private void actions(Board board) {
        actions.removeAll();
        var filter = board.filter();
        var excel = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "board",
                                words.say("fileName"),
                                () -> content(services.board().again(user, filter))),
                words.say("toExcel"));
        excel.setId("export-board");
        var open = new Anchor(
                services.downloads()
                        .csv(
                                user,
                                "boardOpenData",
                                words.say("open.fileName"),
                                () -> new BoardTables(words)
                                        .openData(
                                                services.board().openData(user, filter),
                                                String.join("; ", words.filters(board)))),
                words.say("open.title"));
        open.setId("export-open-data");
        var report = new Anchor(BoardAddress.report(filter, Map.of("for", "funder")), words.say("report.funder"));
        report.setId("to-funder-report");
        excel.addClassName("button");
        open.addClassName("button");
        report.addClassName("button");
        var print = new PrintButton(words.say("print"));
        actions.add(report, excel, open);
        if (user.may(Permission.READ_ALL_PEOPLE)) actions.add(people(filter, false), people(filter, true));
        actions.add(print);
    }

    /** Everybody of the own cohorts that were chosen. */
    private Anchor people(BoardFilter filter, boolean csv) {
        var anchor = new Anchor(
                services.downloads()
                        .rows(
                                user,
                                words.locale(),
                                "boardPeople",
                                words.say("people.fileName"),
                                () -> new PeopleTable(words)
                                        .of(
                                                services.people(),
                                                user,
                                                services.board().again(user, filter)),
                                csv),
                words.say(csv ? "people.toCsv" : "people.toExcel"));
        anchor.setId(csv ? "export-people-csv" : "export-people");
        anchor.addClassName("button");
        return anchor;
    }

    private Div employers(Board board) {
        var cohort = board.filter().cohort();
        var ways = new Div();
        ways.addClassNames("no-print", "board-ways");
        if (cohort == null) return ways;
        for (String name : services.board().employers(user, cohort)) {
            var way = new Anchor(
                    BoardAddress.report(BoardFilter.of(cohort), Map.of("for", "employer", "employer", name)),
                    words.say("report.employer", name));
            way.addClassName("button");
            ways.add(way);
        }
        return ways;
    }

    @Override
    public String getPageTitle() {
        return words.say("title") + " · Duaal";
    }
}
