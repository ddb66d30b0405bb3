package nl.duaal.persistence;

/**
 * The database that is used: where it is, and who signs in to it.
 *
 * @param url for JDBC
 * @param migrating changes tables
 * @param serving reads and writes rows
 */
public record Database(String url, DatabaseUsers.User migrating, DatabaseUsers.User serving) {

    public Database {
        if (!url.startsWith("jdbc:mariadb:")) {
            throw new CannotStart("The address of the database must start with jdbc:mariadb: (DUAAL_DB_URL).");
        }
        // with it, one slip in a query is enough to run any statement
        if (url.contains("allowMultiQueries")) {
            throw new CannotStart("The address of the database must not set allowMultiQueries (DUAAL_DB_URL).");
        }
    }
}
