package nl.duaal.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.SslMode;

/**
 * MariaDB's own programs {@code mariadb-dump} and {@code mariadb}, of the software that comes along, on any server.
 * Always the same ones: what a dump looks like depends on the program that writes it. Who signs in stands in a file
 * that only its owner can read and that is gone afterwards, never on a command line, which everyone can read.
 */
final class DatabaseClient {

    /** Talks with a program. */
    interface Exchange<S, T> {
        T with(S stream) throws IOException;
    }

    /** Says what a program shall do. */
    interface Statements {
        void to(OutputStream program) throws IOException;
    }

    private final ServerSoftware software;
    private final Configuration address;
    private final DatabaseUsers.User user;

    DatabaseClient(ServerSoftware software, Database database) throws IOException {
        this.software = software;
        this.user = database.migrating();
        try {
            this.address = Configuration.parse(database.url());
        } catch (SQLException unreadable) {
            throw new CannotBackUp("The address of the database cannot be read (DUAAL_DB_URL).", unreadable);
        }
        software.unpackOnce();
    }

    /**
     * The whole database as SQL, at one moment, while others go on writing. Rows in the order of their keys and one
     * on each line, which {@link TableSums} counts on.
     */
    <T> T dump(Exchange<InputStream, T> reader) throws IOException, InterruptedException {
        return run(
                "mariadb-dump",
                List.of(
                        "--single-transaction",
                        "--order-by-primary",
                        "--hex-blob",
                        "--triggers",
                        "--no-tablespaces",
                        "--skip-add-locks",
                        "--skip-dump-date",
                        "--default-character-set=utf8mb4",
                        "--max-allowed-packet=1G",
                        database()),
                process -> {
                    process.getOutputStream().close();
                    try (var dump = process.getInputStream()) {
                        return reader.with(dump);
                    }
                });
    }

    /** Runs statements, and stops at the first that fails. */
    void execute(Statements statements) throws IOException, InterruptedException {
        run(
                "mariadb",
                List.of("--batch", "--default-character-set=utf8mb4", "--max-allowed-packet=1G", database()),
                process -> {
                    try (var program = process.getOutputStream()) {
                        statements.to(program);
                    }
                    return true;
                });
    }

    private String database() {
        return String.valueOf(address.database());
    }

    private <T> T run(String program, List<String> options, Exchange<Process, T> work)
            throws IOException, InterruptedException {
        var signIn = Files.createTempFile("duaal", ".cnf", FolderLock.forOwnerOnly(Path.of("")));
        try {
            Files.writeString(signIn, signIn());
            var command = new ArrayList<String>();
            command.add(software.program(program).toString());
            command.add("--defaults-file=" + signIn);
            command.addAll(options);
            var process = software.process(command).redirectErrorStream(false).start();
            var complaints = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try {
                var answer = work.with(process);
                if (process.waitFor() != 0) throw new IOException(program + " says: " + complaints.join());
                return answer;
            } catch (IOException broken) {
                // a pipe that broke says less than the program at its end
                process.destroy();
                process.waitFor();
                var said = complaints.join();
                throw said.isBlank() ? broken : new IOException(program + " says: " + said, broken);
            } finally {
                process.destroy();
            }
        } finally {
            Files.deleteIfExists(signIn);
        }
    }

    private String signIn() {
        var server = address.addresses().getFirst();
        var lines = new ArrayList<>(
                List.of("[client]", "user=" + quoted(user.name()), "password=" + quoted(user.password())));
        if (address.localSocket() == null) {
            lines.add("protocol=tcp");
            lines.add("host=" + quoted(server.host));
            lines.add("port=" + server.port);
        } else {
            lines.add("socket=" + quoted(address.localSocket()));
        }
        lines.addAll(encryption());
        return String.join("\n", lines) + "\n";
    }

    /** As the driver does it, or the program would ask for more, or for less. */
    private List<String> encryption() {
        var mode = address.sslMode();
        if (mode == SslMode.DISABLE) return List.of("skip-ssl");
        var lines = new ArrayList<>(List.of("ssl"));
        lines.add(mode == SslMode.TRUST ? "skip-ssl-verify-server-cert" : "ssl-verify-server-cert");
        if (address.serverSslCert() != null) lines.add("ssl-ca=" + quoted(address.serverSslCert()));
        return lines;
    }

    private static String quoted(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new CannotBackUp("The user or password of the database holds a control character.");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .replaceAll("\\R", "; ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
