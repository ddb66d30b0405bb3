package nl.duaal.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180, UTF-8): quotes doubled, lines that end in CR LF. It begins with a byte order mark, without
 * which Excel takes it for another encoding. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it, which {@link TableReader} takes away again; numbers stay numbers, also below zero.
 */
public final class CsvTable {

    /** Excel and others take a text that begins so for a formula, also in its full-width form. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * The bytes of a file with commas. Every cell is text.
     *
     * @throws IllegalArgumentException when a row has another length than the heads
     */
    public static byte[] write(List<String> heads, List<List<String>> rows) {
        var text = new StringBuilder(BYTE_ORDER_MARK).append(line(heads));
        for (List<String> row : rows) {
            if (row.size() != heads.size()) throw new IllegalArgumentException("row: as long as the heads");
            text.append(line(row));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a file with semicolons and decimal commas, as a Dutch spreadsheet opens it. */
    public static byte[] write(Table table) {
        var text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(table.columns().stream()
                .map(column -> cell(column.head()))
                .collect(Collectors.joining(";", "", "\r\n")));
        for (var line : table.lines()) {
            text.append(line.cells().stream().map(CsvTable::cell).collect(Collectors.joining(";", "", "\r\n")));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** {@link #write(Table)} of rows as they come; answers how many there were. */
    public static int write(Table table, Rows rows, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(new String(write(table), StandardCharsets.UTF_8));
        var count = new int[1];
        try {
            rows.each(line -> {
                count[0]++;
                try {
                    writer.write(
                            line.cells().stream().map(CsvTable::cell).collect(Collectors.joining(";", "", "\r\n")));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
        return count[0];
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Cell cell) {
        return cell instanceof Cell.Text(String text) ? cell(text) : cell.text();
    }

    private static String cell(String text) {
        return '"' + (isTakenForFormula(text) ? "'" + text : text).replace("\"", "\"\"") + '"';
    }

    /** What a cell says that was written here, or by others who put an apostrophe before what is no formula. */
    static String read(String cell) {
        return cell.startsWith("'") && isTakenForFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Apostrophes that stand before it already count with it, so that the very text can be read back. */
    private static boolean isTakenForFormula(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == '\'') from++;
        var rest = text.substring(from);
        if (rest.isEmpty()) return false;
        var trimmed = rest.stripLeading();
        return STARTS_FORMULA.indexOf(rest.charAt(0)) >= 0
                || (!trimmed.isEmpty() && STARTS_FORMULA.indexOf(trimmed.charAt(0)) >= 0);
    }
}
