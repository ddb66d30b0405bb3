package nl.duaal.costbenefit;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.duaal.access.SignedIn;
import org.springframework.context.annotation.Import;

/** Two people of one organisation who may both change its cases, and the services to do so. */
@Import({JustCases.class, CaseConflicts.class, CaseBin.class, CaseBinStore.class, CaseHistory.class})
class TwoPeople {

    record Pair(SignedIn one, SignedIn other) {}

    static Pair in(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            var one = JustCases.someone(connection, "one" + UUID.randomUUID());
            var other = JustCases.someone(connection, "other" + UUID.randomUUID());
            return new Pair(
                    one,
                    JustCases.as(other.account().value(), one.organisation().value()));
        }
    }
}
