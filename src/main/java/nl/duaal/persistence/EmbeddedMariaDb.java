package nl.duaal.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MariaDB of our own: unpacked once, started with the application, stopped after it.
 *
 * <p>It keeps itself going: a server that outlived a killed application is stopped before the next start, and a
 * server that dies while the application runs is started again on the same port.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The database that holds everything of ours. */
    public static final String DATABASE = "duaal";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    /** InnoDB may have to write back everything it holds before it stops. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(60);

    /** Between two looks at a server that may have died. */
    private static final Duration PAUSE_OF_WATCH = Duration.ofMillis(500);

    private final Folders folders;
    private final FolderLock lock;
    private final DatabaseUsers users;
    private final int port;
    private final ServerProcess server;
    private volatile boolean stopping;
    private final Thread watch;

    /**
     * Where a server keeps its things.
     *
     * @param database holds the data, the passwords and the lock; never shared by two servers
     * @param software the unpacked server, which may be shared by all servers of a machine
     */
    public record Folders(Path database, Path software) {

        public Folders {
            database = database.toAbsolutePath().normalize();
            software = software.toAbsolutePath().normalize();
        }

        Path data() {
            return database.resolve("data");
        }

        Path temporary() {
            return database.resolve("tmp");
        }
    }

    private EmbeddedMariaDb(Folders folders, FolderLock lock, DatabaseUsers users, int port) {
        this.folders = folders;
        this.lock = lock;
        this.users = users;
        this.port = port;
        this.server = new ServerProcess(folders, port, users.initFile());
        this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::keepAlive);
    }

    /**
     * A running server on these folders.
     *
     * @param port 0 for any free one
     * @throws CannotStart when the folder or the port is taken, or the server does not come up
     */
    public static EmbeddedMariaDb start(Folders folders, int port) {
        return start(folders, port, List.of());
    }

    /** With statements of a test's own, which the server runs at every start with all rights. */
    static EmbeddedMariaDb start(Folders folders, int port, List<String> moreAtStart) {
        var lock = FolderLock.take(folders.database());
        try {
            OrphanedServer.stop(folders.data(), PATIENCE_AT_STOP);
            var chosen = port == 0 ? freePort() : refuseTaken(port);
            var users = DatabaseUsers.of(folders.database(), moreAtStart);
            var database = new EmbeddedMariaDb(folders, lock, users, chosen);
            database.server.prepare();
            database.server.start();
            database.watch.start();
            return database;
        } catch (InterruptedException interrupted) {
            lock.release();
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the database was broken off.", interrupted);
        } catch (IOException failure) {
            lock.release();
            throw new CannotStart(
                    "The database in " + folders.database() + " does not start: " + failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            lock.release();
            throw failure;
        }
    }

    /** The server that another process runs on these folders; null when none does. */
    static @Nullable Database running(Folders folders) throws IOException {
        if (!FolderLock.isTaken(folders.database())) return null;
        var port = OrphanedServer.port(folders.data());
        if (port.isEmpty()) {
            throw new CannotStart("The database folder " + folders.database()
                    + " is in use, but its server does not run yet; try again when Duaal is up.");
        }
        var users = DatabaseUsers.ofRunning(folders.database());
        return new Database(url(port.getAsInt()), users.migrating(), users.serving());
    }

    /** The address for JDBC. */
    public String url() {
        return url(port);
    }

    private static String url(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Where the server listens, on this machine only. */
    public int port() {
        return port;
    }

    /** The user that changes tables, and nothing outside our database. */
    public DatabaseUsers.User migrating() {
        return users.migrating();
    }

    /** The user that reads and writes rows, and can do nothing else. */
    public DatabaseUsers.User serving() {
        return users.serving();
    }

    /** Stops the server, cleanly; returns when it has written everything. */
    @Override
    public void close() {
        synchronized (this) {
            if (stopping) return;
            stopping = true;
        }
        watch.interrupt();
        server.stop(PATIENCE_AT_STOP);
        lock.release();
    }

    private void keepAlive() {
        while (!stopping) {
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_OF_WATCH.toMillis());
                if (!server.hasDied()) continue;
                LOG.warn("The database server ended by itself; starting it again.");
                server.start();
                LOG.info("The database server answers again on port {}.", port);
            } catch (IOException failure) {
                LOG.warn("The database server does not start yet: {}", failure.getMessage());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int refuseTaken(int port) {
        try (var socket = new ServerSocket()) {
            // as the server itself does: a port that only lingers from a former connection is free
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException taken) {
            throw new CannotStart("Port " + port + " for the database is taken by another program.", taken);
        }
    }
}
