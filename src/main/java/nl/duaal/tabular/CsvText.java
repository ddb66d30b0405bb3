package nl.duaal.tabular;

import java.util.List;
import nl.duaal.tabular.TableReading.Reason;

/**
 * Reads CSV (RFC 4180) with the divider that the text itself shows: semicolon, comma, tab or bar. Cells are texts; what
 * they mean is for whoever knows the column.
 */
final class CsvText {

    private static final char[] DIVIDERS = {';', ',', '\t', '|'};
    /** So many rows tell which divider it is. */
    private static final int SAMPLE_ROWS = 30;

    private final String text;
    private final char divider;
    private final RowCollector rows;
    private int at;
    private int line = 1;

    private CsvText(String text, char divider, int from, RowCollector rows) {
        this.text = text;
        this.divider = divider;
        this.at = from;
        this.rows = rows;
    }

    static List<Sheet> read(String text) throws RefusedException {
        var rows = new RowCollector();
        rows.startSheet("");
        if (text.startsWith("sep=") && text.length() > 4) {
            int end = endOfLine(text);
            var reader = new CsvText(text, text.charAt(4), end, rows);
            reader.line = 2;
            reader.read();
        } else {
            new CsvText(text, divider(text), 0, rows).read();
        }
        rows.endSheet();
        return rows.sheets();
    }

    private static int endOfLine(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\n') at++;
        return Math.min(text.length(), at + 1);
    }

    /** The one that divides the most rows into as many cells as the first. */
    private static char divider(String text) {
        char best = DIVIDERS[0];
        long most = 0;
        for (char one : DIVIDERS) {
            long score = score(text, one);
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return best;
    }

    private static long score(String text, char divider) {
        int first = -1;
        int same = 0;
        int cells = 1;
        int seen = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i <= text.length() && seen < SAMPLE_ROWS; i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') quoted = !quoted;
            else if (c == divider && !quoted) cells++;
            else if (c == '\n' && (!quoted || i == text.length())) {
                if (!blank) {
                    seen++;
                    if (first < 0) first = cells;
                    if (cells == first) same++;
                }
                cells = 1;
                blank = true;
                continue;
            }
            if (c > ' ' && c != divider) blank = false;
        }
        return first <= 1 ? 0 : same * 1_000L + Math.min(first, 900);
    }

    private void read() throws RefusedException {
        while (at < text.length()) {
            rows.startRow(line);
            int column = 0;
            while (true) {
                rows.put(column, cell(column));
                if (at >= text.length() || text.charAt(at) != divider) break;
                at++;
                column++;
            }
            rows.endRow();
            if (at < text.length() && text.charAt(at) == '\r') at++;
            if (at < text.length() && text.charAt(at) == '\n') at++;
            line++;
        }
    }

    /** One cell; leaves at the divider or the end of the row after it. */
    private Cell cell(int column) throws RefusedException {
        if (at < text.length() && text.charAt(at) == '"') return quoted(column);
        int start = at;
        while (at < text.length() && text.charAt(at) != divider && !isEnd(text.charAt(at))) at++;
        tooLong(at - start, column);
        return Cell.of(CsvTable.read(text.substring(start, at)));
    }

    private Cell quoted(int column) throws RefusedException {
        var cell = new StringBuilder();
        int opened = line;
        at++;
        while (true) {
            if (at >= text.length()) {
                throw new RefusedException(Reason.UNCLOSED_QUOTE, "", Sheet.letters(column) + opened);
            }
            char c = text.charAt(at++);
            if (c == '"') {
                if (at >= text.length() || text.charAt(at) != '"') break;
                at++;
            }
            cell.append(c);
            tooLong(cell.length(), column);
        }
        // what some programs leave between the closing quote and the divider belongs to the cell
        while (at < text.length() && text.charAt(at) != divider && !isEnd(text.charAt(at))) {
            cell.append(text.charAt(at++));
            tooLong(cell.length(), column);
        }
        return Cell.of(CsvTable.read(cell.toString()));
    }

    private void tooLong(int length, int column) throws RefusedException {
        if (length > TableReader.MAX_CELL_LENGTH) {
            throw rows.refused(Reason.CELL_TOO_LONG, column, TableReader.MAX_CELL_LENGTH);
        }
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
