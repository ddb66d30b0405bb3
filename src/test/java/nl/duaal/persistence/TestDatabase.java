package nl.duaal.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real MariaDB for a whole run of tests (in each of its processes), and an empty database in it for everyone who asks.
 *
 * <p>A test with a Spring context says {@code @ContextConfiguration(initializers = TestDatabase.Fresh.class)}: the
 * context gets a database of its own, migrated by Flyway as in production, with the same two users.
 */
public final class TestDatabase {

    /** The unpacked server is the same one that the application runs from; the data never are. */
    static final Path SOFTWARE = Path.of(".duaal/mariadb");

    private static final DatabaseUsers.User ALMIGHTY = new DatabaseUsers.User("test", "only-in-tests");
    /** For the data of one process, with as much to spare. */
    private static final long ROOM = 4L << 30;

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** Gives a context a database of its own. */
    public static final class Fresh implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(properties(fresh())).applyTo(context);
        }
    }

    /** How an application that is started by hand is told to use this database. */
    public static List<String> arguments(Database database) {
        return properties(database).stream().map(property -> "--" + property).toList();
    }

    private static List<String> properties(Database database) {
        return List.of(
                "duaal.db.url=" + database.url(),
                "duaal.db.user=" + database.serving().name(),
                "duaal.db.password=" + database.serving().password(),
                "duaal.db.migration.user=" + database.migrating().name(),
                "duaal.db.migration.password=" + database.migrating().password());
    }

    /** An empty database with the rights that the embedded one has. */
    public static Database fresh() {
        var server = Server.RUNNING;
        var name = "test_" + COUNT.incrementAndGet();
        try (var connection = open(server.url(), ALMIGHTY);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            statement.execute("GRANT ALL PRIVILEGES ON " + name + ".* TO '"
                    + server.migrating().name() + "'@'127.0.0.1'");
            statement.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON " + name + ".* TO '"
                    + server.serving().name() + "'@'127.0.0.1'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var url = "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + name;
        return new Database(url, server.migrating(), server.serving());
    }

    static Connection open(String url, DatabaseUsers.User user) throws SQLException {
        return DriverManager.getConnection(url, user.name(), user.password());
    }

    /** Started at the first use, stopped with the run. */
    private static final class Server {

        static final EmbeddedMariaDb RUNNING = start();

        private static EmbeddedMariaDb start() {
            var server = EmbeddedMariaDb.start(
                    new EmbeddedMariaDb.Folders(folder(System.getProperty("duaal.fork", "1")), SOFTWARE),
                    0,
                    List.of(
                            "CREATE OR REPLACE USER 'test'@'127.0.0.1' IDENTIFIED BY '" + ALMIGHTY.password() + "';",
                            "GRANT ALL PRIVILEGES ON *.* TO 'test'@'127.0.0.1' WITH GRANT OPTION;"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }

        /** In memory where there is room for it: tests commit thousands of times, and a disk makes each of them wait. */
        private static Path folder(String fork) {
            var memory = Path.of("/dev/shm");
            var checkout = Path.of("").toAbsolutePath().toString();
            return Files.isWritable(memory) && memory.toFile().getUsableSpace() > ROOM
                    ? memory.resolve("duaal-tests-" + Integer.toHexString(checkout.hashCode()) + "-" + fork)
                    : Path.of("target/test-database-" + fork);
        }
    }
}
