package nl.duaal.tabular.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.duaal.tabular.Cell;
import nl.duaal.tabular.Sheet;

/**
 * Turns a sheet that has a row for each person and a column for each of many things into one that has a row for each
 * thing of each person. Rows keep the numbers that the user sees.
 */
public final class WideSheet {

    /** Heads stand among the first rows that hold anything. */
    private static final int LOOKED_AT = 15;
    /** What is in no such column and goes along with every row: who it is, and a few more. */
    private static final int MOST_OTHERS = 20;
    /** More rows than this are not made: the sheet stays as it is. */
    private static final int MOST_ROWS = 20_000;

    private WideSheet() {}

    /**
     * The sheet in rows, or the sheet itself where it is not wide.
     *
     * @param heads   of the columns that are made
     * @param isWho   whether a head says who a row is about; without one in the row of heads the sheet is not wide
     * @param head    what the head of a column of many says, nothing for other columns
     * @param content what such a head and a cell below it say, one cell for each of {@code heads}
     * @param least   so many of such columns make a sheet wide
     */
    public static <T> Sheet inRows(
            Sheet sheet,
            List<String> heads,
            Predicate<Cell> isWho,
            Function<Cell, Optional<T>> head,
            BiFunction<T, Cell, List<Cell>> content,
            int least) {
        int headRow = -1;
        var many = new TreeMap<Integer, T>();
        for (int i = 0; i < Math.min(LOOKED_AT, sheet.rows().size()); i++) {
            var found = new TreeMap<Integer, T>();
            var cells = sheet.rows().get(i).cells();
            for (int column = 0; column < cells.size(); column++) {
                int at = column;
                head.apply(cells.get(column)).ifPresent(one -> found.put(at, one));
            }
            if (found.size() >= least
                    && found.size() > many.size()
                    && cells.stream().anyMatch(isWho)) {
                many = found;
                headRow = i;
            }
        }
        if (headRow < 0) return sheet;
        var others = new ArrayList<Integer>();
        for (int column = 0; column < sheet.columns() && others.size() < MOST_OTHERS; column++) {
            if (!many.containsKey(column)) others.add(column);
        }
        var rows = new ArrayList<Sheet.Row>();
        var top = sheet.rows().get(headRow);
        var first = with(top, others);
        heads.forEach(one -> first.add(new Cell.Text(one)));
        rows.add(new Sheet.Row(top.number(), first));
        for (var row : sheet.rows().subList(headRow + 1, sheet.rows().size())) {
            for (var one : many.entrySet()) {
                var cell = row.cell(one.getKey());
                if (cell.isBlank()) continue;
                if (rows.size() > MOST_ROWS) return sheet;
                var cells = with(row, others);
                cells.addAll(content.apply(one.getValue(), cell));
                rows.add(new Sheet.Row(row.number(), List.copyOf(cells)));
            }
        }
        return new Sheet(sheet.name(), rows);
    }

    private static List<Cell> with(Sheet.Row row, List<Integer> columns) {
        var cells = new ArrayList<Cell>(columns.size() + 4);
        columns.forEach(column -> cells.add(row.cell(column)));
        return cells;
    }
}
