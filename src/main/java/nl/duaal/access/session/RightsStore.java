package nl.duaal.access.session;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of the database about sessions that are open. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RightsStore {

    private final DSLContext db;

    RightsStore(DSLContext db) {
        this.db = db;
    }

    /** The roles of an account in an organisation on a day; none when either is closed. */
    Set<Role> roles(AccountId account, OrganisationId organisation, LocalDate day) {
        return db.select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(
                        TenantScope.of(MEMBERSHIP, organisation),
                        MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                        ACCOUNT.ENABLED.isTrue(),
                        ORGANISATION.ARCHIVED_ON.isNull().or(ORGANISATION.ARCHIVED_ON.gt(day)),
                        MEMBERSHIP.VALID_FROM_ON.le(day),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(day)))
                .fetchSet(row -> Role.valueOf(row.value1()));
    }

    void signedIn(AccountId account, Instant at) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, at)
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }
}
