package nl.duaal.tabular;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table as it was read.
 *
 * @param name of the sheet; empty for a file or a block that has no sheets
 * @param rows that hold anything, in the order of the file
 */
public record Sheet(String name, List<Row> rows) {

    public Sheet {
        rows = Collections.unmodifiableList(rows);
    }

    /**
     * @param number as the user sees it, from 1
     * @param cells  up to the last one that holds anything
     */
    public record Row(int number, List<Cell> cells) {

        Row(int number, Cell[] cells) {
            this(number, Collections.unmodifiableList(Arrays.asList(cells)));
        }

        /** The cell in a column, from 0; an empty one beyond the last. */
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }
    }

    /** Of the widest row. */
    public int columns() {
        return rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
    }

    /** The letters of a column, from 0: {@code A}, {@code AB}. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) letters.insert(0, (char) ('A' + left % 26));
        return letters.toString();
    }
}
