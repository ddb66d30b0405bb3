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
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.insight.board.OwnBoard;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.PrintButton;

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
        var table = table(board);
        table.setId("own-board");
        add(cohorts, table);
        if (board.others().isEmpty()) {
            var hidden = new Paragraph(words.say("own.hidden", board.least()));
            hidden.setId("own-hidden");
            add(hidden);
        }
    }

    private CardTable table(OwnBoard board) {
        var others = board.others().map(words::figures);
        var rows = new ArrayList<List<String>>();
        var own = words.figures(board.own());
        for (int i = 0; i < own.size(); i++) {
            int at = i;
            rows.add(List.of(
                    own.get(i).name(),
                    own.get(i).text(),
                    others.map(all -> all.get(at).text()).orElse(BoardWords.NONE)));
        }
        return BoardParts.table(
                words.say("own.title"),
                List.of(words.say("column.figure"), words.say("own.us"), words.say("own.others")),
                rows);
    }

    @Override
    public String getPageTitle() {
        return words.say("own.title") + " · Duaal";
    }
}
