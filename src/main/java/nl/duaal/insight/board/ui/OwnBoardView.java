package nl.duaal.insight.board.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.insight.board.OwnBoard;
import nl.duaal.insight.board.OwnBoard.Figures;
import nl.duaal.insight.board.Stages.Stage;
import nl.duaal.shell.PrintButton;
import nl.duaal.shell.TextTable;

/** An employer's own figures, beside those of the others together. */
@Route("board/own")
@PermitAll
class OwnBoardView extends Div implements HasDynamicTitle {

    private final transient BoardWords words = new BoardWords(getLocale());

    OwnBoardView(BoardServices services, CurrentUser currentUser) {
        var user = currentUser.require(Permission.KEEP_WORK_FACTS);
        addClassNames("page", "board");
        var board = services.board().own(user);
        var lead = new Paragraph(words.say("own.lead", words.figures().date(board.asOf())));
        lead.addClassName("sub");
        var excel = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "ownBoard",
                                words.say("own.fileName"),
                                board.cohorts(),
                                () -> new BoardTables(words)
                                        .own(services.board().own(user))),
                words.say("toExcel"));
        excel.setId("export-own-board");
        excel.addClassName("button");
        var actions = new Div(excel, new PrintButton(words.say("print")));
        actions.addClassName("page-actions");
        var head = new Header(new Div(new H1(words.say("own.title")), lead), actions);
        head.addClassName("page-head");
        add(head);
        if (board.cohorts().isEmpty()) {
            add(new Paragraph(words.say("own.none")));
            return;
        }
        var cohorts = new Paragraph(words.say("own.cohorts", String.join(", ", board.cohorts())));
        var table = new TextTable(content(board));
        table.setId("own-board");
        add(cohorts, table);
        if (board.others().isEmpty()) {
            var hidden = new Paragraph(words.say("own.hidden", board.least()));
            hidden.setId("own-hidden");
            add(hidden);
        }
    }

    private TextTable.Content content(OwnBoard board) {
        var rows = new ArrayList<List<String>>();
        row(rows, board, words.of("stage", Stage.BEGAN), one -> words.number(one.began()));
        row(rows, board, words.say("own.there"), one -> words.number(one.there()));
        for (int months : Figures.MONTHS) {
            row(
                    rows,
                    board,
                    words.say("survival.after", months),
                    one -> one.still().stream()
                            .filter(still -> still.months() == months)
                            .map(still -> words.say(
                                    "own.of", words.share(still.still(), still.could()), still.still(), still.could()))
                            .findFirst()
                            .orElse(BoardWords.NONE));
        }
        row(rows, board, words.say("own.hours"), one -> {
            Double hours = one.hours();
            return hours == null ? BoardWords.NONE : words.figures().number(hours, 1);
        });
        return new TextTable.Content(
                words.say("own.title"),
                List.of(words.say("column.figure"), words.say("own.us"), words.say("own.others")),
                rows);
    }

    private static void row(List<List<String>> rows, OwnBoard board, String name, Function<Figures, String> text) {
        Optional<Figures> others = board.others();
        rows.add(List.of(name, text.apply(board.own()), others.map(text).orElse(BoardWords.NONE)));
    }

    @Override
    public String getPageTitle() {
        return words.say("own.title") + " · Duaal";
    }
}
