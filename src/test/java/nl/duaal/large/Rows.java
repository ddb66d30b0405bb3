package nl.duaal.large;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where made-up rows go. A table is asked for once, with the columns that its rows fill. */
public abstract class Rows {

    private final Map<String, Table> tables = new HashMap<>();

    /** The rows of one table. */
    public final class Table {

        private final String name;
        private final String columns;
        private final int width;
        private long newest;
        private long count;

        private Table(String name, String[] columns) {
            this.name = name;
            this.columns = String.join(", ", columns);
            this.width = columns.length;
            this.newest = columns[0].equals("id") ? newestId(name) : 0;
        }

        /** The key of the next row, for tables that have one. */
        public long nextId() {
            return ++newest;
        }

        /** A row, its values in the order of the columns: numbers, texts, days, moments, UUIDs, names of enums. */
        public void row(@Nullable Object... values) {
            if (values.length != width) throw new IllegalArgumentException(name + ": " + values.length + " values");
            count++;
            write(name, columns, values);
        }
    }

    /** A table; the first column is {@code id} where rows have a key of their own. */
    public final Table table(String name, String... columns) {
        return tables.computeIfAbsent(name, _ -> new Table(name, columns));
    }

    /** How many rows each table got. */
    public final Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        tables.values().forEach(table -> counts.put(table.name, table.count));
        return counts;
    }

    /** The highest key that stands in a table. */
    protected abstract long newestId(String table);

    protected abstract void write(String table, String columns, @Nullable Object[] values);
}
