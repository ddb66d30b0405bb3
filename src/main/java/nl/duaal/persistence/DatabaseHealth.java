package nl.duaal.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.duaal.shared.HealthCheck;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Whether the database keeps what it is given: settings that no test of ours would notice and a power cut or a
 * strange character would. They are read each time, since somebody may change them while we run.
 */
@Component
class DatabaseHealth implements HealthCheck {

    private static final long SMALLEST_PACKET = 16L * 1024 * 1024;
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);
    private static final double LEAST_FREE = 0.10;
    private static final List<String> TOO_MUCH =
            List.of("ALL PRIVILEGES ON *.*", " SUPER", " FILE", "GRANT OPTION", "CREATE USER");

    private static final Pattern HERE = Pattern.compile("//(localhost|127\\.0\\.0\\.1|\\[::1\\])[:/]");

    private static final String QUESTION = """
            SELECT @@global.innodb_flush_log_at_trx_commit, @@global.log_bin, @@global.sync_binlog, @@session.sql_mode,
              @@session.character_set_client, @@session.time_zone, @@session.max_allowed_packet, utc_timestamp(6),
              (SELECT default_character_set_name FROM information_schema.schemata WHERE schema_name = database())""";

    private final DSLContext db;
    private final Clock clock;
    private final Path folder;
    private final @org.jspecify.annotations.Nullable String url;

    DatabaseHealth(DSLContext db, Clock clock, DatabaseProperties properties) {
        this.db = db;
        this.clock = clock;
        this.url = properties.db().url();
        this.folder = properties.db().isGiven()
                ? Path.of("").toAbsolutePath()
                : properties.embedded().folder().toAbsolutePath();
    }

    /** What was read of the server. */
    record Settings(
            int flushAtCommit,
            boolean binaryLog,
            int syncBinaryLog,
            String sqlMode,
            String connectionCharacters,
            String schemaCharacters,
            String timeZone,
            long maxPacket,
            Duration skew,
            List<String> grants) {}

    @Override
    public String subject() {
        return "database";
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(disk(free(folder)));
        findings.addAll(judge(read()));
        findings.add(link(url, cipher()));
        return findings;
    }

    /** Empty when the connection is not encrypted. */
    private String cipher() {
        return text(db.fetchSingle("SHOW SESSION STATUS LIKE 'Ssl_cipher'").get(1));
    }

    /** What goes over a network is encrypted; what stays on this machine need not be. */
    static Finding link(@org.jspecify.annotations.Nullable String url, String cipher) {
        boolean here = url == null || url.isBlank() || HERE.matcher(url).find();
        return Finding.of(
                "databaseLink", here || !cipher.isBlank(), here ? "localhost" : cipher.isBlank() ? "-" : cipher);
    }

    private Settings read() {
        var before = clock.instant();
        var row = db.fetchSingle(QUESTION);
        var after = clock.instant();
        var middle = before.plus(Duration.between(before, after).dividedBy(2));
        Instant there = row.get(7, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new Settings(
                row.get(0, Integer.class),
                row.get(1, Integer.class) == 1,
                row.get(2, Integer.class),
                text(row.get(3)),
                text(row.get(4)),
                text(row.get(8)),
                text(row.get(5)),
                row.get(6, Long.class),
                Duration.between(middle, there).abs(),
                db.fetch("SHOW GRANTS").map(grant -> text(grant.get(0))));
    }

    static List<Finding> judge(Settings settings) {
        return List.of(
                Finding.of("flushAtCommit", settings.flushAtCommit() == 1, settings.flushAtCommit()),
                Finding.of(
                        "syncBinaryLog",
                        !settings.binaryLog() || settings.syncBinaryLog() == 1,
                        settings.binaryLog() ? settings.syncBinaryLog() : "log_bin=0"),
                Finding.of(
                        "strictSql",
                        settings.sqlMode().contains("STRICT_TRANS_TABLES")
                                || settings.sqlMode().contains("STRICT_ALL_TABLES"),
                        settings.sqlMode()),
                Finding.of(
                        "characters",
                        settings.connectionCharacters().equals("utf8mb4")
                                && settings.schemaCharacters().equals("utf8mb4"),
                        settings.connectionCharacters() + ", " + settings.schemaCharacters()),
                Finding.of("timeZone", settings.timeZone().equals("+00:00"), settings.timeZone()),
                Finding.of("maxPacket", settings.maxPacket() >= SMALLEST_PACKET, settings.maxPacket()),
                Finding.of("clockSkew", settings.skew().compareTo(MOST_SKEW) <= 0, settings.skew()),
                rights(settings.grants()));
    }

    private static Finding rights(List<String> grants) {
        var found = grants.stream()
                // the password's hash stands in the same line
                .map(grant -> grant.toUpperCase(Locale.ROOT).replaceAll(" TO .*?(?= WITH|$)", ""))
                .map(grant -> grant.replaceAll(" IDENTIFIED .*", ""))
                .toList();
        var tooMuch = TOO_MUCH.stream()
                .filter(right -> found.stream().anyMatch(grant -> grant.contains(right)))
                .map(String::strip)
                .toList();
        return Finding.of("rights", tooMuch.isEmpty(), tooMuch.isEmpty() ? "-" : String.join(", ", tooMuch));
    }

    static Finding disk(double free) {
        return Finding.of("disk", free >= LEAST_FREE, Math.round(free * 100) + " %");
    }

    private static double free(Path folder) {
        try {
            var there = folder;
            while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
            var store = Files.getFileStore(there);
            return (double) store.getUsableSpace() / Math.max(1, store.getTotalSpace());
        } catch (IOException unknown) {
            throw new UncheckedIOException(unknown);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
