package nl.duaal.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database server of its own with the settings of the application's, whose data stay from one run to the next. */
public final class LargeDatabase implements AutoCloseable {

    private final EmbeddedMariaDb server;

    private LargeDatabase(EmbeddedMariaDb server) {
        this.server = server;
    }

    public static LargeDatabase in(Path folder) {
        return new LargeDatabase(EmbeddedMariaDb.start(new EmbeddedMariaDb.Folders(folder, TestDatabase.SOFTWARE), 0));
    }

    /** How an application is told to use it. */
    public List<String> arguments() {
        return TestDatabase.arguments(new Database(server.url(), server.migrating(), server.serving()));
    }

    /** A connection that reads and writes rows. */
    public Connection open() throws SQLException {
        return TestDatabase.open(server.url(), server.serving());
    }

    @Override
    public void close() {
        server.close();
    }
}
