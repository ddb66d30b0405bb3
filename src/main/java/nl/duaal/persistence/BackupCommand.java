package nl.duaal.persistence;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * {@code backup [FILE]} and {@code restore FILE [--replace]}, on the database that the application would use: the
 * settings are the same. Exit status: 0 when it is done, 1 when it is not, 64 for wrong use.
 */
public final class BackupCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 64;

    private static final String MAKE = "backup";
    private static final String RESTORE = "restore";
    private static final String REPLACE = "--replace";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final DatabaseProperties properties;
    private final Path folder;
    private final PrintStream out;

    private BackupCommand(DatabaseProperties properties, Path folder, PrintStream out) {
        this.properties = properties;
        this.folder = folder;
        this.out = out;
    }

    /** Work on a database. */
    private interface Work {
        void on(Database database) throws IOException, InterruptedException, SQLException;
    }

    /** Whether these are arguments of this command and not of the application. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals(MAKE) || arguments[0].equals(RESTORE));
    }

    /** The whole command but for the process: the exit status it should end with. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        var properties = Binder.get(environment).bindOrCreate("duaal", DatabaseProperties.class);
        var folder = Path.of(environment.getProperty("duaal.backup.folder", ".duaal/backups"));
        return run(arguments, properties, folder, out, err);
    }

    static int run(String[] arguments, DatabaseProperties properties, Path folder, PrintStream out, PrintStream err) {
        var words = new ArrayList<>(List.of(arguments));
        var word = words.removeFirst();
        var replace = word.equals(RESTORE) && words.remove(REPLACE);
        if (words.size() > 1
                || (word.equals(RESTORE) && words.isEmpty())
                || words.stream().anyMatch(BackupCommand::isOption)) {
            err.println("usage: backup [FILE]");
            err.println("       restore FILE [--replace]");
            return WRONG_USE;
        }
        var command = new BackupCommand(properties, folder, out);
        try {
            var file = words.isEmpty() ? null : Path.of(words.getFirst()).toAbsolutePath();
            if (file == null || word.equals(MAKE)) {
                command.make(file);
            } else {
                command.restore(file, replace);
            }
            return DONE;
        } catch (CannotBackUp | CannotStart refusal) {
            err.println("duaal: " + refusal.getMessage());
        } catch (IOException | SQLException failure) {
            err.println("duaal: The " + word + " failed: " + failure.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            err.println("duaal: The " + word + " was broken off.");
        }
        return REFUSED;
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    private void make(@Nullable Path named) throws IOException, InterruptedException, SQLException {
        var file = named == null ? newFile("duaal-") : named;
        work(false, database -> {
            var began = Instant.now();
            var contents = backup(database).make(file);
            say("Backup", contents, began, file);
            out.printf(Locale.ROOT, "%.1f MB in %s%n", Files.size(file) / 1e6, file);
        });
    }

    private void restore(Path file, boolean replace) throws IOException, InterruptedException, SQLException {
        // before a server is started for it
        BackupFile.check(file);
        var keep = replace ? newFile("replaced-") : null;
        work(true, database -> {
            var began = Instant.now();
            var contents = backup(database).restore(file, keep);
            say("Restored and compared", contents, began, file);
            if (keep != null && Files.exists(keep)) out.println("What it replaced is kept in " + keep);
        });
    }

    private void say(String what, BackupFile.Contents contents, Instant began, Path file) {
        contents.tables().forEach((name, sum) -> out.printf("  %-30s %,10d%n", name, sum.rows()));
        out.printf(
                Locale.ROOT,
                "%s: %d tables of version %s, %d rows, in %.1f s%n",
                what,
                contents.tables().size(),
                contents.schema(),
                contents.rows(),
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private Backup backup(Database database) throws IOException {
        return new Backup(
                database, properties.embedded().software().toAbsolutePath().normalize());
    }

    /** @param alone nobody else may use the database meanwhile */
    private void work(boolean alone, Work work) throws IOException, InterruptedException, SQLException {
        var own = properties.db();
        if (own.isGiven()) {
            work.on(new Database(String.valueOf(own.url()), own.migrating(), own.serving()));
            return;
        }
        var folders = properties.embedded().folders();
        var running = alone ? null : EmbeddedMariaDb.running(folders);
        if (running != null) {
            work.on(running);
            return;
        }
        try (var server = EmbeddedMariaDb.start(folders, properties.embedded().port())) {
            work.on(new Database(server.url(), server.migrating(), server.serving()));
        }
    }

    private Path newFile(String prefix) throws IOException {
        FolderLock.createForOwnerOnly(folder);
        return folder.toAbsolutePath().normalize().resolve(prefix + NAME.format(Instant.now()) + ".sql.gz");
    }
}
