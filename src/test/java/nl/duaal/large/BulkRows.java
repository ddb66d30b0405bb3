package nl.duaal.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a MariaDB, many in one statement. References between tables are not looked at while rows come in, because
 * they come table by table; {@link References} looks at them afterwards. Every other rule of the tables holds.
 */
public final class BulkRows extends Rows implements AutoCloseable {

    /** Long enough that a statement costs little beside its rows, short enough for any server. */
    private static final int STATEMENT = 1 << 20;

    private static final int STATEMENTS_PER_COMMIT = 16;

    private final Connection connection;
    private final Map<String, StringBuilder> waiting = new HashMap<>();
    private int sinceCommit;

    public BulkRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        execute("SET SESSION foreign_key_checks = 0");
        // what can be had at once is worth more here than what survives a power cut
        execute("SET SESSION time_zone = '+00:00'");
    }

    @Override
    protected long newestId(String table) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(table, failure);
        }
    }

    @Override
    protected void write(String table, String columns, @Nullable Object[] values) {
        var sql = waiting.computeIfAbsent(table, _ -> new StringBuilder(STATEMENT + 4096));
        if (sql.isEmpty()) {
            sql.append("INSERT INTO ")
                    .append(table)
                    .append(" (")
                    .append(columns)
                    .append(") VALUES ");
        } else {
            sql.append(',');
        }
        sql.append('(');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) sql.append(',');
            SqlText.append(sql, values[i]);
        }
        sql.append(')');
        if (sql.length() >= STATEMENT) flush(sql);
    }

    private void flush(StringBuilder sql) {
        if (sql.isEmpty()) return;
        try {
            execute(sql.toString());
            sql.setLength(0);
            if (++sinceCommit % STATEMENTS_PER_COMMIT == 0) connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql.substring(0, Math.min(200, sql.length())), failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Writes what still waits, and lets the server look at what it holds. */
    @Override
    public void close() throws SQLException {
        waiting.values().forEach(this::flush);
        connection.commit();
        execute("SET SESSION foreign_key_checks = 1");
        connection.setAutoCommit(true);
        for (var table : counts().keySet()) execute("ANALYZE TABLE " + table);
    }
}
