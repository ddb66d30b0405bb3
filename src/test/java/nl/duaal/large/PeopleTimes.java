package nl.duaal.large;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import nl.duaal.Application;
import nl.duaal.browser.UidlClient;
import nl.duaal.persistence.LargeDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./duaal loadpeople}: a municipality of 10,000 people in a database of its own, and how long its coordinator waits
 * for the table of all of them, as XLSX and as CSV, from the click until the last byte, and how much memory that takes.
 * Status 1 when one takes five seconds or more, those of the first round left out.
 */
final class PeopleTimes {

    private static final Path FOLDER = Path.of(".duaal/load-people");
    private static final Path MADE = FOLDER.resolve("made");
    private static final int PEOPLE = 10_000;
    private static final int ROUNDS = 5;

    private PeopleTimes() {}

    public static void main(String[] arguments) throws Exception {
        boolean ok;
        try (var database = LargeDatabase.in(FOLDER);
                var context = start(database);
                var connection = database.open()) {
            if (!Files.exists(MADE)) fill(connection);
            ok = measure(context, connection);
        }
        System.exit(ok ? 0 : 1);
    }

    private static ConfigurableApplicationContext start(LargeDatabase database) {
        var options = new ArrayList<>(database.arguments());
        options.add("--server.port=0");
        options.add("--server.address=127.0.0.1");
        options.add("--duaal.demo=true");
        return SpringApplication.run(Application.class, options.toArray(String[]::new));
    }

    private static void fill(Connection connection) throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        try (var rows = new BulkRows(connection)) {
            LargeData.write(new Size(Size.LEAST_ORGANISATIONS, PEOPLE, 20261123, today), rows);
        }
        Files.writeString(MADE, "made");
    }

    private static boolean measure(ConfigurableApplicationContext context, Connection connection) throws SQLException {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        try (var password = connection.prepareStatement("UPDATE account a, account known"
                + " SET a.password_hash = known.password_hash WHERE a.login_name = 'coordinator-1.gemeente-001'"
                + " AND known.login_name = 'coordinator'")) {
            password.executeUpdate();
        }
        boolean fast = true;
        System.out.println("| table | seconds | bytes | most memory, MB |\n|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            for (var id : new String[] {"export-people", "export-people-csv"}) {
                var page = UidlClient.signedIn("http://127.0.0.1:" + port, "coordinator-1.gemeente-001");
                page.open("board");
                Heap.held();
                Heap.forgetMost();
                var began = Instant.now();
                var answer = page.web().get(page.link(id));
                var took = Duration.between(began, Instant.now());
                if (answer.statusCode() != 200) throw new IllegalStateException(id + ": " + answer.statusCode());
                // the first is that of an application that has only just begun
                if (round > 1) fast &= took.toMillis() < 5_000;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %s | %d |%n",
                        id,
                        took.toMillis() / 1000.0,
                        answer.headers().firstValue("Content-Length").orElse("?"),
                        Heap.most());
            }
        }
        return fast;
    }
}
