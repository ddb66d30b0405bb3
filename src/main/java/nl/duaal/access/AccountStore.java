package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AccountStore {

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    /** The account with the role that it has today; of several the oldest. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AccountPrincipal> find(String loginName, LocalDate today, boolean demoAccountsMaySignIn) {
        return TenantScope.acrossOrganisations(db, "signing in: the organisation is not known yet")
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.LOGIN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.ENABLED,
                        ACCOUNT.DEMO,
                        MEMBERSHIP.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        MEMBERSHIP.ROLE)
                .from(ACCOUNT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(
                        ACCOUNT.LOGIN_NAME.eq(loginName),
                        MEMBERSHIP.VALID_FROM_ON.le(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(today)))
                .orderBy(MEMBERSHIP.VALID_FROM_ON, MEMBERSHIP.ID)
                .limit(1)
                .fetchOptional(row -> new AccountPrincipal(
                        row.value2(),
                        row.value4(),
                        row.value5() && (demoAccountsMaySignIn || !row.value6()),
                        new SignedIn(
                                new AccountId(row.value1()),
                                row.value3(),
                                new OrganisationId(row.value7()),
                                row.value8(),
                                Role.valueOf(row.value9()))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean hasAccount(String loginName) {
        return db.fetchExists(ACCOUNT, ACCOUNT.LOGIN_NAME.eq(loginName));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Optional<OrganisationId> findDemoOrganisation(String name) {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.DEMO.isTrue(), ORGANISATION.NAME.eq(name))
                .orderBy(ORGANISATION.ID)
                .limit(1)
                .fetchOptional(row -> new OrganisationId(row.value1()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean hasOrganisations(boolean demo) {
        return db.fetchExists(ORGANISATION, ORGANISATION.DEMO.eq(demo));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    OrganisationId insertDemoOrganisation(String name, String kind) {
        return new OrganisationId(db.insertInto(ORGANISATION)
                .set(ORGANISATION.UUID, UUID.randomUUID())
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.KIND, kind)
                .set(ORGANISATION.DEMO, true)
                .returningResult(ORGANISATION.ID)
                .fetchSingle(ORGANISATION.ID));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    AccountId insertDemoAccount(
            String loginName,
            String displayName,
            String passwordHash,
            OrganisationId organisation,
            Role role,
            LocalDate from) {
        long account = db.insertInto(ACCOUNT)
                .set(ACCOUNT.UUID, UUID.randomUUID())
                .set(ACCOUNT.LOGIN_NAME, loginName)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.DEMO, true)
                .returningResult(ACCOUNT.ID)
                .fetchSingle(ACCOUNT.ID);
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ORGANISATION_ID, organisation.value())
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.VALID_FROM_ON, from)
                .execute();
        return new AccountId(account);
    }
}
