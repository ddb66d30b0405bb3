package nl.duaal.tabular.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Notation;
import nl.duaal.tabular.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as what their fields ask for. */
final class CellReading {

    /** As much of a cell as a message repeats. */
    private static final int REPEATED = 60;

    private final List<ImportField> fields;
    private final ColumnChoice columns;
    /** By field, how people write an option, and its key. */
    private final Map<String, Map<String, String>> options = new HashMap<>();

    /** @param labels of options, by field and key, in every language that a cell may be in */
    CellReading(List<ImportField> fields, ColumnChoice columns, Map<String, Map<String, List<String>>> labels) {
        this.fields = fields;
        this.columns = columns;
        for (var field : fields) {
            if (!(field.type() instanceof ImportField.Type.Choice(var choices))) continue;
            var known = new HashMap<String, String>();
            for (var option : choices) {
                known.put(ColumnChoice.plain(option.key()), option.key());
                option.hints().forEach(hint -> known.put(ColumnChoice.plain(hint), option.key()));
                labels.getOrDefault(field.key(), Map.of())
                        .getOrDefault(option.key(), List.of())
                        .forEach(label -> known.put(ColumnChoice.plain(label), option.key()));
            }
            options.put(field.key(), known);
        }
    }

    /**
     * What a row says.
     *
     * @param problems get what is wrong added
     */
    RowValues read(Sheet.Row row, List<CellProblem> problems) {
        var values = new LinkedHashMap<String, Cell>();
        for (var field : fields) {
            int column = columns.column(field.key());
            if (column < 0) continue;
            var cell = row.cell(column);
            var found = new ArrayList<CellProblem>(1);
            var value = cell.isBlank() ? empty(field, found) : value(field, cell, found);
            // what could not be read is shown as it stands there
            values.put(field.key(), found.isEmpty() && value != null ? value : cell);
            problems.addAll(found);
        }
        return new RowValues(values);
    }

    private static Cell empty(ImportField field, List<CellProblem> problems) {
        if (field.required()) problems.add(new CellProblem(field.key(), "empty"));
        return Cell.EMPTY;
    }

    private @Nullable Cell value(ImportField field, Cell cell, List<CellProblem> problems) {
        if (cell instanceof Cell.Fault(String code)) {
            problems.add(new CellProblem(field.key(), "fault", code));
            return null;
        }
        var value = switch (field.type()) {
            case ImportField.Type.Text(int maxLength) -> text(field, cell, maxLength, problems);
            case ImportField.Type.Number() -> number(cell);
            case ImportField.Type.Day() -> day(cell);
            case ImportField.Type.Month() -> month(cell);
            case ImportField.Type.Truth() -> truth(cell);
            case ImportField.Type.Choice choice -> choice(field, cell);
        };
        if (value == null && problems.isEmpty()) {
            problems.add(new CellProblem(field.key(), problem(field.type()), repeated(cell.text())));
        }
        return value;
    }

    private static String problem(ImportField.Type type) {
        return switch (type) {
            case ImportField.Type.Text text -> "tooLong";
            case ImportField.Type.Number number -> "notANumber";
            case ImportField.Type.Day day -> "notADay";
            case ImportField.Type.Month month -> "notAMonth";
            case ImportField.Type.Truth truth -> "notATruth";
            case ImportField.Type.Choice choice -> "notAChoice";
        };
    }

    static String repeated(String text) {
        if (text.length() <= REPEATED) return text;
        int end = Character.isHighSurrogate(text.charAt(REPEATED - 1)) ? REPEATED - 1 : REPEATED;
        return text.substring(0, end) + "…";
    }

    private static @Nullable Cell text(ImportField field, Cell cell, int maxLength, List<CellProblem> problems) {
        String text = cleaned(cell.text()).strip();
        if (text.length() <= maxLength) return Cell.of(text);
        problems.add(new CellProblem(field.key(), "tooLong", String.valueOf(maxLength), String.valueOf(text.length())));
        return null;
    }

    /** Without signs that nobody can type and no database keeps; lines end in one way. */
    private static String cleaned(String text) {
        boolean odd = text.chars().anyMatch(c -> c < ' ' || Character.isSurrogate((char) c));
        if (!odd) return text;
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!half && (c >= ' ' || c == '\n' || c == '\t')) clean.appendCodePoint(c);
        });
        return clean.toString();
    }

    private static @Nullable Cell number(Cell cell) {
        return cell instanceof Cell.Figure ? cell : Notation.figure(cell.text()).orElse(null);
    }

    private static @Nullable Cell day(Cell cell) {
        return switch (cell) {
            case Cell.Day day -> day;
            case Cell.Moment(var moment) -> new Cell.Day(moment.toLocalDate());
            case Cell.Text(String text) -> Notation.day(text).map(Cell.Day::new).orElse(null);
            case Cell.Empty() -> null;
            case Cell.Figure figure -> null;
            case Cell.Truth truth -> null;
            case Cell.Fault fault -> null;
        };
    }

    private static @Nullable Cell month(Cell cell) {
        if (cell instanceof Cell.Text(String text)) {
            var month = Notation.wholeMonth(text);
            if (month.isPresent()) return new Cell.Day(month.get().atDay(1));
        }
        return day(cell);
    }

    private static @Nullable Cell truth(Cell cell) {
        return cell instanceof Cell.Truth
                ? cell
                : Notation.truth(cell.text()).map(Cell.Truth::new).orElse(null);
    }

    private @Nullable Cell choice(ImportField field, Cell cell) {
        var key = options.getOrDefault(field.key(), Map.of()).get(ColumnChoice.plain(cell.text()));
        return key == null ? null : new Cell.Text(key);
    }
}
