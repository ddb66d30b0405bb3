package nl.duaal.access;

import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** A new organisation with somebody in it, so that a test has a place that nobody else writes in. */
public final class GivenOrganisation {

    private GivenOrganisation() {}

    /** Coordinator of a new municipality. */
    public static SignedIn coordinator(DataSource database) {
        var name = "Gemeente " + UUID.randomUUID();
        long organisation = insert(
                database, "INSERT INTO organisation (uuid, name, kind) VALUES (uuid(), ?, 'MUNICIPALITY')", name);
        long account = insert(
                database,
                "INSERT INTO account (uuid, login_name, display_name, password_hash) VALUES (uuid(), ?, 'X', '')",
                name);
        return new SignedIn(new AccountId(account), "X", new OrganisationId(organisation), name, Role.COORDINATOR);
    }

    /** The same person in another role. */
    public static SignedIn in(SignedIn user, Role role) {
        return new SignedIn(user.account(), user.displayName(), user.organisation(), user.organisationName(), role);
    }

    private static long insert(DataSource database, String sql, String name) {
        var keys = new GeneratedKeyHolder();
        JdbcClient.create(database).sql(sql).param(name).update(keys, "id");
        var key = keys.getKey();
        if (key == null) throw new IllegalStateException("no key");
        return key.longValue();
    }
}
