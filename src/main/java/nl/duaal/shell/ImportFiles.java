package nl.duaal.shell;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import nl.duaal.access.SignedIn;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Page;
import nl.duaal.tabular.Table;
import nl.duaal.tabular.XlsxFile;
import nl.duaal.tabular.intake.ColumnChoice;
import nl.duaal.tabular.intake.ImportField;
import nl.duaal.tabular.intake.ImportKind;
import nl.duaal.tabular.intake.ImportPlan;
import nl.duaal.tabular.intake.PlannedRow;

/** The files of an import: a template to fill in, and rows that were left out, to be mended and brought back. */
final class ImportFiles {

    private static final int WIDTH = 22;
    private static final int REASON_WIDTH = 60;

    private final ImportWords words;
    private final ImportKind kind;

    ImportFiles(ImportWords words, ImportKind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** An empty table with the right heads, what may be chosen, and a sheet that explains each column. */
    DownloadHandler template(SignedIn user) {
        return event -> {
            var bytes = new ByteArrayOutputStream();
            XlsxFile.write(template(kind.choices(user, words.locale())), List.of(explanation()), bytes);
            TableDownload.send(event, fileName("template"), bytes);
        };
    }

    private Table template(java.util.Map<String, List<String>> choices) {
        var columns = kind.fields().stream()
                .map(field -> new Table.Column(
                        words.label(field.key()),
                        WIDTH,
                        Table.Format.GENERAL,
                        choices.getOrDefault(field.key(), options(field))))
                .toList();
        return new Table(words.name(), columns, List.of());
    }

    private List<String> options(ImportField field) {
        return switch (field.type()) {
            case ImportField.Type.Choice(var options) ->
                options.stream()
                        .map(option -> words.option(field.key(), option.key()))
                        .toList();
            case ImportField.Type.Truth() -> List.of(words.say("yes"), words.say("no"));
            case ImportField.Type.Text text -> List.of();
            case ImportField.Type.Number number -> List.of();
            case ImportField.Type.Day day -> List.of();
            case ImportField.Type.Month month -> List.of();
        };
    }

    private Page explanation() {
        var lines = new ArrayList<List<String>>();
        for (var field : kind.fields()) {
            lines.add(List.of(
                    words.label(field.key()),
                    words.help(field.key()),
                    words.form(field) + (field.required() ? " " + words.say("form.required") : "")));
        }
        lines.add(List.of(words.say("template.same")));
        return new Page(words.say("template.sheet"), words.say("template.title", words.name()), lines);
    }

    /** The rows that were left out, as they came, with what is not right beside them. */
    DownloadHandler leftOut(ImportState state, ImportPlan plan) {
        return event -> {
            var bytes = new ByteArrayOutputStream();
            XlsxFile.write(table(state, plan), List.of(), bytes);
            TableDownload.send(event, fileName("leftOut"), bytes);
        };
    }

    Table table(ImportState state, ImportPlan plan) {
        var sheet = state.sheet();
        var choice = state.columns();
        int count = sheet.columns();
        var columns = new ArrayList<Table.Column>();
        for (int i = 0; i < count; i++) columns.add(new Table.Column(head(state, i), WIDTH));
        var answers = answers(choice);
        for (var field : answers) {
            columns.add(new Table.Column(words.label(field.key()), WIDTH, Table.Format.GENERAL, options(field)));
        }
        columns.add(new Table.Column(words.say("leftOut.reason"), REASON_WIDTH));
        var rows = choice.rows(sheet);
        var lines = new ArrayList<Table.Line>();
        for (int i = 0; i < rows.size(); i++) {
            var planned = plan.rows().get(i);
            if (planned.status() != PlannedRow.Status.WRONG && planned.status() != PlannedRow.Status.DOUBLE) continue;
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < count; column++) cells.add(rows.get(i).cell(column));
            answers.forEach(field -> cells.add(Cell.EMPTY));
            cells.add(new Cell.Text(reason(planned)));
            var wrong = new HashSet<Integer>();
            planned.problems().forEach(problem -> wrong.add(choice.column(problem.field())));
            lines.add(new Table.Line(cells, wrong));
        }
        return new Table(words.name(), columns, lines);
    }

    /** What a table can say by choosing, and this one does not yet: it may be what mends a row. */
    private List<ImportField> answers(ColumnChoice choice) {
        return kind.fields().stream()
                .filter(field -> field.type() instanceof ImportField.Type.Choice)
                .filter(field -> choice.column(field.key()) < 0)
                .toList();
    }

    private String head(ImportState state, int column) {
        if (state.columns().headRow() >= 0) return state.columns().head(state.sheet(), column);
        String field = state.columns().fields().get(column);
        return field.isEmpty() ? words.column("", column) : words.label(field);
    }

    String reason(PlannedRow row) {
        if (row.doubleOf() > 0) return words.say("doubleOf", words.figures().number(row.doubleOf(), 0));
        return row.problems().stream()
                .map(problem -> words.label(problem.field()) + ": " + words.problem(problem))
                .collect(Collectors.joining(" "));
    }

    private String fileName(String what) {
        return words.say(what + ".fileName") + "-" + kind.key();
    }
}
