package nl.duaal.persistence;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables that belong to an organisation, as the database itself knows them: none can be forgotten in a list. */
final class TenantTables implements Supplier<Set<String>> {

    private static final String QUESTION = """
            SELECT table_name FROM information_schema.columns
            WHERE table_schema = database() AND column_name = 'organisation_id'""";

    private final DataSource source;
    private volatile @Nullable Set<String> names;

    TenantTables(DataSource source) {
        this.source = source;
    }

    /** In lower case. Read at the first statement, which is after all migrations. */
    @Override
    public Set<String> get() {
        var known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return known;
    }

    private Set<String> read() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTION)) {
            var found = new HashSet<String>();
            while (answer.next()) found.add(answer.getString(1).toLowerCase(Locale.ROOT));
            return Set.copyOf(found);
        } catch (SQLException failure) {
            throw new IllegalStateException("the tables of organisations are not known", failure);
        }
    }
}
