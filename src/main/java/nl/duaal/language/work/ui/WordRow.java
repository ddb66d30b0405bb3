package nl.duaal.language.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.TradeWord;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.language.work.WordData;
import nl.duaal.language.work.WordOutcome;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.MoreButton;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of words: each text is kept when its field is left. The last row is for a new word; once that has a
 * text it is a row as the others, with the keyboard where it was.
 */
final class WordRow {

    /** The texts of a row; the label is {@code worklanguage.word.<key>}. */
    private enum Column {
        WORD("word", WordData.WORD_MAX_LENGTH),
        MEANING("meaning", WordData.MEANING_MAX_LENGTH),
        EXAMPLE("example", WordData.EXAMPLE_MAX_LENGTH),
        THEME("theme", WordData.THEME_MAX_LENGTH);

        private final String key;
        private final int longest;

        Column(String key, int longest) {
            this.key = key;
            this.longest = longest;
        }

        private String of(WordData data) {
            return switch (this) {
                case WORD -> data.word();
                case MEANING -> data.meaning();
                case EXAMPLE -> data.example();
                case THEME -> data.theme();
            };
        }
    }

    /** What a row asks of its table. */
    interface Host {
        /** There is a new word: another empty row is needed. */
        void grown();

        /** Words stand in another order, or one is gone. */
        void moved(@Nullable UUID focused);

        /** Takes a word away, with a way back. */
        void remove(TradeWord word);

        /** What is said of the list as a whole may have changed. */
        void changed();
    }

    private final WorkWords words;
    private final TradeWordService service;
    private final SignedIn user;
    private final UUID function;
    private final Host host;
    private final Map<Column, WordField> fields = new EnumMap<>(Column.class);
    private final Checkbox safety = new Checkbox();
    private final Div problem = new Div();
    private final Span starter;
    private final Div actions = new Div();
    private @Nullable TradeWord now;

    WordRow(
            WorkWords words,
            TradeWordService service,
            SignedIn user,
            UUID function,
            @Nullable TradeWord word,
            Host host) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.function = function;
        this.host = host;
        this.now = word;
        this.starter = CardTable.mark(words.say("word.starter"));
        problem.addClassNames("word-problem", "small");
        problem.setId("word-problem-" + UUID.randomUUID());
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        actions.addClassName("word-actions");
        for (var column : Column.values()) {
            var field = new WordField(column.key, "", column.longest, word == null ? "" : column.of(word.data()));
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) typed(column);
            });
            fields.put(column, field);
        }
        safety.setValue(word != null && word.data().safety());
        safety.addValueChangeListener(change -> {
            if (change.isFromClient() && now != null) keep(null);
        });
        show();
    }

    List<Component> cells() {
        var cells = new ArrayList<Component>();
        var word = new Div(field(Column.WORD), starter, problem);
        word.addClassName("word-first");
        cells.add(word);
        cells.add(field(Column.MEANING));
        cells.add(field(Column.EXAMPLE));
        cells.add(field(Column.THEME));
        cells.add(safety);
        cells.add(actions);
        return cells;
    }

    void focus() {
        field(Column.WORD).focus();
    }

    @Nullable
    TradeWord word() {
        return now;
    }

    private WordField field(Column column) {
        var field = fields.get(column);
        if (field == null) throw new IllegalStateException("no field " + column);
        return field;
    }

    private String text(Column column) {
        return field(column).text();
    }

    /** Labels, marks and what can be done, as the word is now. */
    private void show() {
        var one = now;
        String name = one == null ? words.say("word.new") : one.data().word();
        fields.forEach((column, field) -> field.label(words.say("word.field", words.say("word." + column.key), name)));
        safety.setAriaLabel(words.say("word.field", words.say("word.safety"), name));
        starter.setVisible(one != null && one.starter());
        actions.removeAll();
        if (one == null) return;
        var more = new MoreButton(words.say("word.more", name), list -> {
            list.add("word-up", words.say("word.up"), () -> move(true));
            list.add("word-down", words.say("word.down"), () -> move(false));
            list.add("word-remove", words.say("remove"), () -> host.remove(current()));
        });
        actions.add(more);
    }

    private TradeWord current() {
        var one = now;
        if (one == null) throw new IllegalStateException("the row of a new word");
        return one;
    }

    void move(boolean up) {
        if (now == null) return;
        var outcome = service.move(user, current().uuid(), up);
        if (!wrong(outcome)) host.moved(current().uuid());
    }

    private void typed(Column column) {
        if (now == null) add();
        else keep(column);
    }

    private WordData data() {
        return new WordData(
                text(Column.WORD), text(Column.MEANING), text(Column.EXAMPLE), text(Column.THEME), safety.getValue());
    }

    private void add() {
        problem.setVisible(false);
        // the other texts wait until there is a word for them
        if (text(Column.WORD).isEmpty()) return;
        var outcome = service.add(user, function, data());
        if (wrong(outcome)) return;
        if (outcome instanceof WordOutcome.Done(UUID uuid)) {
            now = new TradeWord(uuid, 0, data(), false);
            show();
            host.grown();
        }
    }

    /**
     * Keeps the row. When somebody else was faster, what they changed elsewhere in the row is taken over; the same text
     * is shown beside the own one, which is kept on request.
     */
    private void keep(@Nullable Column column) {
        field(Column.WORD).wrong(false);
        problem.setVisible(false);
        if (text(Column.WORD).isEmpty()) {
            say(words.say("word.needed"));
            return;
        }
        var before = current();
        var mine = data();
        if (mine.equals(before.data())) return;
        var outcome = service.change(user, before.uuid(), before.version(), mine);
        if (outcome instanceof WordOutcome.Outdated(var theirs)) {
            now = theirs;
            merge(column, before.data(), theirs.data());
            return;
        }
        if (wrong(outcome)) return;
        now = new TradeWord(before.uuid(), before.version() + 1, mine, false);
        show();
        host.changed();
    }

    private void merge(@Nullable Column column, WordData before, WordData theirs) {
        fields.forEach((one, field) -> {
            if (one != column) field.setValue(one.of(theirs));
        });
        if (column != null) safety.setValue(theirs.safety());
        if (column != null && !column.of(before).equals(column.of(theirs))) {
            say(words.say("word.conflict", column.of(theirs)));
            var mine = new NativeButton(words.say("word.mine"), click -> keep(column));
            mine.addClassName("link");
            problem.add(mine);
            show();
            return;
        }
        keep(column);
    }

    private boolean wrong(WordOutcome outcome) {
        String said = words.outcome(outcome);
        if (!said.isEmpty()) say(said);
        return !said.isEmpty();
    }

    private void say(String text) {
        problem.removeAll();
        problem.add(new Span(text + " "));
        problem.setVisible(true);
        var first = field(Column.WORD);
        first.wrong(true);
        first.getElement().setAttribute("aria-describedby", problem.getId().orElse(""));
    }
}
