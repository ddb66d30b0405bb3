package nl.duaal.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.duaal.tabular.TableReading.Reason;

/** Gathers the rows of all sheets of a file, and refuses as soon as there is more than is held in memory. */
final class RowCollector {

    private static final Cell[] NONE = {};

    private final List<Sheet> sheets = new ArrayList<>();
    private String sheet = "";
    private List<Sheet.Row> rows = new ArrayList<>();
    private Cell[] cells = NONE;
    private int row;
    private int filled;
    private int allRows;
    private long allCells;
    private long allText;

    void startSheet(String name) {
        sheet = name;
        rows = new ArrayList<>();
    }

    void endSheet() {
        sheets.add(new Sheet(sheet, rows));
    }

    List<Sheet> sheets() {
        return sheets;
    }

    void startRow(int number) {
        row = number;
        filled = 0;
        Arrays.fill(cells, null);
    }

    /** @param column from 0 */
    void put(int column, Cell cell) throws RefusedException {
        if (cell.isBlank()) return;
        if (column >= TableReader.MAX_COLUMNS) throw refused(Reason.TOO_MANY_COLUMNS, column, TableReader.MAX_COLUMNS);
        if (cell instanceof Cell.Text(String value)) {
            if (value.length() > TableReader.MAX_CELL_LENGTH) {
                throw refused(Reason.CELL_TOO_LONG, column, TableReader.MAX_CELL_LENGTH);
            }
            allText += value.length();
            if (allText > TableReader.MAX_TEXT) throw refused(Reason.UNPACKS_TO_TOO_MUCH, column, 0);
        }
        if (column >= cells.length) cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        cells[column] = cell;
        filled = Math.max(filled, column + 1);
    }

    void endRow() throws RefusedException {
        if (filled == 0) return;
        allRows++;
        if (allRows > TableReader.MAX_ROWS) throw refused(Reason.TOO_MANY_ROWS, 0, TableReader.MAX_ROWS);
        allCells += filled;
        if (allCells > TableReader.MAX_CELLS) throw refused(Reason.TOO_MANY_CELLS, 0, TableReader.MAX_CELLS);
        var held = Arrays.copyOf(cells, filled);
        for (int i = 0; i < filled; i++) {
            if (held[i] == null) held[i] = Cell.EMPTY;
        }
        rows.add(new Sheet.Row(row, held));
    }

    RefusedException refused(Reason reason, int column, int limit) {
        return new RefusedException(reason, sheet, Sheet.letters(column) + row, String.valueOf(limit));
    }
}
