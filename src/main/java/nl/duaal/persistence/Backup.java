package nl.duaal.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Makes backups of one database and restores them into it. */
final class Backup {

    private static final String TRIGGER = "/*!50003 CREATE*/ /*!50017 DEFINER=";
    private static final Pattern DEFINER = Pattern.compile("/\\*!50017 DEFINER=`[^`]*`@`[^`]*`\\*/ ");

    /**
     * Stands in the database while a restore is at work. Whatever finds it afterwards knows that half of the rows
     * may be missing although all tables are there; {@link ServerCheck} does not start on it.
     */
    static final String UNFINISHED = "duaal_unfinished_restore";

    private static final String HISTORY = "flyway_schema_history";

    private static final Duration TO_NOTICE_WHO_LEFT = Duration.ofSeconds(3);

    private final Database database;
    private final DatabaseClient client;

    Backup(Database database, Path software) throws IOException {
        this.database = database;
        this.client = new DatabaseClient(new ServerSoftware(software), database);
    }

    /** Writes a backup of this moment; others may go on reading and writing. */
    BackupFile.Contents make(Path file) throws IOException, InterruptedException, SQLException {
        if (Files.exists(file)) throw new CannotBackUp(file + " exists already; choose another name.");
        String schema;
        try (var connection = connect(database.migrating())) {
            var tables = tables(connection);
            if (tables.contains(UNFINISHED)) {
                throw new CannotBackUp("A restore into this database was broken off, so it is not worth a backup.");
            }
            if (!tables.contains(HISTORY)) throw new CannotBackUp("The database holds nothing of Duaal yet.");
            schema = schema(connection);
        }
        return client.dump(dump -> BackupFile.write(file, schema, dump));
    }

    /**
     * Puts the contents of a backup in the place of what the database holds.
     *
     * @param keep where to keep what is replaced; null to refuse a database that holds anything
     */
    BackupFile.Contents restore(Path file, @Nullable Path keep) throws IOException, InterruptedException, SQLException {
        var contents = BackupFile.check(file);
        if (MigrationVersion.fromVersion(contents.schema()).compareTo(newestKnown()) > 0) {
            throw new CannotBackUp(file + " was made by a newer Duaal (tables of version " + contents.schema()
                    + ", this one knows them up to " + newestKnown() + "); use that one.");
        }
        var kept = false;
        try (var connection = connect(database.migrating())) {
            refuseOthers(connection);
            var tables = tables(connection);
            if (!tables.isEmpty()) {
                if (keep == null) {
                    throw new CannotBackUp("The database is not empty; --replace puts the backup in the place of what"
                            + " it holds, and keeps a backup of that.");
                }
                if (!tables.contains(UNFINISHED) && tables.contains(HISTORY)) {
                    make(keep);
                    kept = true;
                }
            }
            mark(connection);
            drop(connection, tables);
        }
        try {
            client.execute(statements -> load(file, statements));
            var found = sums();
            found.remove(UNFINISHED);
            var differences = TableSums.differences(contents.tables(), found);
            if (!differences.isEmpty()) throw new IOException(String.join("; ", differences));
        } catch (IOException failure) {
            throw new CannotBackUp(
                    "The restore failed and the database is not complete; Duaal will not start on it ("
                            + failure.getMessage() + ")."
                            + (kept ? " What it held before: ./duaal restore --replace " + keep : ""),
                    failure);
        }
        try (var connection = connect(database.migrating());
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + UNFINISHED);
        }
        return contents;
    }

    /** What the database holds now. */
    Map<String, TableSums.Sum> sums() throws IOException, InterruptedException {
        return client.dump(dump -> {
            var sums = new TableSums();
            dump.transferTo(sums);
            return sums.finished();
        });
    }

    private static void load(Path file, OutputStream statements) throws IOException {
        // in one transaction, as far as MariaDB knows one: it is faster
        try (InputStream sql = BackupFile.open(file)) {
            statements.write("SET autocommit = 0;\n".getBytes(StandardCharsets.US_ASCII));
            withoutDefiners(sql, statements);
            statements.write("COMMIT;\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /**
     * A trigger belongs to whoever puts it back: its first owner may not exist on this server, and naming another
     * takes rights that nobody of ours has. Rows never begin a line like this, since a line end inside one is escaped.
     */
    private static void withoutDefiners(InputStream sql, OutputStream statements) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(sql, StandardCharsets.ISO_8859_1));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String loaded = line.startsWith(TRIGGER) ? DEFINER.matcher(line).replaceFirst("") : line;
            statements.write(loaded.getBytes(StandardCharsets.ISO_8859_1));
            statements.write('\n');
        }
    }

    /** Whoever has a connection would write into what is being replaced. */
    private void refuseOthers(Connection migrating) throws SQLException, InterruptedException {
        // without more rights, everyone sees only one's own connections
        try (var serving = connect(database.serving())) {
            var ours = List.of(id(migrating), id(serving));
            // the server notices a little later that somebody has left
            var until = Instant.now().plus(TO_NOTICE_WHO_LEFT);
            while (seesOthers(migrating, ours) || seesOthers(serving, ours)) {
                if (Instant.now().isAfter(until)) {
                    throw new CannotBackUp("The database is in use; stop Duaal first.");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static boolean seesOthers(Connection connection, List<Long> ours) throws SQLException {
        try (var statement = connection.createStatement();
                var answer =
                        statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db = database()")) {
            while (answer.next()) {
                if (!ours.contains(answer.getLong(1))) return true;
            }
            return false;
        }
    }

    private static long id(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT connection_id()")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void mark(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS " + UNFINISHED + " (id BIGINT NOT NULL PRIMARY KEY)");
        }
    }

    private static void drop(Connection connection, Set<String> tables) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            for (var table : tables) {
                if (table.equals(UNFINISHED)) continue;
                var quoted = "`" + table.replace("`", "``") + "`";
                statement.execute("DROP VIEW IF EXISTS " + quoted);
                statement.execute("DROP TABLE IF EXISTS " + quoted);
            }
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        var tables = new LinkedHashSet<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = database() ORDER BY table_name")) {
            while (answer.next()) tables.add(answer.getString(1));
        }
        return tables;
    }

    private static String schema(Connection connection) throws SQLException {
        var newest = MigrationVersion.EMPTY;
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(
                        "SELECT version FROM " + HISTORY + " WHERE success AND version IS NOT NULL")) {
            while (answer.next()) {
                var version = MigrationVersion.fromVersion(answer.getString(1));
                if (version.compareTo(newest) > 0) newest = version;
            }
        }
        return newest.getVersion() == null ? "0" : newest.getVersion();
    }

    private static MigrationVersion newestKnown() throws IOException {
        var versions = new ArrayList<MigrationVersion>();
        for (var migration : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql")) {
            var name = String.valueOf(migration.getFilename());
            versions.add(MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))));
        }
        return versions.stream().max(MigrationVersion::compareTo).orElseThrow();
    }

    private Connection connect(DatabaseUsers.User user) throws SQLException {
        return DriverManager.getConnection(database.url(), user.name(), user.password());
    }
}
