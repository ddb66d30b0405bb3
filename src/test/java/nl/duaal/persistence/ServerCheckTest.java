package nl.duaal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    private static final String STRICT = "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION";

    @Test
    void servers_that_can_be_relied_on_are_accepted() {
        assertThat(ServerCheck.refusal("11.4.5-MariaDB", STRICT, "duaal", "utf8mb4"))
                .isNull();
        assertThat(ServerCheck.refusal("10.11.14-MariaDB-0+deb12u2", "STRICT_ALL_TABLES", "duaal", "utf8mb4"))
                .isNull();
    }

    @Test
    void others_are_refused_in_one_sentence() {
        assertThat(ServerCheck.refusal("8.4.3", STRICT, "duaal", "utf8mb4")).contains("not MariaDB");
        assertThat(ServerCheck.refusal("10.6.20-MariaDB", STRICT, "duaal", "utf8mb4"))
                .contains("10.6.20")
                .contains("10.11");
        assertThat(ServerCheck.refusal("11.4.5-MariaDB", "NO_ENGINE_SUBSTITUTION", "duaal", "utf8mb4"))
                .contains("STRICT_TRANS_TABLES");
        assertThat(ServerCheck.refusal("11.4.5-MariaDB", STRICT, "duaal", "latin1"))
                .contains("utf8mb4");
        assertThat(ServerCheck.refusal("11.4.5-MariaDB", STRICT, null, null)).contains("names no database");
    }

    @Test
    void rights_are_read_as_the_server_tells_them() {
        var narrow = Grants.read(
                List.of(
                        "GRANT USAGE ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD '*1'",
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON `du\\_aal%`.* TO `a`@`%`",
                        "GRANT ALL PRIVILEGES ON `other`.* TO `a`@`%`"),
                "du_aal2");
        assertThat(narrow.dangerous()).isEmpty();
        assertThat(narrow.missingForRows()).isEmpty();
        assertThat(narrow.mayChangeTables()).isFalse();
        assertThat(narrow.missingForTables()).contains("CREATE");
        assertThat(Grants.read(List.of("GRANT SELECT ON `du\\_aal`.* TO `a`@`%`"), "duxaal")
                        .missingForRows())
                .contains("SELECT");
        var root = Grants.read(List.of("GRANT ALL PRIVILEGES ON *.* TO `root`@`%` WITH GRANT OPTION"), "duaal");
        assertThat(root.dangerous()).isNotEmpty();
        assertThat(root.missingForRows()).isEmpty();
    }

    @Test
    void a_server_that_does_not_answer_is_named_without_its_parameters() {
        var nobody = new DatabaseUsers.User("someone", "secret");
        var database = new Database("jdbc:mariadb://127.0.0.1:1/duaal?password=secret", nobody, nobody);
        assertThatThrownBy(() -> ServerCheck.check(database, DatabaseConfiguration.migrationDriver(database)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("jdbc:mariadb://127.0.0.1:1/duaal")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_address_that_opens_a_door_is_refused() {
        var nobody = new DatabaseUsers.User("someone", "secret");
        assertThatThrownBy(() -> new Database("jdbc:mariadb://db/duaal?allowMultiQueries=true", nobody, nobody))
                .isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> new Database("jdbc:mysql://db/duaal", nobody, nobody))
                .isInstanceOf(CannotStart.class);
    }
}
