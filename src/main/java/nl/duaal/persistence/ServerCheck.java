package nl.duaal.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the server before anything is written to it: a wrong one damages data in ways that show up much later. */
final class ServerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);

    private static final int OLDEST_MAJOR = 10;
    private static final int OLDEST_MINOR = 11;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

    private static final String QUESTION = """
            SELECT version(), @@global.sql_mode, database(),
              (SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = database()),
              @@global.innodb_flush_log_at_trx_commit,
              (SELECT count(*) FROM information_schema.tables
                WHERE table_schema = database() AND table_name = '%s')""".formatted(Backup.UNFINISHED);

    /**
     * Whether the triggers that keep traces from being changed still have to be made, by somebody whom a server with
     * a binary log does not trust to make them.
     */
    private static final String MAY_NOT_MAKE_TRIGGERS = """
            SELECT @@global.log_bin = 1 AND @@global.log_bin_trust_function_creators = 0
              AND NOT EXISTS (SELECT 1 FROM information_schema.triggers
                WHERE trigger_schema = database() AND trigger_name = 'trace_is_never_deleted')
              AND NOT EXISTS (SELECT 1 FROM information_schema.user_privileges
                WHERE REPLACE(grantee, CHAR(39), '') = current_user() AND privilege_type IN ('SUPER', 'BINLOG ADMIN'))""";

    private ServerCheck() {}

    /** @throws CannotStart with one sentence, when this is not a server that can be relied on */
    static void check(Database database, DataSource source) {
        var alone = database.serving().equals(database.migrating());
        try (var connection = source.getConnection()) {
            check(connection);
            var missing = Grants.of(connection).missingForTables();
            if (!missing.isEmpty()) throw lacking(database.migrating(), missing);
        } catch (SQLException failure) {
            throw unusable(database, database.migrating(), failure);
        }
        var serving = database.serving();
        try (var connection = DriverManager.getConnection(database.url(), serving.name(), serving.password())) {
            var grants = Grants.of(connection);
            var missing = grants.missingForRows();
            if (!missing.isEmpty()) throw lacking(serving, missing);
            if (!grants.dangerous().isEmpty()) {
                throw new CannotStart("The database user " + serving.name() + " has power over the whole server ("
                        + String.join(", ", grants.dangerous()) + "); it needs SELECT, INSERT, UPDATE and DELETE on"
                        + " the database of Duaal and nothing else.");
            }
            if (grants.mayChangeTables()) {
                LOG.warn(
                        "The database user {} reads and writes rows, and may change tables as well; {}.",
                        serving.name(),
                        alone
                                ? "give that to another one (DUAAL_DB_MIGRATION_USER)"
                                : "SELECT, INSERT, UPDATE and DELETE are enough");
            }
        } catch (SQLException failure) {
            throw unusable(database, serving, failure);
        }
    }

    private static CannotStart lacking(DatabaseUsers.User user, List<String> missing) {
        return new CannotStart("The database user " + user.name() + " lacks rights on the database of Duaal: "
                + String.join(", ", missing) + ".");
    }

    private static CannotStart unusable(Database database, DatabaseUsers.User user, SQLException failure) {
        return new CannotStart(
                "The database at " + withoutParameters(database.url()) + " cannot be used by " + user.name() + ": "
                        + failure.getMessage(),
                failure);
    }

    private static void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(QUESTION)) {
            answer.next();
            var refusal = refusal(answer.getString(1), answer.getString(2), answer.getString(3), answer.getString(4));
            if (refusal != null) throw new CannotStart(refusal);
            if (answer.getInt(6) != 0) {
                throw new CannotStart(
                        "A restore into this database was broken off, so it is not complete; restore again"
                                + " with ./duaal restore --replace.");
            }
            if (answer.getInt(5) != 1) {
                LOG.warn(
                        "The database server has innodb_flush_log_at_trx_commit={}: after a power cut, changes that"
                                + " were reported as saved may be gone.",
                        answer.getInt(5));
            }
        }
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(MAY_NOT_MAKE_TRIGGERS)) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new CannotStart("The database server keeps a binary log and lets nobody but its own administrator"
                        + " make triggers; set log_bin_trust_function_creators to ON for the first start.");
            }
        }
    }

    static @Nullable String refusal(
            String version, String sqlMode, @Nullable String schema, @Nullable String characters) {
        var numbers = VERSION.matcher(version);
        if (!version.toLowerCase(Locale.ROOT).contains("mariadb")) {
            return "The database server is not MariaDB but " + version + ".";
        }
        if (!numbers.matches() || isTooOld(numbers.group(1), numbers.group(2))) {
            return "The database server is MariaDB " + version + "; " + OLDEST_MAJOR + "." + OLDEST_MINOR
                    + " or newer is needed.";
        }
        if (schema == null) {
            return "The address of the database names no database (jdbc:mariadb://host:port/name).";
        }
        if (!sqlMode.contains("STRICT_TRANS_TABLES") && !sqlMode.contains("STRICT_ALL_TABLES")) {
            return "The database server cuts off what does not fit instead of refusing it; set sql_mode to"
                    + " STRICT_TRANS_TABLES.";
        }
        if (!"utf8mb4".equals(characters)) {
            return "The database " + schema + " has character set " + characters + "; utf8mb4 is needed.";
        }
        return null;
    }

    private static boolean isTooOld(String major, String minor) {
        var compared = Integer.compare(Integer.parseInt(major), OLDEST_MAJOR);
        return compared < 0 || (compared == 0 && Integer.parseInt(minor) < OLDEST_MINOR);
    }

    /** The rest may hold a password. */
    private static String withoutParameters(String url) {
        var question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
