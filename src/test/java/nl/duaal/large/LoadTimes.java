package nl.duaal.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.duaal.Application;
import nl.duaal.cohort.signal.SignalWatch;
import nl.duaal.insight.board.CountingAhead;
import nl.duaal.persistence.LargeDatabase;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./duaal load [FACTOR] [--new] [--only=TEXT]}: fills a database of its own with that part of 200 organisations, 100,000 people
 * and five million events (1 is all of it), starts the application on it, and tells how long its pages take, which
 * indexes their statements use, and how much memory that takes; with {@code --only} of the pages with that text in their
 * name. The data are kept for the next time. Status 1 when a statement of a page reads all of a large table.
 */
final class LoadTimes {

    private static final Path FOLDER = Path.of(".duaal/load");
    private static final Path MADE = FOLDER.resolve("made");
    private static final String ONLY = "--only=";
    private static final long SEED = 20261123;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private LoadTimes() {}

    public static void main(String[] arguments) throws Exception {
        double factor = 1;
        String only = "";
        for (var argument : arguments) {
            if (argument.equals("--new")) FileSystemUtils.deleteRecursively(FOLDER);
            else if (argument.startsWith(ONLY)) only = argument.substring(ONLY.length());
            else factor = Double.parseDouble(argument);
        }
        String wanted = "factor " + factor + ", seed " + SEED;
        if (!Files.exists(MADE) || !Files.readString(MADE).startsWith(wanted)) {
            FileSystemUtils.deleteRecursively(FOLDER);
        }
        int status;
        try (var database = LargeDatabase.in(FOLDER)) {
            try (var context = start(database)) {
                if (!Files.exists(MADE)) Files.writeString(MADE, wanted + "\n\n" + fill(database, factor));
                System.out.println(Files.readString(MADE));
                lookForSignals(context, database);
                System.out.printf(
                        Locale.ROOT,
                        "Counted figures of what is shared with many in %.1f s.%n%n",
                        CountingAhead.now(context).toMillis() / 1000.0);
                status = measure(context, database, only) ? 0 : 1;
            }
        }
        System.exit(status);
    }

    private static ConfigurableApplicationContext start(LargeDatabase database) {
        var began = Instant.now();
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("heardStatements", DefaultConfigurationCustomizer.class, () -> new Listening()));
        var options = new ArrayList<>(database.arguments());
        options.add("--server.port=0");
        options.add("--server.address=127.0.0.1");
        options.add("--duaal.demo=true");
        var context = application.run(options.toArray(String[]::new));
        System.out.printf(
                Locale.ROOT,
                "The application started in %.1f s, with migrations.%n%n",
                Duration.between(began, Instant.now()).toMillis() / 1000.0);
        return context;
    }

    private static final class Listening implements DefaultConfigurationCustomizer, Ordered {

        @Override
        public void customize(org.jooq.impl.DefaultConfiguration configuration) {
            configuration.setAppending(new DefaultExecuteListenerProvider(new Statements()));
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** Fills the database, and says with what and how fast. */
    private static String fill(LargeDatabase database, double factor) throws SQLException {
        var size = Size.part(factor, SEED, LocalDate.now(HERE));
        var began = Instant.now();
        Map<String, Long> counts;
        try (var connection = database.open()) {
            var rows = new BulkRows(connection);
            try (rows) {
                LargeData.write(size, rows);
            }
            counts = new TreeMap<>(rows.counts());
        }
        var written = Instant.now();
        try (var connection = database.open()) {
            var broken = References.broken(connection);
            if (!broken.isEmpty()) throw new IllegalStateException(String.join("; ", broken));
        }
        long events = LargeData.EVENTS.stream()
                .mapToLong(table -> counts.getOrDefault(table, 0L))
                .sum();
        var text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d organisations, %,d people, %,d events, as of %s: written in %d s, references looked at in %d s%n%n",
                counts.get("organisation"),
                counts.get("person"),
                events,
                size.today(),
                Duration.between(began, written).toSeconds(),
                Duration.between(written, Instant.now()).toSeconds()));
        text.append("| table | rows |\n|---|---|\n");
        counts.forEach((table, many) -> text.append(String.format(Locale.ROOT, "| %s | %,d |%n", table, many)));
        return text.toString();
    }

    /** The application looks for signals everywhere once a day; what is measured is a day on which it has. */
    private static void lookForSignals(ConfigurableApplicationContext context, LargeDatabase database)
            throws SQLException {
        var began = Instant.now();
        var watch = context.getBean(SignalWatch.class);
        var organisations = new ArrayList<Long>();
        try (var connection = database.open();
                var statement = connection.prepareStatement("SELECT DISTINCT c.organisation_id FROM cohort c"
                        + " LEFT JOIN signal_look l ON l.organisation_id = c.organisation_id AND l.looked_at >= ?"
                        + " WHERE l.organisation_id IS NULL")) {
            // the database keeps times in UTC
            var midnight = LocalDate.now(HERE).atStartOfDay(HERE).toInstant();
            statement.setObject(1, LocalDateTime.ofInstant(midnight, ZoneOffset.UTC));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) organisations.add(rows.getLong(1));
            }
        }
        organisations.forEach(one -> watch.look(new OrganisationId(one)));
        System.out.printf(
                Locale.ROOT,
                "Looked for signals in %d organisations in %d s.%n%n",
                organisations.size(),
                Duration.between(began, Instant.now()).toSeconds());
    }

    /** Measures and prints; false when a statement reads all of a large table. */
    private static boolean measure(ConfigurableApplicationContext context, LargeDatabase database, String only)
            throws SQLException, IOException {
        try (var connection = database.open()) {
            long before = Heap.held();
            Heap.forgetMost();
            var pages = new MeasuredPages(context, connection, only);
            System.out.println(
                    "| milliseconds | median | 95th percentile | most | statements |\n|---|---|---|---|---|");
            pages.services(times -> System.out.println(times.row()));
            pages.whole(times -> System.out.println(times.row()));
            long most = Heap.most();
            System.out.printf(
                    "%nHeap: %d MB held before, %d MB held after, at most %d MB used in between (of %d MB).%n%n",
                    before, Heap.held(), most, Runtime.getRuntime().maxMemory() / 1_000_000);
            return explain(connection, pages.statements());
        }
    }

    private static boolean explain(Connection connection, Map<String, List<String>> statements) throws SQLException {
        System.out.println("| page | table | found by | rows, as the server guesses |\n|---|---|---|---|");
        var scans = new ArrayList<Statements.Step>();
        for (var page : statements.entrySet()) {
            for (var step : Statements.explained(connection, page.getValue())) {
                if (step.isScan()) scans.add(step);
                if (step.inTable() < Statements.LARGE) continue;
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s %s | %,d of %,d |%n",
                        page.getKey(),
                        step.table(),
                        step.type(),
                        step.key() == null ? "" : step.key(),
                        step.rows(),
                        step.inTable());
            }
        }
        scans.forEach(scan -> System.out.println("\nREADS ALL OF " + scan.table() + ": " + scan.statement()));
        return scans.isEmpty();
    }
}
