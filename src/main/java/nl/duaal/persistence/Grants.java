package nl.duaal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a database user may do, as {@code SHOW GRANTS} tells that user itself.
 *
 * @param everywhere on the whole server
 * @param here on the database in use, rights on the whole server included
 */
record Grants(Set<String> everywhere, Set<String> here) {

    private static final String ALL = "ALL PRIVILEGES";
    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (?:TABLE )?(\\S+) TO .*");

    /** On the whole server: whoever can make statements run as this user has the machine, or everyone's data. */
    private static final List<String> DANGEROUS = List.of(ALL, "SUPER", "FILE", "CREATE USER");

    private static final List<String> ROWS = List.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final List<String> TABLES = List.of("CREATE", "ALTER", "DROP", "INDEX", "REFERENCES");

    static Grants of(Connection connection) throws SQLException {
        var lines = new HashSet<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW GRANTS")) {
            while (answer.next()) lines.add(answer.getString(1));
        }
        return read(lines, String.valueOf(connection.getCatalog()));
    }

    static Grants read(Iterable<String> lines, String database) {
        var everywhere = new HashSet<String>();
        var here = new HashSet<String>();
        for (var line : lines) {
            var grant = GRANT.matcher(line);
            if (!grant.matches()) continue;
            var rights = List.of(grant.group(1).split(", "));
            if (grant.group(2).equals("*.*")) everywhere.addAll(rights);
            if (covers(grant.group(2), database)) here.addAll(rights);
        }
        return new Grants(everywhere, here);
    }

    List<String> dangerous() {
        return DANGEROUS.stream().filter(everywhere::contains).toList();
    }

    List<String> missingForRows() {
        return missing(ROWS);
    }

    List<String> missingForTables() {
        return missing(TABLES);
    }

    boolean mayChangeTables() {
        return here.contains(ALL) || TABLES.stream().anyMatch(here::contains);
    }

    private List<String> missing(List<String> needed) {
        return here.contains(ALL)
                ? List.of()
                : needed.stream().filter(right -> !here.contains(right)).toList();
    }

    /** The name of a database in a grant is a pattern: % and _ stand for something unless a backslash says not. */
    private static boolean covers(String object, String database) {
        if (object.equals("*.*")) return true;
        int end = object.lastIndexOf("`.*");
        if (!object.startsWith("`") || end < 1) return false;
        var regex = new StringBuilder();
        var pattern = object.substring(1, end).replace("``", "`");
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
            } else if (c == '%' || c == '_') {
                regex.append(c == '%' ? ".*" : ".");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.matches(regex.toString(), database);
    }
}
