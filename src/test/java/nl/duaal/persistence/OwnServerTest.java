package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.util.FileSystemUtils;

/** The same application on a server of one's own: the MariaDB of Debian 12, which is the oldest we promise. */
class OwnServerTest {

    private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
    private static final Path SYSTEM_TABLES = Path.of("/usr/share/mysql");
    private static final Path FOLDER = Path.of("target/test-own-server").toAbsolutePath();

    @Test
    void the_application_runs_on_the_mariadb_of_debian() throws Exception {
        var server = start();
        try {
            wrong_servers_and_users_are_refused_in_one_sentence();
            var application = new SpringApplication(StoreTest.OnlyTheDatabase.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setRegisterShutdownHook(false);
            try (var context = application.run(
                    "--duaal.db.url=jdbc:mariadb://127.0.0.1:" + port + "/ours",
                    "--duaal.db.user=serving",
                    "--duaal.db.password=a",
                    "--duaal.db.migration.user=migrating",
                    "--duaal.db.migration.password=b")) {
                assertThat(context.getBeanNamesForType(EmbeddedMariaDb.class)).isEmpty();
                var db = context.getBean(DSLContext.class);
                assertThat(db.fetchValue("SELECT version()")).asString().startsWith("10.11");
                assertThat(context.getBean(Flyway.class).info().pending()).isEmpty();
                assertThat(db.fetchValue("SELECT current_user()")).isEqualTo("serving@127.0.0.1");
                tracesStay();
            }
            var backup = new Backup(database("ours", "migrating", "serving"), TestDatabase.SOFTWARE.toAbsolutePath());
            var made = backup.make(FOLDER.resolve("backup.sql.gz"));
            backup.restore(FOLDER.resolve("backup.sql.gz"), FOLDER.resolve("kept.sql.gz"));
            assertThat(backup.sums()).isEqualTo(made.tables());
            // and from the older server to the one that comes along
            var embedded = TestDatabase.fresh();
            var moved = new Backup(embedded, TestDatabase.SOFTWARE.toAbsolutePath());
            assertThat(moved.restore(FOLDER.resolve("backup.sql.gz"), null)).isEqualTo(made);
        } finally {
            OrphanedServer.end(server.toHandle(), Duration.ofSeconds(30));
        }
    }

    @Test
    void a_server_that_will_refuse_the_triggers_says_so_before_anything_is_written() throws Exception {
        var server = start("--log-bin=changes");
        try {
            var database = new Database(
                    "jdbc:mariadb://127.0.0.1:" + port + "/ours",
                    new DatabaseUsers.User("migrating", "b"),
                    new DatabaseUsers.User("serving", "a"));
            var driver = DatabaseConfiguration.migrationDriver(database);
            assertThatThrownBy(() -> ServerCheck.check(database, driver))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("log_bin_trust_function_creators");
        } finally {
            OrphanedServer.end(server.toHandle(), Duration.ofSeconds(30));
        }
    }

    /** The triggers that keep traces as they are work on this server as well. */
    private void tracesStay() throws SQLException {
        var url = "jdbc:mariadb://127.0.0.1:" + port + "/ours";
        try (var connection = DriverManager.getConnection(url, "serving", "a");
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO organisation (uuid, name, kind) VALUES (uuid(), 'X', 'PARTNER')");
            statement.execute(
                    "INSERT INTO trace (organisation_id, position, happened_at, action, subject_kind, result,"
                            + " details, previous_hash, hash) SELECT id, 1, now(6), 'A', 'B', 'C', '', '', '' FROM organisation");
            assertThatThrownBy(() -> statement.execute("UPDATE trace SET action = 'Z'"))
                    .hasMessageContaining("a trace is never changed");
            assertThatThrownBy(() -> statement.execute("DELETE FROM trace"))
                    .hasMessageContaining("a trace is never deleted");
        }
    }

    private void wrong_servers_and_users_are_refused_in_one_sentence() throws SQLException {
        refused("latin", "migrating", "serving", "latin1", "utf8mb4");
        refused("ours", "migrating", "mighty", "power over the whole server", "FILE", "SUPER");
        refused("ours", "migrating", "reading", "lacks rights", "INSERT, UPDATE, DELETE");
        refused("ours", "serving", "serving", "lacks rights", "CREATE, ALTER, DROP");
        refused("ours", "migrating", "nobody", "cannot be used by nobody");
        refused("elsewhere", "migrating", "serving", "cannot be used by migrating");
        refused("", "migrating", "serving", "names no database");
        // one user for both is allowed, with a warning
        ServerCheck.check(database("ours", "migrating", "migrating"), driver("ours", "migrating", "migrating"));
        ServerCheck.check(database("ours", "migrating", "serving"), driver("ours", "migrating", "serving"));
        try (var connection = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "mighty", "b");
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL sql_mode = 'NO_ENGINE_SUBSTITUTION'");
            refused("ours", "migrating", "serving", "sql_mode");
            statement.execute("SET GLOBAL sql_mode = DEFAULT");
        }
    }

    private void refused(String schema, String migrating, String serving, String... words) {
        assertThatThrownBy(() ->
                        ServerCheck.check(database(schema, migrating, serving), driver(schema, migrating, serving)))
                .as(schema + " " + migrating + " " + serving)
                .isInstanceOf(CannotStart.class)
                .message()
                .contains(words)
                .hasLineCount(1);
    }

    private Database database(String schema, String migrating, String serving) {
        return new Database(
                "jdbc:mariadb://127.0.0.1:" + port + "/" + schema,
                new DatabaseUsers.User(migrating, migrating.equals("serving") ? "a" : "b"),
                new DatabaseUsers.User(serving, serving.equals("serving") ? "a" : "b"));
    }

    private DataSource driver(String schema, String migrating, String serving) {
        return DatabaseConfiguration.migrationDriver(database(schema, migrating, serving));
    }

    private final int port = freePort();

    private Process start(String... more) throws IOException, InterruptedException, SQLException {
        assumeTrue(
                Files.isExecutable(SERVER) && Files.isDirectory(SYSTEM_TABLES),
                "there is no MariaDB of Debian here (apt-get install mariadb-server-core)");
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        var data = FOLDER.resolve("data");
        var log = FOLDER.resolve("server.log").toFile();
        var root = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.<String>of();
        // what mariadb-install-db does; that itself needs programs of other packages
        var tables = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
        for (var part : List.of("mysql_system_tables", "mysql_performance_tables", "mysql_system_tables_data")) {
            tables.append(Files.readString(SYSTEM_TABLES.resolve(part + ".sql")));
        }
        var bootstrap = Files.writeString(FOLDER.resolve("bootstrap.sql"), tables);
        Files.createDirectories(data);
        assertThat(new ProcessBuilder(SERVER.toString(), "--no-defaults", "--bootstrap", "--datadir=" + data)
                        .redirectInput(bootstrap.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start()
                        .waitFor())
                .isZero();
        var init = FOLDER.resolve("init.sql");
        Files.writeString(init, """
                CREATE DATABASE ours CHARACTER SET utf8mb4;
                CREATE USER 'migrating'@'127.0.0.1' IDENTIFIED BY 'b';
                GRANT ALL ON ours.* TO 'migrating'@'127.0.0.1';
                CREATE USER 'serving'@'127.0.0.1' IDENTIFIED BY 'a';
                GRANT SELECT, INSERT, UPDATE, DELETE ON ours.* TO 'serving'@'127.0.0.1';
                CREATE DATABASE latin CHARACTER SET latin1;
                GRANT ALL ON latin.* TO 'migrating'@'127.0.0.1';
                CREATE USER 'mighty'@'127.0.0.1' IDENTIFIED BY 'b';
                GRANT SELECT, INSERT, UPDATE, DELETE, FILE, SUPER ON *.* TO 'mighty'@'127.0.0.1';
                CREATE USER 'reading'@'127.0.0.1' IDENTIFIED BY 'b';
                GRANT SELECT ON ours.* TO 'reading'@'127.0.0.1';
                """);
        var command = new ArrayList<>(List.of(
                SERVER.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--init-file=" + init,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--socket=mariadbd.sock",
                "--pid-file=mariadbd.pid"));
        command.addAll(root);
        command.addAll(List.of(more));
        var server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        for (int i = 0; i < 300 && server.isAlive() && !answers(); i++) TimeUnit.MILLISECONDS.sleep(100);
        return server;
    }

    private boolean answers() {
        try {
            DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/ours", "serving", "a")
                    .close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
