package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.time.Instant;
import java.util.TimeZone;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@TestPropertySource(properties = "spring.flyway.locations=classpath:nl/duaal/persistence/migrations")
class DatabaseConfigurationTest {

    private static final Field<Instant> HAPPENED_AT = field(
            name("moment", "happened_at"), SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding()));
    private static final Field<UUID> UUID_COLUMN =
            field(name("moment", "uuid"), SQLDataType.CHAR(36).asConvertedDataType(new UuidConverter()));

    @Autowired
    private DSLContext db;

    @Autowired
    private Database database;

    @Autowired
    private Flyway flyway;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void migrations_have_run() {
        assertThat(flyway.info().current()).isNotNull();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(db.fetchCount(table(name("flyway_schema_history")))).isEqualTo(1);
    }

    @Test
    void database_cannot_be_cleaned() {
        assertThatThrownBy(flyway::clean).hasMessageContaining("clean");
    }

    @Test
    void serving_user_cannot_change_tables() throws SQLException {
        try (var connection = TestDatabase.open(database.url(), database.serving());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id BIGINT)"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("ALTER TABLE moment ADD COLUMN x INT"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("DROP TABLE moment")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("TRUNCATE TABLE moment")).hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("SELECT 1 INTO OUTFILE 'x'"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("SET GLOBAL max_connections = 10"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    void every_connection_speaks_utc_and_does_not_cut_off_aggregates() {
        var settings = db.fetchSingle("SELECT @@session.time_zone, @@session.group_concat_max_len");
        assertThat(settings.get(0)).isEqualTo("+00:00");
        assertThat(settings.get(1, Long.class)).isEqualTo(67_108_864L);
    }

    @Test
    void several_statements_in_one_are_refused() {
        assertThatThrownBy(() -> db.execute("SELECT 1; SELECT 2")).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    void an_instant_comes_back_as_it_was_even_in_the_hour_that_the_clock_skips_here() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Amsterdam"));
            for (var text : new String[] {
                "2026-03-29T02:30:00.123456Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-07-01T23:59:59Z"
            }) {
                var instant = Instant.parse(text);
                var uuid = UUID.randomUUID();
                db.insertInto(table(name("moment")))
                        .columns(UUID_COLUMN, HAPPENED_AT)
                        .values(uuid, instant)
                        .execute();
                assertThat(db.select(HAPPENED_AT)
                                .from("moment")
                                .where(UUID_COLUMN.eq(uuid))
                                .fetchSingle(HAPPENED_AT))
                        .isEqualTo(instant);
                assertThat(db.fetchSingle(
                                        "SELECT cast(happened_at AS char) FROM moment WHERE uuid = ?", uuid.toString())
                                .get(0, String.class))
                        .startsWith(text.substring(0, 19).replace('T', ' '));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_failure_undoes_the_whole_transaction() {
        var before = db.fetchCount(table(name("moment")));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    db.execute("INSERT INTO moment (uuid, happened_at) VALUES (uuid(), now())");
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(db.fetchCount(table(name("moment")))).isEqualTo(before);
    }

    @Test
    void a_statement_without_scope_does_not_reach_the_database() {
        assertThatThrownBy(() -> db.fetch("SELECT * FROM owned")).isInstanceOf(TenantScopeMissing.class);
        assertThat(db.fetch("SELECT * FROM owned WHERE organisation_id = ?", 1)).isEmpty();
        assertThat(TenantScope.acrossOrganisations(db, "this test").fetch("SELECT * FROM owned"))
                .isEmpty();
        assertThatThrownBy(() -> db.fetch("SELECT * FROM owned")).isInstanceOf(TenantScopeMissing.class);
    }
}
