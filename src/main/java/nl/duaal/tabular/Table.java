package nl.duaal.tabular;

import java.util.List;
import java.util.Set;

/**
 * A table to be written into a file.
 *
 * @param name    of its sheet
 * @param columns from the left
 * @param lines   each as long as the columns
 */
public record Table(String name, List<Column> columns, List<Line> lines) {

    /** How a column shows its numbers. */
    public enum Format {
        GENERAL,
        EURO
    }

    /**
     * @param width   in characters
     * @param choices that a spreadsheet offers in this column; empty for any content
     */
    public record Column(String head, int width, Format format, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }

        public Column(String head, int width) {
            this(head, width, Format.GENERAL, List.of());
        }

        public Column(String head, int width, Format format) {
            this(head, width, format, List.of());
        }
    }

    /**
     * One row.
     *
     * @param wrong columns, from 0, whose cells stand out
     */
    public record Line(List<Cell> cells, Set<Integer> wrong) {
        public Line {
            cells = List.copyOf(cells);
            wrong = Set.copyOf(wrong);
        }

        public static Line of(Cell... cells) {
            return new Line(List.of(cells), Set.of());
        }
    }

    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (var line : lines) {
            if (line.cells.size() != columns.size())
                throw new IllegalArgumentException("lines: as long as the columns");
        }
    }
}
