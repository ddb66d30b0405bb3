package nl.duaal.tabular;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as CSV (RFC 4180, UTF-8): commas, quotes doubled, lines that end in CR LF. It begins with a byte order mark,
 * without which Excel takes it for another encoding.
 */
public final class CsvTable {

    /** Excel and others take a text that begins so for a formula, also in its full-width form. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * The bytes of the file. Every cell is text: one that a spreadsheet would take for a formula gets an apostrophe
     * before it.
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

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var trimmed = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!trimmed.isEmpty() && STARTS_FORMULA.indexOf(trimmed.charAt(0)) >= 0));
        return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}
