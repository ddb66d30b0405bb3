package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** One folder for all tests of this class: setting one up costs seconds, starting on it one or two. */
class EmbeddedMariaDbTest {

    private static final EmbeddedMariaDb.Folders FOLDERS =
            new EmbeddedMariaDb.Folders(Path.of("target/test embedded"), TestDatabase.SOFTWARE);

    private EmbeddedMariaDb server;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedMariaDb.start(FOLDERS, 0);
        as(server.migrating(), "CREATE OR REPLACE TABLE note (id INT PRIMARY KEY)");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rows_survive_a_restart_and_nothing_runs_in_between() throws SQLException {
        as(server.serving(), "INSERT INTO note VALUES (1)");
        server.close();
        assertThat(OrphanedServer.on(FOLDERS.data())).isEmpty();

        server = EmbeddedMariaDb.start(FOLDERS, 0);
        assertThat(count(server)).isEqualTo(1);
    }

    @Test
    void nobody_gets_in_without_one_of_the_two_passwords() throws IOException {
        for (var stranger : List.of(
                new DatabaseUsers.User("", ""),
                new DatabaseUsers.User("root", ""),
                new DatabaseUsers.User("anybody", ""),
                new DatabaseUsers.User(server.serving().name(), ""))) {
            assertThatThrownBy(() -> TestDatabase.open(server.url(), stranger).close())
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> TestDatabase.open("jdbc:mariadb://127.0.0.1:" + server.port() + "/test", stranger)
                            .close())
                    .hasMessageContaining("denied");
        }
        for (var secret : List.of("passwords.properties", "init.sql")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(FOLDERS.database().resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void each_user_can_do_its_work_and_no_more() {
        var serving = server.serving();
        for (var forbidden : List.of(
                "CREATE TABLE mine (id INT)",
                "ALTER TABLE note ADD COLUMN x INT",
                "DROP TABLE note",
                "TRUNCATE TABLE note",
                "CREATE DATABASE other",
                "CREATE DATABASE test",
                "SELECT * FROM mysql.global_priv",
                "SELECT 1 INTO OUTFILE '/var/tmp/duaal-must-not-be-there'",
                "LOAD DATA INFILE '/etc/hostname' INTO TABLE note",
                "SET GLOBAL general_log = 1",
                "CREATE USER other",
                "GRANT ALL ON duaal.* TO " + serving.name())) {
            assertThatThrownBy(() -> as(serving, forbidden)).as(forbidden).isInstanceOf(SQLException.class);
        }
        for (var forbidden :
                List.of("CREATE DATABASE other", "SELECT * FROM mysql.global_priv", "SET GLOBAL general_log = 1")) {
            assertThatThrownBy(() -> as(server.migrating(), forbidden))
                    .as(forbidden)
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void setting_up_that_was_broken_off_is_done_again_and_nothing_else_is_ever_emptied() throws Exception {
        var half = new EmbeddedMariaDb.Folders(Path.of("target/test-half"), TestDatabase.SOFTWARE);
        Files.createDirectories(half.data());
        Files.writeString(half.data().resolve("ibdata1"), "not a database");
        assertThatThrownBy(() -> EmbeddedMariaDb.start(half, 0)).isInstanceOf(CannotStart.class);
        assertThat(half.data().resolve("ibdata1")).hasContent("not a database");

        Files.writeString(half.database().resolve("setting-up"), "");
        EmbeddedMariaDb.start(half, 0).close();
        FileSystemUtils.deleteRecursively(half.database());
    }

    @Test
    void a_folder_in_use_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> EmbeddedMariaDb.start(FOLDERS, 0))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by another running Duaal")
                .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void a_port_in_use_is_refused_in_one_sentence() throws IOException {
        server.close();
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedMariaDb.start(FOLDERS, other.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.getLocalPort());
        }
    }

    @Test
    void a_server_that_is_killed_comes_back_and_so_do_the_connections() throws Exception {
        var database = new Database(server.url(), server.migrating(), server.serving());
        try (HikariDataSource pool = new DatabaseConfiguration().dataSource(database)) {
            insert(pool, 1);
            OrphanedServer.on(FOLDERS.data()).forEach(ProcessHandle::destroyForcibly);

            var killed = Instant.now();
            while (!insertWorks(pool, 2)) {
                assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(count(server)).isEqualTo(2);
        }
    }

    @Test
    void what_a_killed_application_leaves_behind_does_not_stop_the_next() throws Exception {
        server.close();
        var application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledApplication.class.getName(),
                        FOLDERS.database().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var says = application.inputReader()) {
            for (var line = says.readLine(); !KilledApplication.WROTE_A_ROW.equals(line); line = says.readLine()) {
                assertThat(line).as("the application ended early").isNotNull();
            }
            var orphan = OrphanedServer.on(FOLDERS.data());
            assertThat(orphan).hasSize(1);
            application.destroyForcibly().waitFor();
            assertThat(orphan.getFirst().isAlive()).isTrue();

            server = EmbeddedMariaDb.start(FOLDERS, 0);

            assertThat(orphan.getFirst().isAlive()).isFalse();
            assertThat(count(server)).isEqualTo(1);
        } finally {
            application.destroyForcibly();
        }
    }

    /** Writes a row and then waits to be killed. */
    static final class KilledApplication {

        static final String WROTE_A_ROW = "wrote a row";

        static void main(String[] arguments) throws Exception {
            var server =
                    EmbeddedMariaDb.start(new EmbeddedMariaDb.Folders(Path.of(arguments[0]), TestDatabase.SOFTWARE), 0);
            try (var connection = TestDatabase.open(server.url(), server.serving());
                    var statement = connection.createStatement()) {
                statement.execute("INSERT INTO note VALUES (1)");
            }
            System.out.println(WROTE_A_ROW);
            TimeUnit.MINUTES.sleep(5);
        }
    }

    private void as(DatabaseUsers.User user, String sql) throws SQLException {
        try (var connection = TestDatabase.open(server.url(), user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean insertWorks(DataSource pool, int id) {
        try {
            insert(pool, id);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void insert(DataSource pool, int id) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO note VALUES (" + id + ")");
        }
    }

    private static int count(EmbeddedMariaDb server) throws SQLException {
        try (var connection = TestDatabase.open(server.url(), server.serving());
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM note")) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
