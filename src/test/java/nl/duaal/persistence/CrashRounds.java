package nl.duaal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.engine.Engine;
import nl.duaal.engine.Evaluation;
import nl.duaal.engine.Expression;
import nl.duaal.engine.Input;
import nl.duaal.engine.Model;
import nl.duaal.engine.ModelFile;
import nl.duaal.engine.Outcome;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./duaal crashtest [rounds] [rounds of the database]}: kills {@link CrashingApplication} or its database
 * server at a random moment, starts it again, and compares what the database holds with what had been reported as
 * saved. It reads by plain JDBC and calculates by itself. Status 1 when anything is lost, doubled or half.
 *
 * <p>What it cannot show: a power cut, which takes away what the operating system has not written yet.
 */
final class CrashRounds {

    private static final EmbeddedMariaDb.Folders FOLDERS =
            new EmbeddedMariaDb.Folders(Path.of("target/crashes/database"), TestDatabase.SOFTWARE);
    private static final int LONGEST_MILLISECONDS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<String> TABLES =
            List.of("organisation", "account", "membership", "cost_benefit_case", "case_refinement");

    private final Random random;
    private final Map<String, Long> tried = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong saves = new AtomicLong();
    private final List<String> faults = new ArrayList<>();
    private final List<Long> comebacks = new ArrayList<>();
    private int rowsLooked;
    private int unreported;

    private CrashRounds(long seed) {
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int roundsOfDatabase = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        FileSystemUtils.deleteRecursively(FOLDERS.database());
        Files.createDirectories(FOLDERS.database());
        System.out.println("seed " + seed);
        var crashes = new CrashRounds(seed);
        crashes.killApplications(rounds);
        crashes.killDatabases(roundsOfDatabase);
        for (var fault : crashes.faults) System.out.println("FAULT " + fault);
        System.out.println(
                crashes.faults.isEmpty() ? "nothing lost, doubled or half" : crashes.faults.size() + " faults");
        System.exit(crashes.faults.isEmpty() ? 0 : 1);
    }

    private void killApplications(int rounds) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            var application = new Application();
            application.awaitReady();
            if (round > 1) look(application.url(), "application " + (round - 1));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
            application.kill();
            progress("application", round, rounds);
        }
        if (rounds > 0) {
            var last = new Application();
            last.awaitReady();
            look(last.url(), "application " + rounds);
            last.kill();
        }
        report("kill -9 of the application", rounds);
    }

    private void killDatabases(int rounds) throws Exception {
        if (rounds == 0) return;
        var application = new Application();
        application.awaitReady();
        for (int round = 1; round <= rounds; round++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLISECONDS));
            OrphanedServer.on(FOLDERS.data()).forEach(ProcessHandle::destroyForcibly);
            var killed = Instant.now();
            // what is still on its way was reported before the end, and on a busy machine it may be long on its way
            awaitDatabase(application.url(), killed);
            var before = saves.get();
            while (saves.get() == before) {
                if (Duration.between(killed, Instant.now()).compareTo(PATIENCE) > 0) {
                    throw new IllegalStateException("nothing is saved any more");
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            comebacks.add(Duration.between(killed, Instant.now()).toMillis());
            look(application.url(), "database " + round);
            progress("database", round, rounds);
        }
        application.kill();
        OrphanedServer.stop(FOLDERS.data(), Duration.ofSeconds(30));
        report("kill -9 of the database server", rounds);
    }

    /** Returns when the server answers again. */
    private static void awaitDatabase(String url, Instant killed) throws Exception {
        var user = DatabaseUsers.ofRunning(FOLDERS.database()).migrating();
        while (true) {
            try (var connection = TestDatabase.open(url, user)) {
                if (connection.isValid(1)) return;
            } catch (SQLException notYet) {
                if (Duration.between(killed, Instant.now()).compareTo(PATIENCE) > 0) throw notYet;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static void progress(String what, int round, int rounds) {
        System.err.print("\r" + what + " " + round + "/" + rounds + (round == rounds ? "\n" : ""));
    }

    private void report(String what, int rounds) {
        comebacks.sort(null);
        System.out.printf(
                "%s: %d rounds, %d saves reported, %d more found that were not reported any more,"
                        + " %d rows of cases and inputs looked at, %d faults; back after %d ms (median), %d ms (most)%n",
                what,
                rounds,
                saves.getAndSet(0),
                unreported,
                rowsLooked,
                faults.size(),
                comebacks.isEmpty() ? 0 : comebacks.get(comebacks.size() / 2),
                comebacks.isEmpty() ? 0 : comebacks.getLast());
        comebacks.clear();
        rowsLooked = 0;
        unreported = 0;
    }

    /** The application in a process of its own; what it says is kept here. */
    private final class Application {

        private final Instant began = Instant.now();
        private final Process process;
        private final Thread listener;
        private volatile String url = "";

        Application() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-XX:TieredStopAtLevel=1",
                            CrashingApplication.class.getName(),
                            "--duaal.embedded.folder=" + FOLDERS.database(),
                            "--duaal.embedded.software=" + FOLDERS.software(),
                            "--logging.level.root=off")
                    .redirectError(Path.of("target/crashes/application.log").toFile())
                    .start();
            listener = Thread.ofPlatform().start(this::listen);
        }

        String url() {
            return url;
        }

        void awaitReady() throws InterruptedException {
            while (url.isEmpty()) {
                if (!process.isAlive() || Duration.between(began, Instant.now()).compareTo(PATIENCE) > 0) {
                    kill();
                    throw new IllegalStateException("it does not start; see target/crashes/application.log");
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
            comebacks.add(Duration.between(began, Instant.now()).toMillis());
        }

        /** Returns when everything that it said has been heard. */
        void kill() throws InterruptedException {
            // by its handle: the process itself would close what we have not heard yet
            process.toHandle().destroyForcibly();
            process.waitFor();
            listener.join();
        }

        private void listen() {
            try (var says = process.inputReader(StandardCharsets.UTF_8)) {
                for (var line = says.readLine(); line != null; line = says.readLine()) hear(line);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private void hear(String line) {
            if (line.startsWith(CrashingApplication.READY)) {
                url = line.substring(CrashingApplication.READY.length());
                return;
            }
            var words = line.split(" ");
            // the last line of a killed process may be half
            if (words.length != 4 || words[1].length() != 36) return;
            var writer = words[1] + " " + words[2];
            switch (words[0]) {
                case "try" -> tried.merge(writer, Long.valueOf(words[3]), Math::max);
                case "ack" -> {
                    acknowledged.merge(writer, Long.valueOf(words[3]), Math::max);
                    saves.incrementAndGet();
                }
                default -> {}
            }
        }
    }

    /** Compares the database with what was reported, while the next application already goes on. */
    private void look(String url, String when) throws SQLException, IOException {
        // first what was promised, then what is there: what is saved in between is only more
        var promised = Map.copyOf(acknowledged);
        var users = DatabaseUsers.ofRunning(FOLDERS.database());
        try (var connection = TestDatabase.open(url, users.migrating())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            int count = 0;
            var writers = new HashMap<String, Long>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT id, uuid, version, base_model, base_sha256, participants,"
                            + " payback_months, net_present_value, changed_at FROM cost_benefit_case")) {
                while (rows.next()) {
                    count++;
                    var payback = rows.getObject("payback_months", Double.class);
                    var found = new Case(
                            rows.getLong("id"),
                            rows.getString("uuid"),
                            rows.getLong("version"),
                            rows.getString("base_model"),
                            rows.getString("base_sha256"),
                            List.of(
                                    rows.getDouble("participants"),
                                    payback == null ? Double.NaN : payback,
                                    rows.getDouble("net_present_value")),
                            rows.getString("changed_at"));
                    look(connection, found, when, writers);
                }
            }
            if (count != CrashingApplication.CASES) faults.add(when + ": " + count + " cases");
            connection.commit();
            promised.forEach((writer, sequence) -> {
                long there = writers.getOrDefault(writer, 0L);
                if (there < sequence)
                    faults.add(when + ": " + writer + " reported " + sequence + ", there is " + there);
            });
            for (var table : TABLES) {
                try (var statement = connection.createStatement();
                        var answer = statement.executeQuery("CHECK TABLE " + table + " EXTENDED")) {
                    while (answer.next()) {
                        if (!answer.getString("Msg_text").equals("OK")) {
                            faults.add(when + ": " + table + ": " + answer.getString("Msg_text"));
                        }
                    }
                }
            }
        }
    }

    private record Case(
            long id, String uuid, long version, String base, String sha256, List<Double> summary, String changedAt) {}

    private void look(Connection connection, Case found, String when, Map<String, Long> writers) throws SQLException {
        rowsLooked++;
        var place = when + ": case " + found.id() + ": ";
        var bytes = found.base().getBytes(StandardCharsets.UTF_8);
        if (!HexFormat.of().formatHex(TableSums.sha256().digest(bytes)).equals(found.sha256())) {
            faults.add(place + "another base than its checksum says");
        }
        var model = ((Outcome.Ok<Model>) ModelFile.read(bytes)).value();
        var newest = "";
        long total = 0;
        try (var statement = connection.prepareStatement(
                "SELECT input_key, new_value, changed_at FROM case_refinement WHERE case_id = ?")) {
            statement.setLong(1, found.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rowsLooked++;
                    var input = rows.getString("input_key");
                    var value = rows.getDouble("new_value");
                    model = Input.replace(model, input, Expression.of(value));
                    if (rows.getString("changed_at").compareTo(newest) > 0) newest = rows.getString("changed_at");
                    for (var writer : CrashingApplication.Writer.values()) {
                        if (!writer.input.equals(input)) continue;
                        var name = found.uuid() + " " + writer.name();
                        long sequence = writer.sequence(value);
                        if (writers.put(name, sequence) != null) faults.add(place + input + " is there twice");
                        total += sequence;
                        if (writer.value(sequence) != value) faults.add(place + "a number that nobody wrote");
                        // the announcement may still be on its way from a process that lives
                        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
                        while (tried.getOrDefault(name, 0L) < sequence && System.nanoTime() < until)
                            Thread.onSpinWait();
                        if (tried.getOrDefault(name, 0L) < sequence) faults.add(place + "more than was asked for");
                        if (acknowledged.getOrDefault(name, 0L) < sequence) unreported++;
                    }
                }
            }
        }
        // each save raises the version by one and one writer's number by one
        if (total != found.version()) faults.add(place + "version " + found.version() + " after " + total + " saves");
        if (total > 0 && !newest.equals(found.changedAt()))
            faults.add(place + "changed at another moment than its inputs");
        var evaluation = ((Outcome.Ok<Evaluation>) Engine.evaluate(model)).value();
        var result = evaluation.party(CaseService.EMPLOYER);
        var payback = result.payback();
        var expected = List.of(
                evaluation.participants(),
                payback == null ? Double.NaN : payback * 12 / model.periodsPerYear(),
                result.npv());
        if (!expected.equals(found.summary())) {
            faults.add(place + "summary " + found.summary() + " instead of " + expected);
        }
    }
}
