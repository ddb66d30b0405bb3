package nl.duaal.language.work;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;
import nl.duaal.tabular.TableReader;
import nl.duaal.tabular.TableReading;

/**
 * Rows that somebody pasted from a spreadsheet: word, meaning, example, theme, safety. A first row that names its
 * columns is taken at its word; what stands under another head is passed over.
 */
public final class PastedWords {

    /** What a column holds, and how people head it. */
    private enum Column {
        WORD("woord", "word", "begrip", "term"),
        MEANING("uitleg", "betekenis", "meaning", "explanation"),
        EXAMPLE("voorbeeldzin", "voorbeeld", "zin", "example", "example sentence"),
        THEME("thema", "onderwerp", "theme"),
        SAFETY("veiligheid", "veilig", "safety"),
        OTHER();

        private final Set<String> heads;

        Column(String... heads) {
            this.heads = Set.of(heads);
        }
    }

    private static final Set<String> YES = Set.of("ja", "j", "x", "1", "yes", "y", "true", "waar");
    private static final Set<String> NO = Set.of("", "nee", "n", "0", "no", "false", "onwaar");

    /** What is wrong with a row; the text is {@code worklanguage.paste.fault.<NAME>}. */
    public enum Fault {
        WORD,
        MEANING,
        EXAMPLE,
        THEME,
        SAFETY,
        /** The word stands in an earlier row too. */
        TWICE
    }

    /** One row, counted from 1 as it stood in what was pasted. */
    public sealed interface Row {
        int number();

        record Good(int number, WordData data) implements Row {}

        record Wrong(int number, String text, Set<Fault> faults) implements Row {
            public Wrong {
                faults = Set.copyOf(faults);
            }
        }
    }

    private PastedWords() {}

    /** Every row that is not empty, without the heads; none where it is no table. */
    public static List<Row> read(String text) {
        if (text.isBlank() || !(TableReader.paste(text) instanceof TableReading.Read read)) return List.of();
        var rows = new ArrayList<Row>();
        var seen = new java.util.HashSet<String>();
        var columns = List.of(Column.values());
        boolean first = true;
        for (var row : read.sheets().getFirst().rows()) {
            if (first) {
                first = false;
                var heads = heads(row);
                if (!heads.isEmpty()) {
                    columns = heads;
                    continue;
                }
            }
            var one = row(row, columns);
            if (one instanceof Row.Good(int number, WordData data)
                    && !seen.add(data.word().toLowerCase(Locale.ROOT))) {
                one = new Row.Wrong(number, data.word(), EnumSet.of(Fault.TWICE));
            }
            rows.add(one);
        }
        return rows;
    }

    /** The columns that a row of heads names; empty when it is none. */
    private static List<Column> heads(Sheet.Row row) {
        var columns = new ArrayList<Column>();
        int named = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = text(row.cell(i)).toLowerCase(Locale.ROOT);
            Column found = Column.OTHER;
            for (var column : Column.values()) if (column.heads.contains(cell)) found = column;
            if (found != Column.OTHER) named++;
            columns.add(found);
        }
        return columns.contains(Column.WORD) && named >= 2 ? columns : List.of();
    }

    private static Row row(Sheet.Row row, List<Column> columns) {
        String word = cell(row, columns, Column.WORD);
        String meaning = cell(row, columns, Column.MEANING);
        String example = cell(row, columns, Column.EXAMPLE);
        String theme = cell(row, columns, Column.THEME);
        String safety = cell(row, columns, Column.SAFETY).toLowerCase(Locale.ROOT);
        var faults = EnumSet.noneOf(Fault.class);
        if (word.isEmpty() || word.length() > WordData.WORD_MAX_LENGTH) faults.add(Fault.WORD);
        if (meaning.length() > WordData.MEANING_MAX_LENGTH) faults.add(Fault.MEANING);
        if (example.length() > WordData.EXAMPLE_MAX_LENGTH) faults.add(Fault.EXAMPLE);
        if (theme.length() > WordData.THEME_MAX_LENGTH) faults.add(Fault.THEME);
        if (!YES.contains(safety) && !NO.contains(safety)) faults.add(Fault.SAFETY);
        if (faults.isEmpty()) {
            return new Row.Good(row.number(), new WordData(word, meaning, example, theme, YES.contains(safety)));
        }
        String shown = row.cells().stream()
                .map(PastedWords::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return new Row.Wrong(row.number(), shown, faults);
    }

    private static String cell(Sheet.Row row, List<Column> columns, Column wanted) {
        int at = columns.indexOf(wanted);
        return at < 0 ? "" : text(row.cell(at));
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String value) -> value.strip();
            case Cell.Truth(boolean value) -> value ? "ja" : "nee";
            case Cell.Figure figure -> figure.decimal().stripTrailingZeros().toPlainString();
            case Cell.Day(var value) -> value.toString();
            case Cell.Moment(var value) -> value.toString();
            case Cell.Empty _ -> "";
            case Cell.Fault _ -> "";
        };
    }
}
