package nl.duaal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connects the application with its database: which server, which users, and what jOOQ and Flyway may do. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** MULTISET and other aggregates are cut off silently at the server's limit, which is 1 MB. */
    static final String AT_EVERY_CONNECTION = "SET SESSION group_concat_max_len = 67108864, time_zone = '+00:00'"
            // Newer servers refuse to lock a row that somebody changed since this transaction began. We lock to wait
            // for our turn, and then go on with what is there.
            + "/*M!110402 , innodb_snapshot_isolation = OFF */";

    private static final int CONNECTIONS = 10;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

    /** Below the wait_timeout of any sensible server, so that it is we who end a connection. */
    private static final Duration LIFE_OF_CONNECTION = Duration.ofMinutes(10);

    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    @Bean
    @Conditional(NoDatabaseGiven.class)
    EmbeddedMariaDb embeddedMariaDb(DatabaseProperties properties) {
        return EmbeddedMariaDb.start(
                properties.embedded().folders(), properties.embedded().port());
    }

    @Bean
    Database database(DatabaseProperties properties, ObjectProvider<EmbeddedMariaDb> embedded) {
        var own = properties.db();
        var server = embedded.getIfAvailable();
        var database = server == null
                ? new Database(String.valueOf(own.url()), own.migrating(), own.serving())
                : new Database(server.url(), server.migrating(), server.serving());
        ServerCheck.check(database, migrationDriver(database));
        return database;
    }

    /** Reads and writes rows. */
    @Bean
    @Primary
    HikariDataSource dataSource(Database database) {
        var pool = new HikariConfig();
        pool.setPoolName("duaal");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.serving().name());
        pool.setPassword(database.serving().password());
        pool.setDataSourceProperties(driverProperties());
        pool.setConnectionInitSql(AT_EVERY_CONNECTION);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        pool.setMaxLifetime(LIFE_OF_CONNECTION.toMillis());
        pool.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        return new HikariDataSource(pool);
    }

    /** Changes tables, at start only: no pool, nothing stays open. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        // wrapped, or Flyway and Spring would take its user and address apart
        return new DelegatingDataSource(migrationDriver(database));
    }

    @Bean
    FlywayConfigurationCustomizer migrationsThatMustBeThere() {
        return flyway -> flyway.failOnMissingLocations(true).cleanDisabled(true);
    }

    @Bean
    DefaultConfigurationCustomizer jooqForMariaDb(DataSource dataSource) {
        var guard = new TenantGuard(new TenantTables(dataSource));
        return configuration -> {
            configuration.set(SQLDialect.MARIADB);
            configuration.settings().setRenderSchema(false);
            configuration.settings().setRenderCatalog(false);
            // it would need several statements in one, which is how injections are made; see AT_EVERY_CONNECTION
            configuration.settings().setRenderGroupConcatMaxLenSessionVariable(false);
            configuration.setAppending(new DefaultExecuteListenerProvider(guard));
        };
    }

    static DriverManagerDataSource migrationDriver(Database database) {
        var source = new DriverManagerDataSource(
                database.url(),
                database.migrating().name(),
                database.migrating().password());
        var properties = driverProperties();
        // a migration may take its time
        properties.setProperty("socketTimeout", "0");
        properties.setProperty("sessionVariables", "time_zone='+00:00'");
        source.setConnectionProperties(properties);
        return source;
    }

    private static Properties driverProperties() {
        var properties = new Properties();
        properties.setProperty("connectTimeout", Long.toString(WAIT_FOR_CONNECTION.toMillis()));
        properties.setProperty("socketTimeout", Long.toString(LONGEST_STATEMENT.toMillis()));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }
}
