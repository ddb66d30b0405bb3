package nl.duaal.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database: one's own server ({@code DUAAL_DB_URL} and what goes with it), or else the embedded one.
 *
 * @param db a server of one's own
 * @param embedded where the embedded server keeps its things
 */
@ConfigurationProperties("duaal")
record DatabaseProperties(
        @DefaultValue Own db, @DefaultValue Embedded embedded) {

    /**
     * A server of one's own.
     *
     * @param migration the user that changes tables; the serving user where absent
     */
    record Own(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue Migration migration) {

        boolean isGiven() {
            return url != null && !url.isBlank();
        }

        DatabaseUsers.User serving() {
            return new DatabaseUsers.User(orEmpty(user), orEmpty(password));
        }

        DatabaseUsers.User migrating() {
            return migration.user() == null || migration.user().isBlank()
                    ? serving()
                    : new DatabaseUsers.User(migration.user(), orEmpty(migration.password()));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** Who changes tables. */
    record Migration(@Nullable String user, @Nullable String password) {}

    /**
     * The server that comes along.
     *
     * @param folder its data, relative to the working directory
     * @param software the unpacked server
     * @param port 0 for any free one
     */
    record Embedded(
            @DefaultValue(".duaal/database") Path folder,
            @DefaultValue(".duaal/mariadb") Path software,
            @DefaultValue("0") int port) {

        EmbeddedMariaDb.Folders folders() {
            return new EmbeddedMariaDb.Folders(folder, software);
        }
    }
}
