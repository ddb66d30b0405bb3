package nl.duaal.large;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.StringJoiner;

/** Whether everything that a row names is there: what a server does not look at while rows come in bulk. */
final class References {

    private static final String ALL = """
            SELECT constraint_name, table_name, column_name, referenced_table_name, referenced_column_name
            FROM information_schema.key_column_usage
            WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL
            ORDER BY table_name, constraint_name, ordinal_position""";

    /** One rule, of one or more columns. */
    private record Reference(String table, List<String> columns, String to, List<String> keys) {

        /** How many rows lead nowhere; a reference without a value is none. */
        String count() {
            var named = new StringJoiner(", ");
            var given = new StringJoiner(" AND ");
            var same = new StringJoiner(" AND ");
            for (int i = 0; i < columns.size(); i++) {
                named.add(columns.get(i));
                given.add(columns.get(i) + " IS NOT NULL");
                same.add("there." + keys.get(i) + " = named." + columns.get(i));
            }
            // distinct values are far fewer than rows, and stand in an index
            return "SELECT COUNT(*) FROM (SELECT DISTINCT " + named + " FROM " + table + " WHERE " + given
                    + ") named LEFT JOIN " + to + " there ON " + same + " WHERE there." + keys.getFirst() + " IS NULL";
        }
    }

    private References() {}

    /** References that lead nowhere; none when all is well. */
    static List<String> broken(Connection connection) throws SQLException {
        var broken = new ArrayList<String>();
        for (var one : all(connection)) {
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery(one.count())) {
                found.next();
                long many = found.getLong(1);
                if (many > 0) broken.add(one.table() + one.columns() + ": " + many + " that are not in " + one.to());
            }
        }
        return broken;
    }

    private static List<Reference> all(Connection connection) throws SQLException {
        var references = new LinkedHashMap<String, Reference>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(ALL)) {
            while (found.next()) {
                var rule = references.get(found.getString(1));
                if (rule == null) {
                    rule = new Reference(found.getString(2), new ArrayList<>(), found.getString(4), new ArrayList<>());
                    references.put(found.getString(1), rule);
                }
                rule.columns().add(found.getString(3));
                rule.keys().add(found.getString(5));
            }
        }
        return List.copyOf(references.values());
    }
}
