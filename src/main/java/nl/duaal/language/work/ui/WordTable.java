package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.TradeWord;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.language.work.TradeWords;
import nl.duaal.shell.CardTable;
import org.jspecify.annotations.Nullable;

/**
 * The words of a function as a table to type in: Tab goes on, Enter and arrows go down and up, Alt with an arrow moves
 * the word, and a block out of a spreadsheet can be pasted.
 */
@Tag("duaal-trade-words")
@JsModule("./components/trade-words.ts")
final class WordTable extends HtmlContainer implements WordRow.Host {

    private static final String NEW = "word-new";

    private final transient WorkWords words;
    private final transient TradeWordService service;
    private final transient SignedIn user;
    private final transient UUID function;
    private final transient Consumer<TradeWord> removed;
    private final transient Runnable changed;
    private final transient List<WordRow> rows = new ArrayList<>();
    private transient CardTable table;
    private transient @Nullable Element last;

    /**
     * @param removed takes a word away, with a way back
     * @param changed hears that what is said of the list as a whole may have changed
     * @param pasted  takes a block that was pasted
     */
    WordTable(
            WorkWords words,
            TradeWordService service,
            SignedIn user,
            UUID function,
            Consumer<TradeWord> removed,
            Runnable changed,
            Consumer<String> pasted) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.function = function;
        this.removed = removed;
        this.changed = changed;
        this.table = head();
        setId("trade-words");
        getElement()
                .addEventListener(
                        "block-pasted",
                        event -> pasted.accept(
                                event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        getElement()
                .addEventListener("word-moved", event -> {
                    var data = event.getEventData();
                    int row = data.get("event.detail.row").asInt();
                    if (row >= 0 && row < rows.size()) {
                        rows.get(row).move(data.get("event.detail.up").asBoolean());
                    }
                })
                .addEventData("event.detail.row")
                .addEventData("event.detail.up");
    }

    private CardTable head() {
        return new CardTable(
                words.say("words.title"),
                words.say("word.word"),
                words.say("word.meaning"),
                words.say("word.example"),
                words.say("word.theme"),
                words.say("word.safety.short"),
                words.say("column.actions"));
    }

    /** Shows these words, with the keyboard in one of them if it is given. */
    void show(TradeWords found, @Nullable UUID focused) {
        removeAll();
        rows.clear();
        table = head();
        table.addClassName("word-table");
        for (var word : found.inOrder()) {
            var row = add(word);
            if (word.uuid().equals(focused)) row.focus();
        }
        if (found.words().size() < TradeWords.MOST) add((TradeWord) null);
        add(table);
    }

    private WordRow add(@Nullable TradeWord word) {
        var row = new WordRow(words, service, user, function, word, this);
        rows.add(row);
        Element line = table.row(row.cells().toArray(Component[]::new));
        if (word == null) {
            line.getClassList().add(NEW);
            last = line;
        }
        return row;
    }

    @Override
    public void grown() {
        var before = last;
        if (before != null) before.getClassList().remove(NEW);
        if (rows.size() < TradeWords.MOST) add((TradeWord) null);
        changed.run();
    }

    @Override
    public void moved(@Nullable UUID focused) {
        service.words(user, function).ifPresent(found -> show(found, focused));
    }

    @Override
    public void remove(TradeWord word) {
        removed.accept(word);
    }

    @Override
    public void changed() {
        changed.run();
    }
}
