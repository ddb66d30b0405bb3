package nl.duaal.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The two users of the embedded database: one changes tables, the other serves.
 *
 * <p>Their passwords are made at the first start and kept in a file that only its owner can read. The server makes
 * the users itself at every start, so that their rights are always exactly these.
 */
public final class DatabaseUsers {

    /** Someone who can sign in to the database. */
    public record User(String name, String password) {

        /** Without the password, which would otherwise end up in a log one day. */
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String MIGRATING = "duaal_migration";
    private static final String SERVING = "duaal";

    private final User migrating;
    private final User serving;
    private final Path initFile;

    private DatabaseUsers(User migrating, User serving, Path initFile) {
        this.migrating = migrating;
        this.serving = serving;
        this.initFile = initFile;
    }

    static DatabaseUsers of(Path folder, List<String> moreAtStart) throws IOException {
        var passwords = passwords(folder.resolve("passwords.properties"));
        var users = new DatabaseUsers(
                new User(MIGRATING, passwords.getProperty(MIGRATING)),
                new User(SERVING, passwords.getProperty(SERVING)),
                folder.resolve("init.sql"));
        writeForOwnerOnly(users.initFile, String.join("\n", users.statements(moreAtStart)) + "\n");
        return users;
    }

    /** Those of a server that runs already; nothing is written. */
    static DatabaseUsers ofRunning(Path folder) throws IOException {
        var file = folder.resolve("passwords.properties");
        if (!Files.exists(file)) throw new IOException("there is no " + file);
        var passwords = passwords(file);
        return new DatabaseUsers(
                new User(MIGRATING, passwords.getProperty(MIGRATING)),
                new User(SERVING, passwords.getProperty(SERVING)),
                folder.resolve("init.sql"));
    }

    User migrating() {
        return migrating;
    }

    User serving() {
        return serving;
    }

    /** What the server runs at every start, before it answers anyone. */
    Path initFile() {
        return initFile;
    }

    /** The server reads one statement per line. */
    private List<String> statements(List<String> more) {
        var database = "`" + EmbeddedMariaDb.DATABASE + "`";
        var statements = new ArrayList<String>();
        statements.add(
                "CREATE DATABASE IF NOT EXISTS " + database + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;");
        // the installer leaves users without name and password, and databases (test, test_…) that are everyone's
        statements.add("DELETE FROM mysql.global_priv WHERE user = '';");
        statements.add("DELETE FROM mysql.db WHERE user IN ('', 'PUBLIC');");
        statements.add("DROP DATABASE IF EXISTS test;");
        statements.add("FLUSH PRIVILEGES;");
        statements.add(create(migrating));
        statements.add("GRANT ALL PRIVILEGES ON " + database + ".* TO " + account(migrating) + ";");
        statements.add(create(serving));
        statements.add("GRANT SELECT, INSERT, UPDATE, DELETE ON " + database + ".* TO " + account(serving) + ";");
        statements.addAll(more);
        return statements;
    }

    private static String create(User user) {
        return "CREATE OR REPLACE USER " + account(user) + " IDENTIFIED BY '" + user.password() + "';";
    }

    private static String account(User user) {
        return "'" + user.name() + "'@'127.0.0.1'";
    }

    private static Properties passwords(Path file) throws IOException {
        var passwords = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        if (passwords.containsKey(MIGRATING) && passwords.containsKey(SERVING)) return passwords;
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (var user : List.of(MIGRATING, SERVING)) {
            var bytes = new byte[24];
            random.nextBytes(bytes);
            passwords.setProperty(user, HexFormat.of().formatHex(bytes));
            text.append(user).append('=').append(passwords.getProperty(user)).append('\n');
        }
        writeForOwnerOnly(file, text.toString());
        return passwords;
    }

    /** Never readable by others, not even between creating and closing; and whole or not at all. */
    private static void writeForOwnerOnly(Path file, String text) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, FolderLock.forOwnerOnly(file));
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
