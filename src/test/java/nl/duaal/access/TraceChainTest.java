package nl.duaal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.duaal.access.ChainReport.Fault;
import nl.duaal.access.ChainReport.Finding;
import nl.duaal.persistence.StoreTest;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of traces on a real MariaDB, and what the verifier says after somebody with all rights was at it. */
@StoreTest
@Import({TraceStore.class, Traces.class, TraceReader.class, TraceChainTest.Time.class})
class TraceChainTest {

    private static final String FORGED = "f".repeat(64);

    static class Time {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    private Traces traces;

    @Autowired
    private TraceReader reader;

    @Autowired
    private TraceStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    @Value("${duaal.db.url}")
    private String url;

    @Value("${duaal.db.migration.user}")
    private String owner;

    @Value("${duaal.db.migration.password}")
    private String ownersPassword;

    @Value("${duaal.db.user}")
    private String serving;

    @Value("${duaal.db.password}")
    private String servingPassword;

    private Connection asOwner;
    private SignedIn auditor;

    @BeforeEach
    void a_new_organisation() throws SQLException {
        asOwner = DriverManager.getConnection(url, owner, ownersPassword);
        long organisation = insert("INSERT INTO organisation (uuid, name, kind) VALUES (uuid(), 'X', 'PARTNER')");
        long account = insert("INSERT INTO account (uuid, login_name, display_name, password_hash)"
                + " VALUES (uuid(), uuid(), 'Ada', '-')");
        auditor = new SignedIn(new AccountId(account), "Ada", new OrganisationId(organisation), "X", Role.AUDITOR);
    }

    @AfterEach
    void close() throws SQLException {
        asOwner.close();
    }

    private long insert(String sql) throws SQLException {
        try (var statement = asOwner.createStatement();
                var key = statement.executeQuery(sql + " RETURNING id")) {
            key.next();
            return key.getLong(1);
        }
    }

    private void sql(String sql) throws SQLException {
        try (var statement = asOwner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String mine() {
        return " WHERE organisation_id = " + auditor.organisation().value() + " ";
    }

    private void record(int howMany) {
        for (int i = 0; i < howMany; i++) {
            traces.recordAlone(
                    auditor,
                    Action.CASE_CHANGED,
                    UUID.randomUUID(),
                    TraceResult.DONE,
                    TraceDetails.none().andInput("par_wage", "15.6", Integer.toString(i)));
        }
    }

    private ChainReport walk() {
        return new TransactionTemplate(transactions).execute(status -> {
            var seal = store.seal(auditor.organisation());
            var verifier = new TraceVerifier(seal.position(), seal.hash());
            store.walk(auditor.organisation(), verifier::next);
            return verifier.end();
        });
    }

    @Test
    void a_chain_holds_and_says_how_long_it_is() {
        record(5);
        assertThat(reader.check(auditor)).satisfies(report -> {
            assertThat(report.isSound()).isTrue();
            assertThat(report.traces()).isEqualTo(5);
        });
        // the check itself is the sixth
        assertThat(reader.page(auditor, TraceFilter.ALL, 0, 1))
                .extracting(TraceRow::action, TraceRow::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Action.TRACES_CHECKED, 6L));
    }

    @Test
    void an_organisation_without_traces_has_a_chain_that_holds() {
        assertThat(walk().isSound()).isTrue();
    }

    @Test
    void writers_at_the_same_time_do_not_fork_the_chain() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var writers = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) writers.add(Executors.callable(() -> record(25)));
            for (var writer : pool.invokeAll(writers)) writer.get();
        }
        assertThat(walk()).satisfies(report -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.traces()).isEqualTo(200);
        });
    }

    @Test
    void writers_that_read_before_they_record_do_not_stumble_over_each_other() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var writers = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) {
                writers.add(Executors.callable(() -> {
                    for (int n = 0; n < 25; n++) {
                        new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            store.seal(auditor.organisation());
                            traces.record(auditor, Action.CASE_OPENED, UUID.randomUUID());
                        });
                    }
                }));
            }
            for (var writer : pool.invokeAll(writers)) writer.get();
        }
        assertThat(walk().findings()).isEmpty();
        assertThat(walk().traces()).isEqualTo(200);
    }

    @Test
    void a_change_that_is_rolled_back_leaves_no_trace() {
        record(1);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            traces.record(auditor, Action.CASE_DELETED, UUID.randomUUID());
            status.setRollbackOnly();
        });
        record(1);
        assertThat(walk()).satisfies(report -> {
            assertThat(report.isSound()).isTrue();
            assertThat(report.traces()).isEqualTo(2);
        });
    }

    @Test
    void who_serves_cannot_change_or_remove_a_trace_and_neither_can_who_migrates() throws SQLException {
        record(2);
        for (var user : List.of(List.of(serving, servingPassword), List.of(owner, ownersPassword))) {
            try (var connection = DriverManager.getConnection(url, user.getFirst(), user.getLast());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("UPDATE trace SET action = 'CASE_OPENED'" + mine()))
                        .hasMessageContaining("a trace is never changed");
                assertThatThrownBy(() -> statement.execute("DELETE FROM trace" + mine()))
                        .hasMessageContaining("a trace is never deleted");
            }
        }
        try (var connection = DriverManager.getConnection(url, serving, servingPassword);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("TRUNCATE TABLE trace")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("DROP TRIGGER trace_is_never_changed"))
                    .hasMessageContaining("denied");
        }
        assertThat(walk().isSound()).isTrue();
    }

    /** One way to tamper, and what the verifier must say of it at least. */
    private record Tampering(String what, List<String> statements, List<Finding> named) {}

    private static Finding finding(long position, Fault fault) {
        return new Finding(position, fault);
    }

    private Tampering random(Random random, int length) {
        long at = 1 + random.nextInt(length);
        long other = 1 + (at + random.nextInt(length - 1)) % length;
        String there = mine() + "AND position = ";
        return switch (random.nextInt(14)) {
            case 0 -> altered(at, "action = 'CASE_OPENED'");
            case 1 -> altered(at, "happened_at = happened_at + INTERVAL 1 MICROSECOND");
            case 2 -> altered(at, "details = CONCAT(details, ';x=1')");
            case 3 -> altered(at, "subject_uuid = uuid()");
            case 4 -> altered(at, "account_id = NULL");
            case 5 -> altered(at, "result = 'REFUSED'");
            case 6 -> altered(at, "origin = '10.0.0.1'");
            case 7 -> altered(at, "subject_kind = 'ACCOUNT'");
            case 8 -> altered(at, "previous_hash = '" + FORGED + "'");
            case 9 -> altered(at, "hash = '" + FORGED + "'");
            case 10 ->
                new Tampering(
                        "delete " + at, List.of("DELETE FROM trace" + there + at), List.of(finding(at, Fault.MISSING)));
            case 11 ->
                new Tampering(
                        "swap " + at + " and " + other,
                        List.of(
                                "UPDATE trace SET position = 1000000" + there + at,
                                "UPDATE trace SET position = " + at + there + other,
                                "UPDATE trace SET position = " + other + there + 1000000),
                        List.of(finding(at, Fault.ALTERED), finding(other, Fault.ALTERED)));
            case 12 ->
                new Tampering(
                        "add behind the end",
                        List.of(copy(length, length + 1)),
                        List.of(finding(length + 1, Fault.ADDED)));
            default ->
                new Tampering(
                        "insert before " + at,
                        List.of(
                                "UPDATE trace SET position = position + 1" + mine() + "AND position >= " + at
                                        + " ORDER BY position DESC",
                                copy(at + 1, at)),
                        // the row moved up does not belong where it stands now; the last one is behind the end
                        List.of(finding(length + 1, Fault.ADDED)));
        };
    }

    private Tampering altered(long at, String change) {
        return new Tampering(
                "alter " + at + ": " + change,
                List.of("UPDATE trace SET " + change + mine() + "AND position = " + at),
                List.of(finding(at, Fault.ALTERED)));
    }

    private String copy(long from, long to) {
        return "INSERT INTO trace SELECT organisation_id, " + to
                + ", happened_at, account_id, action, subject_kind, subject_uuid, result, origin, details,"
                + " previous_hash, hash FROM trace" + mine() + "AND position = " + from;
    }

    @Test
    void a_thousand_ways_of_tampering_are_each_named() throws SQLException {
        int length = 12;
        record(length);
        sql("CREATE OR REPLACE TABLE kept AS SELECT * FROM trace" + mine());
        var triggers = List.of("trace_is_never_changed", "trace_is_never_deleted");
        for (String trigger : triggers) sql("DROP TRIGGER " + trigger);
        try {
            var random = new Random(20261122);
            asOwner.setAutoCommit(false);
            for (int i = 0; i < 1000; i++) {
                var tampering = random(random, length);
                for (String statement : tampering.statements()) sql(statement);
                asOwner.commit();
                assertThat(walk().findings()).as(i + ": " + tampering.what()).containsAll(tampering.named());
                sql("DELETE FROM trace" + mine());
                sql("INSERT INTO trace SELECT * FROM kept");
                asOwner.commit();
                assertThat(walk().findings()).as(i + ": put back").isEmpty();
            }
        } finally {
            asOwner.setAutoCommit(true);
            sql("CREATE TRIGGER trace_is_never_changed BEFORE UPDATE ON trace FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a trace is never changed'");
            sql("CREATE TRIGGER trace_is_never_deleted BEFORE DELETE ON trace FOR EACH ROW"
                    + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a trace is never deleted'");
        }
    }
}
