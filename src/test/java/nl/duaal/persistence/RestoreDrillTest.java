package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import nl.duaal.access.SignedIn;
import nl.duaal.costbenefit.CaseData;
import nl.duaal.costbenefit.CaseService;
import nl.duaal.costbenefit.ChangeOutcome;
import nl.duaal.costbenefit.EvaluatedCase;
import nl.duaal.costbenefit.JustCases;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Backups as they are made and put back, on a real server and by the application's own service. */
class RestoreDrillTest {

    private static final String EVERY_KIND_OF_TEXT = "Z'n \"naam\" \\ 😀 é\r\n(1,2),\n-- Duaal backup 1\n\t;";

    @TempDir
    private Path folder;

    private Database database;
    private Backup backup;
    private Path file;

    @BeforeEach
    void prepare() throws Exception {
        database = TestDatabase.fresh();
        backup = new Backup(database, TestDatabase.SOFTWARE.toAbsolutePath());
        file = folder.resolve("a backup.sql.gz");
    }

    @Test
    void everything_is_as_it_was_at_the_moment_of_the_backup() throws Exception {
        SignedIn user;
        UUID changed;
        UUID untouched;
        EvaluatedCase before;
        Map<String, Long> rows;
        Map<String, String> checksums;
        try (var application = start()) {
            user = someone("a");
            var cases = application.getBean(CaseService.class);
            changed = cases.createFromTemplate(user, "energy-technician");
            untouched = cases.createFromTemplate(user, "care-level-3");
            cases.change(user, changed, 0, "par_wage_hour", 16.2);
            cases.change(user, changed, 1, "par_charges", 1.0 / 3);
            cases.rename(user, changed, 2, new CaseData("Hernoemd", EVERY_KIND_OF_TEXT));
            before = cases.open(user, changed).orElseThrow();

            // others are connected and may go on
            backup.make(file);
            rows = rows();
            checksums = checksums();
            assertThat(BackupFile.check(file).tables())
                    .allSatisfy((table, sum) -> assertThat(sum.rows()).as(table).isEqualTo(rows.get(table)));

            cases.putAllBack(user, changed, 3);
            cases.delete(user, untouched);
            cases.createFromTemplate(user, "bus-driver");
            execute("DELETE FROM case_refinement");
            execute("UPDATE account SET display_name = 'Y'");
            assertThatThrownBy(() -> backup.restore(file, folder.resolve("kept.sql.gz")))
                    .isInstanceOf(CannotBackUp.class)
                    .hasMessageContaining("in use");
        }
        assertThat(checksums()).isNotEqualTo(checksums);
        assertThatThrownBy(() -> backup.restore(file, null)).hasMessageContaining("not empty");

        backup.restore(file, folder.resolve("kept.sql.gz"));

        assertThat(rows()).isEqualTo(rows);
        assertThat(checksums()).isEqualTo(checksums);
        try (var application = start()) {
            var cases = application.getBean(CaseService.class);
            var after = cases.open(user, changed).orElseThrow();
            assertThat(after.stored()).isEqualTo(before.stored());
            assertThat(after.stored().data().note()).isEqualTo(EVERY_KIND_OF_TEXT);
            assertThat(after.evaluation().party("employer").npv())
                    .isEqualTo(before.evaluation().party("employer").npv());
            assertThat(cases.list(user)).hasSize(2);
            assertThat(cases.change(user, changed, 3, "par_wage_hour", 17)).isInstanceOf(ChangeOutcome.Changed.class);
        }

        // and what was replaced is not lost
        backup.restore(folder.resolve("kept.sql.gz"), folder.resolve("kept-2.sql.gz"));
        try (var application = start()) {
            assertThat(application.getBean(CaseService.class).list(user))
                    .hasSize(2)
                    .noneMatch(row -> row.uuid().equals(untouched));
        }
    }

    @Test
    void a_backup_taken_while_others_write_shows_one_moment() throws Exception {
        migrate(database, "latest");
        execute("CREATE TABLE one (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY)");
        execute("CREATE TABLE two (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY)");
        var going = new java.util.concurrent.atomic.AtomicBoolean(true);
        var writer = Thread.ofPlatform().start(() -> {
            try (var connection = TestDatabase.open(database.url(), database.serving());
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                while (going.get()) {
                    statement.execute("INSERT INTO one VALUES ()");
                    statement.execute("INSERT INTO two VALUES ()");
                    connection.commit();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try {
            for (int i = 0; i < 5; i++) {
                var tables = backup.make(folder.resolve(i + ".sql.gz")).tables();
                assertThat(tables.get("one")).isEqualTo(tables.get("two"));
            }
        } finally {
            going.set(false);
            writer.join();
        }
    }

    @Test
    void one_changed_byte_anywhere_is_refused_and_nothing_is_touched() throws Exception {
        migrate(database, "latest");
        backup.make(file);
        var good = Files.readAllBytes(file);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var bad = good.clone();
            // the first and the last bytes for certain, where there are no data
            int at = i < 20 ? i : i < 120 ? good.length - 1 - (i - 20) : random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            assertThatThrownBy(() -> backup.restore(file, folder.resolve("kept.sql.gz")))
                    .as("byte %d", at)
                    .isInstanceOf(CannotBackUp.class)
                    .hasMessageContaining("damaged");
        }
        for (int length : new int[] {0, 1, 100, good.length / 2, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(() -> backup.restore(file, null)).hasMessageContaining("damaged");
        }
        assertThat(folder.resolve("kept.sql.gz")).doesNotExist();
        assertThatThrownBy(() -> backup.restore(folder.resolve("nothing"), null))
                .hasMessageContaining("no file");
    }

    @Test
    void tables_of_an_earlier_version_are_brought_up_to_date_at_the_next_start() throws Exception {
        migrate(database, "004");
        someone("a");
        assertThat(backup.make(file).schema()).isEqualTo("004");
        var other = TestDatabase.fresh();
        new Backup(other, TestDatabase.SOFTWARE.toAbsolutePath()).restore(file, null);
        database = other;
        assertThat(rows()).containsEntry("organisation", 1L).doesNotContainKey("case_refinement");
        try (var application = start()) {
            assertThat(application.getBean(Flyway.class).info().pending()).isEmpty();
            assertThat(rows()).containsEntry("organisation", 1L).containsEntry("case_refinement", 0L);
        }
    }

    @Test
    void tables_of_a_newer_version_than_the_code_are_refused() throws Exception {
        migrate(database, "latest");
        execute("INSERT INTO flyway_schema_history SELECT installed_rank + 1000000, '999', description, type, script,"
                + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history LIMIT 1");
        backup.make(file);
        assertThatThrownBy(() -> backup.restore(file, folder.resolve("kept.sql.gz")))
                .isInstanceOf(CannotBackUp.class)
                .hasMessageContaining("newer")
                .hasMessageContaining("999");
    }

    @Test
    void a_restore_that_was_broken_off_is_noticed_at_the_start_and_can_be_done_again() throws Exception {
        migrate(database, "latest");
        someone("a");
        backup.make(file);
        execute("CREATE TABLE " + Backup.UNFINISHED + " (id BIGINT)");
        execute("DROP TABLE membership");
        assertThatThrownBy(() -> ServerCheck.check(database, DatabaseConfiguration.migrationDriver(database)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("restore");
        assertThatThrownBy(() -> backup.make(folder.resolve("half.sql.gz"))).isInstanceOf(CannotBackUp.class);
        backup.restore(file, folder.resolve("kept.sql.gz"));
        assertThatCode(() -> ServerCheck.check(database, DatabaseConfiguration.migrationDriver(database)))
                .doesNotThrowAnyException();
        assertThat(rows()).containsKey("membership");
    }

    @Test
    void a_backup_that_lies_about_its_rows_is_found_out_and_leaves_nothing_that_starts() throws Exception {
        migrate(database, "latest");
        backup.make(file);
        var sums = new TreeMap<>(BackupFile.check(file).tables());
        byte[] sql;
        try (var open = BackupFile.open(file)) {
            sql = open.readAllBytes();
        }
        var text = new String(sql, StandardCharsets.UTF_8);
        var cheating =
                text.replaceFirst("(?s)\n-- Duaal backup 1\n.*", "") + "\nDELETE FROM flyway_schema_history LIMIT 1;\n";
        var other = folder.resolve("other.sql.gz");
        BackupFile.write(other, "005", new ByteArrayInputStream(cheating.getBytes(StandardCharsets.UTF_8)));
        assertThat(BackupFile.check(other).tables()).isEqualTo(sums);
        assertThatThrownBy(() -> backup.restore(other, folder.resolve("kept.sql.gz")))
                .hasMessageContaining("flyway_schema_history has ")
                .hasMessageContaining("kept.sql.gz");
        assertThatThrownBy(() -> ServerCheck.check(database, DatabaseConfiguration.migrationDriver(database)))
                .isInstanceOf(CannotStart.class);
    }

    @Test
    void a_backup_is_for_its_owner_only_and_an_ordinary_gzip_file_that_replaces_no_other() throws Exception {
        migrate(database, "latest");
        backup.make(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var gunzip = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(gunzip.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("CREATE TABLE `cost_benefit_case`")
                    .containsPattern("-- Duaal sha256 [0-9a-f]{64}\n$")
                    .doesNotContain(database.migrating().password());
        }
        assertThatThrownBy(() -> backup.make(file)).hasMessageContaining("exists already");
    }

    @Test
    void the_embedded_server_is_used_while_it_runs_and_started_for_the_moment_when_it_does_not() throws Exception {
        var folders = new EmbeddedMariaDb.Folders(Path.of("target/test backup"), TestDatabase.SOFTWARE);
        try (var server = EmbeddedMariaDb.start(folders, 0)) {
            migrate(new Database(server.url(), server.migrating(), server.serving()), "latest");
            assertThat(command(folders, "backup", file.toString())).isEqualTo("0");
            assertThat(command(folders, "restore", file.toString(), "--replace"))
                    .contains("in use by another running Duaal");
        }
        assertThat(command(folders, "backup", folder.resolve("second.sql.gz").toString()))
                .isEqualTo("0");
        assertThat(command(folders, "restore", file.toString())).contains("not empty");
        assertThat(command(folders, "restore", "--replace", file.toString())).isEqualTo("0");
        assertThat(OrphanedServer.on(folders.data())).isEmpty();
        assertThat(command(folders, "restore")).contains("usage");
        assertThat(command(folders, "backup", "--replace")).contains("usage");
    }

    /** "0", or what it complains about. */
    private String command(EmbeddedMariaDb.Folders folders, String... arguments) {
        var properties = new DatabaseProperties(
                new DatabaseProperties.Own(null, null, null, new DatabaseProperties.Migration(null, null)),
                new DatabaseProperties.Embedded(folders.database(), folders.software(), 0));
        var said = new ByteArrayOutputStream();
        int status = BackupCommand.run(
                arguments,
                properties,
                folder.resolve("backups"),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return status == 0 ? "0" : said.toString(StandardCharsets.UTF_8);
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(JustCases.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--duaal.db.url=" + database.url(),
                "--duaal.db.user=" + database.serving().name(),
                "--duaal.db.password=" + database.serving().password(),
                "--duaal.db.migration.user=" + database.migrating().name(),
                "--duaal.db.migration.password=" + database.migrating().password());
    }

    private static void migrate(Database database, String target) {
        // what is done anew at every start belongs to the newest tables
        boolean whole = target.equals("latest");
        Flyway.configure()
                .repeatableSqlMigrationPrefix(whole ? "R" : "NONE")
                .dataSource(
                        database.url(),
                        database.migrating().name(),
                        database.migrating().password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private SignedIn someone(String name) throws SQLException {
        try (var connection = TestDatabase.open(database.url(), database.serving())) {
            return JustCases.someone(connection, name);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.open(database.url(), database.migrating());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        for (var table : checksums().keySet()) rows.put(table, Long.valueOf(ask("SELECT count(*) FROM " + table, 1)));
        return rows;
    }

    /** By the server itself, so that it is not our own way of adding up that agrees with itself. */
    private Map<String, String> checksums() throws SQLException {
        var checksums = new TreeMap<String, String>();
        try (var connection = TestDatabase.open(database.url(), database.serving());
                var statement = connection.createStatement();
                var tables = statement.executeQuery("SHOW TABLES")) {
            while (tables.next()) {
                checksums.put(tables.getString(1), ask("CHECKSUM TABLE " + tables.getString(1) + " EXTENDED", 2));
            }
        }
        return checksums;
    }

    private String ask(String sql, int column) throws SQLException {
        try (var connection = TestDatabase.open(database.url(), database.serving());
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(column);
        }
    }
}
