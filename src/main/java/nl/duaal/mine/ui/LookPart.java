package nl.duaal.mine.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.duaal.access.SignedIn;
import nl.duaal.access.TraceLook;
import nl.duaal.mine.OwnFile;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.Table.Column;
import nl.duaal.tabular.Table.Line;

/** Who looked in my file: who, when, and at what. */
final class LookPart extends OwnPart {

    /** What a file to take along holds at most. */
    private static final int MOST = 2000;

    private final transient OwnServices services;
    private final SignedIn user;
    private final UnorderedList list;
    private final NativeButton more = new NativeButton();
    private int shown;

    LookPart(OwnWords words, OwnServices services, SignedIn user) {
        super(words, "looks");
        addClassName("own-wide");
        this.services = services;
        this.user = user;
        quiet(words.say("looks.intro"));
        this.list = list();
        list.setId("own-looks-list");
        more.setText(words.say("looks.more"));
        more.addClassName("button");
        more.setId("own-looks-more");
        more.addClickListener(click -> show());
        add(more);
        show();
        if (shown == 0) {
            line(words.say("looks.none"));
            return;
        }
        var download = new Anchor(
                services.downloads()
                        .download(user, words.locale(), "ownLooks", "wie-keek", List.of(), () -> table(words)),
                words.say("looks.download"));
        download.addClassName("button");
        download.setId("export-own-looks");
        add(new Text(" "), download);
    }

    private void show() {
        var some = services.file().looks(user, shown);
        String before = "";
        for (var one : some.stream().limit(OwnFile.LOOKS).toList()) {
            var moment = words().figures().dateTime(one.at());
            // a teacher who goes through the lessons of a term looked once, not fourteen times
            String said = who(words(), one) + what(words(), one) + moment;
            if (!said.equals(before)) {
                list.add(item(text(whom(one), moment), new Div(what(words(), one))));
            }
            before = said;
        }
        shown += Math.min(some.size(), OwnFile.LOOKS);
        more.setVisible(some.size() > OwnFile.LOOKS);
    }

    /** The name keeps its own direction; what stands behind it is the page's. */
    private Span whom(TraceLook one) {
        var name = one.name();
        if (name == null || one.roles().isEmpty()) return new Span(who(words(), one));
        return new Span(OwnWords.dutch(name), new Text(words().say("looks.who", "", words().roles(one.roles()))));
    }

    private static String who(OwnWords words, TraceLook one) {
        var name = one.name();
        if (name == null) {
            var from = one.from();
            return words.say("looks.guest", from == null ? "–" : from);
        }
        return one.roles().isEmpty() ? name : words.say("looks.who", name, words.roles(one.roles()));
    }

    private static String what(OwnWords words, TraceLook one) {
        return words.say("looks.at." + one.action().key());
    }

    private Table table(OwnWords words) {
        var lines = new ArrayList<Line>();
        while (lines.size() < MOST) {
            var some = services.file().looks(user, lines.size());
            some.stream()
                    .limit(OwnFile.LOOKS)
                    .forEach(one -> lines.add(Line.of(
                            Cell.of(words.figures().dateTime(one.at())),
                            Cell.of(who(words, one)),
                            Cell.of(what(words, one)))));
            if (some.size() <= OwnFile.LOOKS) break;
        }
        return new Table(
                words.say("looks.sheet"),
                List.of(
                        new Column(words.say("looks.column.when"), 24),
                        new Column(words.say("looks.column.who"), 40),
                        new Column(words.say("looks.column.what"), 40)),
                lines);
    }
}
