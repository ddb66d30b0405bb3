package nl.duaal.costbenefit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import nl.duaal.access.JustTraces;
import nl.duaal.access.Role;
import nl.duaal.access.SignedIn;
import nl.duaal.persistence.StoreTest;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The service of the cases on a migrated database, and nothing else of the application: up in a second or two. */
@Import({
    StoreTest.OnlyTheDatabase.class,
    CaseService.class,
    CaseSharing.class,
    CaseStore.class,
    CaseTextStore.class,
    CaseRangeStore.class,
    ScenarioStore.class,
    CaseTemplates.class,
    JustTraces.class
})
public class JustCases {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Somebody new in an organisation of their own, who may do everything with cases. */
    public static SignedIn someone(Connection connection, String name) throws SQLException {
        long organisation = insert(
                connection, "INSERT INTO organisation (uuid, name, kind) VALUES (uuid(), ?, 'MUNICIPALITY')", name);
        long account = insert(
                connection,
                "INSERT INTO account (uuid, login_name, display_name, password_hash) VALUES (uuid(), ?, 'X', '')",
                name);
        return as(account, organisation);
    }

    public static SignedIn as(long account, long organisation) {
        return new SignedIn(
                new AccountId(account), "X", new OrganisationId(organisation), "Organisation", Role.COORDINATOR);
    }

    /** The same person in another role. */
    public static SignedIn in(SignedIn user, Role role) {
        return new SignedIn(user.account(), user.displayName(), user.organisation(), user.organisationName(), role);
    }

    private static long insert(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, name);
            statement.execute();
            try (var keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }
}
