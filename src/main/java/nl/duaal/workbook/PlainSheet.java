package nl.duaal.workbook;

import java.util.List;

/**
 * A table on a sheet of its own, before the sheets of the model. Texts are always texts, whatever they begin with.
 *
 * @param title    of the sheet: ours, not a user's, and none of the model's own
 * @param subtitle what the table shows
 * @param columns  heads and widths
 * @param rows     each as long as the columns; texts and numbers
 */
public record PlainSheet(String title, String subtitle, List<Column> columns, List<List<Object>> rows) {

    /**
     * @param width in characters
     */
    public record Column(String head, double width) {}

    public PlainSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Object> row : rows) {
            if (row.size() != columns.size()) throw new IllegalArgumentException("rows: as long as the columns");
            for (Object value : row) {
                if (!(value instanceof String || value instanceof Number)) {
                    throw new IllegalArgumentException("rows: texts and numbers");
                }
            }
        }
    }
}
