package nl.duaal.cohort.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.cohort.Cohort;
import nl.duaal.cohort.candidate.AddOutcome;
import nl.duaal.cohort.candidate.Candidate;
import nl.duaal.cohort.candidate.NewCandidate;
import nl.duaal.cohort.candidate.PastedCandidates;
import nl.duaal.cohort.candidate.PastedCandidates.Row;
import nl.duaal.person.PersonDetails;
import nl.duaal.person.Twin;
import nl.duaal.shell.CardTable;
import nl.duaal.shell.Toast;

/**
 * Puts many people forward at once: rows pasted from a spreadsheet, first looked at, then kept all together or not at
 * all. For who may be the same the user says who it is.
 */
class PasteDialog extends EntryDialog {

    private static final int LONGEST_TEXT = 200_000;
    private static final String SKIP = "skip";
    private static final String OTHER = "other";

    private final CohortWords words;
    private final transient CandidatesTab.Services services;
    private final transient SignedIn user;
    private final transient Cohort cohort;
    private final TextArea text;
    private final Div preview = new Div();
    /** What the user said of a row: skip, somebody else, or who it is. */
    private final Map<Integer, String> answers = new HashMap<>();

    PasteDialog(CohortWords words, CandidatesTab.Services services, SignedIn user, Cohort cohort, Runnable done) {
        super(words, words.say("candidate.paste"), words.say("paste.save"));
        this.words = words;
        this.services = services;
        this.user = user;
        this.cohort = cohort;
        setWidth("52rem");
        put(new Paragraph(words.say("paste.intro")));
        text = area("paste.rows", "", LONGEST_TEXT);
        text.setMinRows(4);
        text.setMaxRows(10);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            answers.clear();
            look();
        });
        preview.addClassName("paste-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        put(preview);
        onSave(() -> keep(done));
    }

    private List<Row> rows() {
        return PastedCandidates.read(text.getValue());
    }

    /** The rows that are to be kept, with what the user said of them. */
    private List<Row.Good> wanted(List<Row> rows) {
        return rows.stream()
                .filter(Row.Good.class::isInstance)
                .map(Row.Good.class::cast)
                .filter(row -> !SKIP.equals(answers.get(row.number())))
                .toList();
    }

    private NewCandidate candidate(Row.Good row) {
        String answer = answers.get(row.number());
        if (answer == null) return new NewCandidate.Unknown(row.details(), false);
        if (answer.equals(OTHER)) return new NewCandidate.Unknown(row.details(), true);
        return new NewCandidate.Known(UUID.fromString(answer));
    }

    private String keep(Runnable done) {
        var rows = rows();
        if (rows.isEmpty()) return needed(text) ? words.say("paste.none") : AT_FIELD;
        if (rows.size() > PastedCandidates.MOST) return words.say("paste.tooMany", PastedCandidates.MOST);
        if (rows.stream().anyMatch(Row.Wrong.class::isInstance)) return words.say("paste.wrong");
        var many = wanted(rows).stream().map(this::candidate).toList();
        if (many.isEmpty()) return words.say("paste.none");
        var outcome = services.candidates()
                .add(user, cohort.uuid(), many, Candidate.Source.PASTE, false)
                .orElse(null);
        if (outcome == null) return words.say("fault.OVER");
        if (!outcome.kept()) {
            look();
            return words.say("paste.answer");
        }
        done.run();
        Toast.show(words.count("candidate.added", (int) outcome.added()));
        return "";
    }

    private void look() {
        preview.removeAll();
        var rows = rows();
        if (rows.isEmpty()) return;
        if (rows.size() > PastedCandidates.MOST) {
            preview.add(new Paragraph(words.say("paste.tooMany", PastedCandidates.MOST)));
            return;
        }
        var wanted = wanted(rows);
        var outcome = services.candidates()
                .add(user, cohort.uuid(), wanted.stream().map(this::candidate).toList(), Candidate.Source.PASTE, true)
                .orElse(null);
        if (outcome == null) {
            preview.add(new Paragraph(words.say("fault.OVER")));
            return;
        }
        Map<Integer, AddOutcome.Line> lines = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++)
            lines.put(wanted.get(i).number(), outcome.lines().get(i));
        var table = new CardTable(
                words.say("paste.preview"),
                words.say("paste.row"),
                words.say("column.name"),
                words.say("paste.result"));
        int wrong = 0;
        for (var row : rows) {
            switch (row) {
                case Row.Wrong(int number, String typed, var faults) -> {
                    wrong++;
                    table.row(
                            CardTable.text(String.valueOf(number)),
                            CardTable.text(typed),
                            warning(faults.stream()
                                    .sorted()
                                    .map(fault -> words.of("paste", fault))
                                    .collect(Collectors.joining(" "))));
                }
                case Row.Good(int number, PersonDetails details) -> {
                    var line = lines.get(number);
                    table.row(
                            CardTable.text(String.valueOf(number)),
                            CardTable.text(details.fullName()),
                            line == null ? skipped(number) : result(number, line, wanted));
                }
            }
        }
        preview.add(new Paragraph(words.say("paste.summary", outcome.added(), rows.size(), wrong)), table);
    }

    private Component skipped(int number) {
        var again = new com.vaadin.flow.component.html.NativeButton(words.say("paste.skipped"), click -> {
            answers.remove(number);
            look();
        });
        again.addClassName("link");
        return again;
    }

    private Component result(int number, AddOutcome.Line line, List<Row.Good> wanted) {
        return switch (line) {
            case AddOutcome.Line.Added _ -> CardTable.text(words.say("paste.new"));
            case AddOutcome.Line.AlreadyIn _ -> CardTable.text(words.say("candidate.alreadyIn"));
            case AddOutcome.Line.NoSuchPerson _ -> warning(words.say("gone"));
            case AddOutcome.Line.SameAsLine(int other) ->
                ask(number, words.say("paste.sameAs", wanted.get(other).number()), List.of());
            case AddOutcome.Line.Alike(var twins) -> ask(number, words.say("paste.alike"), twins);
        };
    }

    private Component ask(int number, String why, List<Twin> twins) {
        List<String> ways = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        for (var twin : twins) {
            String who = twin.person().uuid().toString();
            ways.add(who);
            labels.put(who, words.say("candidate.alike.same", AddCandidateDialog.described(words, twin)));
        }
        ways.add(OTHER);
        labels.put(OTHER, words.say("candidate.alike.other"));
        ways.add(SKIP);
        labels.put(SKIP, words.say("paste.skip"));
        var choice = new Select<String>();
        choice.setAriaLabel(words.say("paste.who", number));
        choice.setPlaceholder(words.say("paste.choose"));
        choice.setItems(ways);
        choice.setItemLabelGenerator(way -> labels.getOrDefault(way, way));
        choice.addValueChangeListener(change -> {
            answers.put(number, change.getValue());
            look();
        });
        return new Div(warning(why), choice);
    }

    private static Span warning(String text) {
        var warning = new Span(text);
        warning.addClassName("warn");
        return warning;
    }
}
