package nl.duaal.access.manage;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of the accounts that work for an organisation, and of their roles there. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeopleStore {

    /** An account with its key. */
    record Found(AccountId id, ManagedAccount account) {}

    private final DSLContext db;

    PeopleStore(DSLContext db) {
        this.db = db;
    }

    /** Every account that has, had or will have a role in the organisation, by name. */
    List<ManagedAccount> list(OrganisationId organisation) {
        return find(organisation, DSL.noCondition()).stream()
                .map(Found::account)
                .toList();
    }

    Optional<Found> find(OrganisationId organisation, UUID account) {
        return find(organisation, ACCOUNT.UUID.eq(account)).stream().findFirst();
    }

    private List<Found> find(OrganisationId organisation, Condition which) {
        Map<Long, List<HeldRole>> roles = db.select(
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM_ON,
                        MEMBERSHIP.VALID_UNTIL_ON,
                        MEMBERSHIP.VERSION)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(TenantScope.of(MEMBERSHIP, organisation), which)
                .orderBy(MEMBERSHIP.VALID_FROM_ON.desc(), MEMBERSHIP.ID.desc())
                .fetchGroups(
                        MEMBERSHIP.ACCOUNT_ID,
                        row -> new HeldRole(Role.valueOf(row.value2()), row.value3(), row.value4(), row.value5()));
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.UUID,
                        ACCOUNT.VERSION,
                        ACCOUNT.LOGIN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.ENABLED,
                        ACCOUNT.CREATED_AT,
                        ACCOUNT.LAST_SIGN_IN_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(roles.keySet()))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Found(
                        new AccountId(row.value1()),
                        new ManagedAccount(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                roles.getOrDefault(row.value1(), List.of()))));
    }

    /** An account of whichever organisation, by the name it signs in with. */
    Optional<AccountId> byLoginName(String loginName, boolean demo) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN_NAME.eq(loginName), ACCOUNT.DEMO.eq(demo))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    Optional<UUID> uuid(AccountId account) {
        return db.select(ACCOUNT.UUID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(ACCOUNT.UUID);
    }

    /** Locks the organisation's roles, so that two administrators cannot end each other's or make ones that overlap. */
    void lock(OrganisationId organisation) {
        db.select(MEMBERSHIP.ID)
                .from(MEMBERSHIP)
                .where(TenantScope.of(MEMBERSHIP, organisation))
                .forUpdate()
                .fetch();
    }

    /** Whether anybody but this account is an administrator of the organisation on a day. */
    boolean hasOtherAdministrator(OrganisationId organisation, AccountId account, LocalDate day) {
        return db.fetchExists(db.selectOne()
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        TenantScope.of(MEMBERSHIP, organisation),
                        MEMBERSHIP.ROLE.eq(Role.ADMINISTRATOR.name()),
                        MEMBERSHIP.ACCOUNT_ID.ne(account.value()),
                        ACCOUNT.ENABLED.isTrue(),
                        MEMBERSHIP.VALID_FROM_ON.le(day),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(day))));
    }

    /** Whether the organisation runs the installation. */
    boolean isHost(OrganisationId organisation) {
        return db.fetchExists(
                ORGANISATION, ORGANISATION.ID.eq(organisation.value()).and(ORGANISATION.HOST.isTrue()));
    }

    /** Whether an account has or will have a role in any other organisation. */
    boolean worksElsewhere(OrganisationId organisation, AccountId account, LocalDate day) {
        var everywhere = TenantScope.acrossOrganisations(db, "an account is closed for every organisation at once");
        return everywhere.fetchExists(everywhere
                .selectOne()
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                        MEMBERSHIP.ORGANISATION_ID.ne(organisation.value()),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(day))));
    }

    void give(OrganisationId organisation, AccountId account, RoleData data) {
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ORGANISATION_ID, organisation.value())
                .set(MEMBERSHIP.ACCOUNT_ID, account.value())
                .set(MEMBERSHIP.ROLE, data.role().name())
                .set(MEMBERSHIP.VALID_FROM_ON, data.from())
                .set(MEMBERSHIP.VALID_UNTIL_ON, data.until())
                .execute();
    }

    /** Lets a role that ended on the day of its beginning, and so never held, begin again. */
    boolean revive(OrganisationId organisation, AccountId account, RoleData data) {
        return db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_UNTIL_ON, data.until())
                        .set(MEMBERSHIP.VERSION, MEMBERSHIP.VERSION.plus(1))
                        .where(
                                TenantScope.of(MEMBERSHIP, organisation),
                                MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                                MEMBERSHIP.ROLE.eq(data.role().name()),
                                MEMBERSHIP.VALID_FROM_ON.eq(data.from()))
                        .execute()
                == 1;
    }

    /** Gives a role its end; false when it is not at this version any more. */
    boolean end(OrganisationId organisation, AccountId account, HeldRole held, long version, LocalDate until) {
        return db.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_UNTIL_ON, until)
                        .set(MEMBERSHIP.VERSION, version + 1)
                        .where(
                                TenantScope.of(MEMBERSHIP, organisation),
                                MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                                MEMBERSHIP.ROLE.eq(held.role().name()),
                                MEMBERSHIP.VALID_FROM_ON.eq(held.from()),
                                MEMBERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Opens or closes an account; false when it is not at this version any more. */
    boolean enable(AccountId account, long version, boolean enabled) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.ENABLED, enabled)
                        .set(ACCOUNT.VERSION, version + 1)
                        .where(ACCOUNT.ID.eq(account.value()), ACCOUNT.VERSION.eq(version))
                        .execute()
                == 1;
    }
}
