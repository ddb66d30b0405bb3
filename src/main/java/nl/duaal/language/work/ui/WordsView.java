package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import nl.duaal.access.CurrentUser;
import nl.duaal.access.Permission;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.TradeWord;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.language.work.TradeWords;
import nl.duaal.language.work.WordOutcome;
import nl.duaal.shell.Address;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Toast;
import org.jspecify.annotations.Nullable;

/** The words of the trade of one function: a table to type in, a list to begin with, and the way to paper. */
@Route("trade-words/:uuid")
@PermitAll
class WordsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient WorkServices services;
    private final SignedIn user;
    private final transient WorkWords words = new WorkWords(getLocale());
    private final Div notice = new Div();
    private final Div begin = new Div();
    private transient @Nullable TradeWords opened;

    WordsView(WorkServices services, CurrentUser currentUser) {
        this.services = services;
        this.user = currentUser.require(Permission.READ_WORKPLACES);
        addClassNames("page", "trade-words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters()
                .get(WorkLinks.UUID_PARAMETER)
                .flatMap(Address::uuid)
                .flatMap(uuid -> service().words(user, uuid))
                .orElseThrow(NotFoundException::new);
        show(found);
    }

    private TradeWordService service() {
        return services.words();
    }

    private void show(TradeWords found) {
        opened = found;
        removeAll();
        add(header(found));
        if (!TradeWordService.mayWrite(user)) {
            add(found.words().isEmpty() ? new Paragraph(words.say("words.none")) : readOnly(found));
            return;
        }
        var how = new Paragraph(words.say("words.how"));
        how.addClassNames("small", "muted");
        var table = new WordTable(
                words,
                service(),
                user,
                found.function(),
                word -> remove(found.function(), word),
                () -> service().words(user, found.function()).ifPresent(this::about),
                block -> paste(found.function(), block));
        table.show(found, null);
        begin.setId("trade-lists");
        add(notice, begin, table, how);
        about(found);
    }

    private void again(UUID function) {
        service().words(user, function).ifPresent(this::show);
    }

    private Header header(TradeWords found) {
        var back = new Anchor("employers/" + found.employerUuid() + "?tab=" + WorkLanguageTab.KEY, found.employer());
        back.addClassName("back");
        var sub = new Paragraph(found.functionName());
        sub.addClassName("sub");
        var actions = new Div();
        actions.addClassNames("page-actions", "no-print");
        var paper = WorkLinks.paper(found.function(), words.say("words.paper"));
        paper.addClassNames("button", "primary");
        paper.setId("words-paper");
        actions.add(paper);
        if (TradeWordService.mayWrite(user)) {
            var paste = new NativeButton(words.say("paste.title"), click -> paste(found.function(), ""));
            paste.addClassName("button");
            paste.setId("paste-words");
            actions.add(paste);
        }
        var excel = new Anchor(
                services.downloads()
                        .download(
                                user,
                                words.locale(),
                                "tradeWords",
                                words.say("words.fileName"),
                                List.of(found.employer(), found.functionName()),
                                () -> new WorkTables(words)
                                        .words(service()
                                                .words(user, found.function())
                                                .orElseThrow())),
                words.say("words.toExcel"));
        excel.addClassName("button");
        excel.setId("words-to-excel");
        actions.add(excel);
        var header = new Header(new Div(back, new H1(words.say("words.title")), sub), actions);
        header.addClassName("page-head");
        return header;
    }

    /** What is said of the list as a whole: what is still to be gone through, and what it can begin with. */
    private void about(TradeWords found) {
        notice.removeAll();
        begin.removeAll();
        notice.setVisible(found.starters() > 0);
        notice.addClassName("notice");
        if (found.starters() > 0) {
            var checked = new NativeButton(words.say("words.checked"), click -> {
                tell(service().checked(user, found.function()));
                again(found.function());
            });
            checked.addClassName("button");
            checked.setId("words-checked");
            notice.add(new Span(words.count("words.starters", found.starters()) + " "), checked);
        }
        begin.setVisible(found.words().isEmpty());
        if (!found.words().isEmpty()) return;
        begin.addClassName("empty");
        begin.add(new H2(words.say("words.empty.title")), new Paragraph(words.say("words.empty.text")));
        var lists = new Div();
        lists.addClassName("page-actions");
        for (var list : service().lists(user)) {
            var take = new NativeButton(words.say("words.begin", words.wording(list.label()), list.words()), click -> {
                tell(service().begin(user, found.function(), list.key()));
                again(found.function());
            });
            take.addClassName("button");
            take.setId("begin-" + list.key());
            lists.add(take);
        }
        begin.add(lists);
    }

    private void paste(UUID function, String block) {
        new PasteWordsDialog(words, service(), user, function, block, () -> again(function)).show();
    }

    private void remove(UUID function, TradeWord word) {
        tell(service().remove(user, word.uuid()));
        again(function);
        Toast.undoable(words.say("removed", word.data().word()), () -> {
            tell(service().restore(user, function, word));
            again(function);
        });
    }

    private void tell(WordOutcome outcome) {
        String wrong = words.outcome(outcome);
        if (!wrong.isEmpty()) Toast.warn(wrong);
    }

    private Component readOnly(TradeWords found) {
        var table = new CardTable(
                words.say("words.title"),
                words.say("word.word"),
                words.say("word.meaning"),
                words.say("word.example"),
                words.say("word.theme"),
                words.say("word.safety.short"));
        for (var one : found.inOrder()) {
            var data = one.data();
            table.row(
                    CardTable.text(data.word()),
                    CardTable.text(data.meaning()),
                    CardTable.text(data.example()),
                    CardTable.text(data.theme()),
                    CardTable.text(words.say(data.safety() ? "yes" : "no")));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        var found = opened;
        return (found == null ? "" : found.functionName() + " · ") + words.say("words.title") + " · Duaal";
    }
}
