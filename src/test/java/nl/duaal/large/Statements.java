package nl.duaal.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jspecify.annotations.Nullable;

/** Hears which statements a piece of work gives to the database, and asks the database how it finds their rows. */
final class Statements implements ExecuteListener {

    /** From how many rows on a table is so large that no page may read all of it. */
    static final long LARGE = 10_000;

    /** One table of one statement, as the server goes about it. */
    record Step(
            String statement,
            String table,
            String type,
            @Nullable String key,
            long rows,
            long inTable) {

        /** Whether every row of a large table, or of one of its indexes, is read. */
        boolean isScan() {
            return inTable >= LARGE && (type.equals("ALL") || type.equals("index"));
        }
    }

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    @Override
    public void executeStart(ExecuteContext context) {
        var heard = HEARD.get();
        var query = context.query();
        if (heard != null && query != null) heard.add(context.dsl().renderInlined(query));
    }

    /** Every statement of a piece of work, in order. */
    static List<String> of(Runnable work) {
        var heard = new ArrayList<String>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    /** How the server finds the rows of these statements; of those that differ in values only, the first. */
    static List<Step> explained(Connection connection, List<String> statements) throws SQLException {
        var sizes = sizes(connection);
        var seen = new LinkedHashSet<String>();
        var steps = new ArrayList<Step>();
        for (var sql : statements) {
            if (!sql.startsWith("select") || !seen.add(sql.replaceAll("'[^']*'|\\b[0-9]+\\b", "?"))) continue;
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("EXPLAIN " + sql)) {
                while (found.next()) {
                    String table = found.getString("table");
                    String type = found.getString("type");
                    if (table == null || type == null) continue;
                    steps.add(new Step(
                            sql,
                            table,
                            type,
                            found.getString("key"),
                            rows(found.getString("rows")),
                            sizes.getOrDefault(table, 0L)));
                }
            }
        }
        return steps;
    }

    /** The server may say of how many it needs only a part: "306 (1%)". */
    private static long rows(@Nullable String told) {
        return told == null ? 0 : Long.parseLong(told.split(" ", 2)[0]);
    }

    private static Map<String, Long> sizes(Connection connection) throws SQLException {
        var sizes = new HashMap<String, Long>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT table_name, table_rows FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
            while (found.next()) sizes.put(found.getString(1), found.getLong(2));
        }
        return sizes;
    }
}
