package nl.duaal.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The database server as a process of ours: set up on an empty folder, started, stopped. */
final class ServerProcess {

    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(90);
    private static final String READY = "ready for connections";

    private final EmbeddedMariaDb.Folders folders;
    private final ServerSoftware software;
    private final int port;
    private final Path initFile;
    private final Path log;
    private volatile @Nullable Process process;

    ServerProcess(EmbeddedMariaDb.Folders folders, int port, Path initFile) {
        this.folders = folders;
        this.software = new ServerSoftware(folders.software());
        this.port = port;
        this.initFile = initFile;
        this.log = folders.database().resolve("server.log");
    }

    /** Whether the server was started and ended, on request or by itself. */
    boolean hasDied() {
        var started = process;
        return started != null && !started.isAlive();
    }

    /** Unpacks the software and makes an empty database, where that has not been done. */
    void prepare() throws IOException, InterruptedException {
        software.unpackOnce();
        Files.createDirectories(folders.temporary());
        // only what we began ourselves and did not finish is ever thrown away
        var settingUp = folders.database().resolve("setting-up");
        if (hasFiles(folders.data()) && !Files.exists(settingUp)) return;
        if (!Files.exists(settingUp)) Files.createFile(settingUp);
        empty(folders.data());
        var tables = software.systemTables(folders.temporary());
        var command = new ArrayList<>(List.of(
                software.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--datadir=" + folders.data(),
                "--basedir=" + software.folder(),
                "--tmpdir=" + folders.temporary(),
                "--log-warnings=0",
                "--enforce-storage-engine="));
        var installer = software.process(command)
                .redirectInput(tables.toFile())
                .redirectOutput(log.toFile())
                .start();
        if (installer.waitFor() != 0) throw new IOException("setting it up failed: " + complaints());
        Files.delete(tables);
        Files.delete(settingUp);
    }

    /** Returns when the server answers. */
    synchronized void start() throws IOException, InterruptedException {
        Files.deleteIfExists(log);
        var started = software.process(command()).redirectOutput(log.toFile()).start();
        process = started;
        var until = Instant.now().plus(PATIENCE_AT_START);
        while (!said(READY)) {
            if (!started.isAlive()) throw new IOException(complaints());
            if (Instant.now().isAfter(until)) {
                stop(Duration.ZERO);
                throw new IOException("it is not ready after " + PATIENCE_AT_START.toSeconds() + " seconds");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Returns when the server has written everything, or has been ended by force because it took too long. */
    synchronized void stop(Duration patience) {
        var started = process;
        if (started == null) return;
        OrphanedServer.end(started.toHandle(), patience);
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                software.server().toString(),
                "--no-defaults",
                "--console",
                "--datadir=" + folders.data(),
                "--basedir=" + software.folder(),
                "--tmpdir=" + folders.temporary(),
                "--init-file=" + initFile,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--max-allowed-packet=64M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
                        + "NO_ENGINE_SUBSTITUTION",
                "--innodb-flush-log-at-trx-commit=1"));
        // relative to the data folder, which only its owner may enter; an absolute path is soon longer than a socket
        // may have
        if (!software.isForWindows()) command.add("--socket=mariadbd.sock");
        // the server refuses to run as root unless it is told to
        if ("root".equals(System.getProperty("user.name"))) command.add("--user=root");
        return command;
    }

    private boolean said(String words) throws IOException {
        return Files.exists(log) && text().contains(words);
    }

    private String complaints() throws IOException {
        var errors =
                text().lines().filter(line -> line.contains("ERROR")).limit(3).toList();
        return errors.isEmpty() ? "see " + log : String.join("; ", errors);
    }

    private String text() throws IOException {
        // whatever characters the server uses, none may stop us from reading it
        return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
    }

    private static boolean hasFiles(Path folder) throws IOException {
        if (!Files.exists(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
        FolderLock.createForOwnerOnly(folder);
    }
}
