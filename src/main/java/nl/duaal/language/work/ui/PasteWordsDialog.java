package nl.duaal.language.work.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.language.work.PastedWords;
import nl.duaal.language.work.PastedWords.Row;
import nl.duaal.language.work.TradeWordService;
import nl.duaal.language.work.WordData;
import nl.duaal.language.work.WordOutcome;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.FormDialog;
import nl.duaal.shell.Toast;

/** Takes over many words at once: rows out of a spreadsheet, first looked at, then kept all together or not at all. */
final class PasteWordsDialog {

    private static final int LONGEST_TEXT = 200_000;

    private final WorkWords words;
    private final TradeWordService service;
    private final SignedIn user;
    private final UUID function;
    private final Runnable done;
    private final FormDialog form;
    private final TextArea text;
    private final Div preview = new Div();

    PasteWordsDialog(
            WorkWords words, TradeWordService service, SignedIn user, UUID function, String block, Runnable done) {
        this.words = words;
        this.service = service;
        this.user = user;
        this.function = function;
        this.done = done;
        form = new FormDialog(words.locale(), words.say("paste.title"), "save-pasted-words");
        form.setWidth("46rem");
        form.words(words.say("paste.how"));
        text = form.area("pasted-words", words.say("paste.rows"), block, LONGEST_TEXT, true);
        text.setMaxRows(10);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> look());
        preview.addClassName("paste-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        form.part(preview);
        form.setKeepText(words.say("paste.keep"));
        look();
    }

    void show() {
        form.open(this::keep);
    }

    private static List<WordData> good(List<Row> rows) {
        return rows.stream()
                .filter(Row.Good.class::isInstance)
                .map(row -> ((Row.Good) row).data())
                .toList();
    }

    private void look() {
        preview.removeAll();
        var rows = PastedWords.read(text.getValue());
        if (rows.isEmpty()) {
            if (!text.getValue().isBlank()) preview.add(new Paragraph(words.say("paste.none")));
            return;
        }
        var outcome = service.take(user, function, good(rows), true);
        if (!(outcome instanceof WordOutcome.Taken(int added, int changed, int same))) {
            preview.add(new Paragraph(words.outcome(outcome)));
            return;
        }
        var wrong = rows.stream().filter(Row.Wrong.class::isInstance).toList();
        preview.add(new Paragraph(words.say("paste.summary", added, changed, same, wrong.size())));
        if (wrong.isEmpty()) return;
        var table = new CardTable(
                words.say("paste.wrong.title"),
                words.say("paste.row"),
                words.say("word.word"),
                words.say("paste.what"));
        for (var one : wrong) {
            if (!(one instanceof Row.Wrong(int number, String shown, var faults))) continue;
            table.row(
                    CardTable.text(Integer.toString(number)),
                    CardTable.text(shown),
                    CardTable.text(faults.stream()
                            .sorted()
                            .map(fault -> words.of("paste.fault", fault))
                            .collect(Collectors.joining(" "))));
        }
        preview.add(table);
    }

    private Optional<String> keep() {
        var rows = PastedWords.read(text.getValue());
        var good = good(rows);
        if (good.isEmpty() && rows.isEmpty()) return Optional.of(words.say("paste.none"));
        if (good.size() < rows.size()) return Optional.of(words.say("paste.wrong"));
        var outcome = service.take(user, function, good, false);
        if (!(outcome instanceof WordOutcome.Taken(int added, int changed, int same))) {
            return Optional.of(words.outcome(outcome));
        }
        done.run();
        Toast.show(words.say("paste.done", added, changed, same));
        return Optional.empty();
    }
}
