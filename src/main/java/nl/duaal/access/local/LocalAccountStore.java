package nl.duaal.access.local;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;
import static nl.duaal.persistence.db.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.duaal.access.OrganisationKind;
import nl.duaal.access.Role;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All SQL of what local accounts sign in with. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LocalAccountStore {

    /** A recovery code that is not used yet. */
    record Code(long id, String hash) {}

    private final DSLContext db;

    LocalAccountStore(DSLContext db) {
        this.db = db;
    }

    Optional<Credentials> find(String loginName) {
        return find(ACCOUNT.LOGIN_NAME.eq(loginName));
    }

    Optional<Credentials> find(AccountId account) {
        return find(ACCOUNT.ID.eq(account.value()));
    }

    Optional<Credentials> find(UUID account, OrganisationId memberOf) {
        return find(ACCOUNT.UUID
                .eq(account)
                .and(ACCOUNT.ID.in(db.select(MEMBERSHIP.ACCOUNT_ID)
                        .from(MEMBERSHIP)
                        .where(TenantScope.of(MEMBERSHIP, memberOf)))));
    }

    private Optional<Credentials> find(Condition which) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.UUID,
                        ACCOUNT.LOGIN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.ENABLED,
                        ACCOUNT.DEMO,
                        ACCOUNT.TOTP_SECRET,
                        ACCOUNT.TOTP_LAST_STEP,
                        ACCOUNT.PASSWORD_CHANGED_AT)
                .from(ACCOUNT)
                .where(which)
                .fetchOptional(row -> new Credentials(
                        new AccountId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10() == null ? Long.MIN_VALUE : row.value10(),
                        row.value11()));
    }

    boolean hasAccounts() {
        return db.fetchExists(ACCOUNT);
    }

    boolean hasDemoAccounts() {
        return db.fetchExists(ACCOUNT, ACCOUNT.DEMO.isTrue());
    }

    boolean hasAccount(String email) {
        return db.fetchExists(ACCOUNT, ACCOUNT.EMAIL.eq(email).or(ACCOUNT.LOGIN_NAME.eq(email)));
    }

    /** The second factor of anybody, for whoever checks that it can be read. */
    Optional<Credentials> anyWithSecondFactor() {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TOTP_SECRET.isNotNull())
                .orderBy(ACCOUNT.ID.desc())
                .limit(1)
                .fetchOptional(ACCOUNT.ID)
                .flatMap(id -> find(new AccountId(id)));
    }

    AccountId insert(String email, String displayName, String passwordHash, Instant now, boolean demo) {
        return new AccountId(db.insertInto(ACCOUNT)
                .set(ACCOUNT.UUID, UUID.randomUUID())
                .set(ACCOUNT.LOGIN_NAME, email)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.PASSWORD_CHANGED_AT, now)
                .set(ACCOUNT.DEMO, demo)
                .returningResult(ACCOUNT.ID)
                .fetchSingle(ACCOUNT.ID));
    }

    String workPhone(AccountId account) {
        return db.select(ACCOUNT.WORK_PHONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(ACCOUNT.WORK_PHONE)
                .orElse("");
    }

    void updateWorkPhone(AccountId account, String phone) {
        db.update(ACCOUNT)
                .set(ACCOUNT.WORK_PHONE, phone.isEmpty() ? null : phone)
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    void insertMemberships(AccountId account, OrganisationId organisation, Collection<Role> roles, LocalDate from) {
        for (var role : roles) {
            db.insertInto(MEMBERSHIP)
                    .set(MEMBERSHIP.ORGANISATION_ID, organisation.value())
                    .set(MEMBERSHIP.ACCOUNT_ID, account.value())
                    .set(MEMBERSHIP.ROLE, role.name())
                    .set(MEMBERSHIP.VALID_FROM_ON, from)
                    .execute();
        }
    }

    /** Whether an account has, or had, no role anywhere else. */
    boolean isOnlyIn(AccountId account, OrganisationId organisation) {
        return !TenantScope.acrossOrganisations(db, "an account is one for all organisations")
                .fetchExists(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID.eq(account.value()),
                        MEMBERSHIP.ORGANISATION_ID.ne(organisation.value()));
    }

    /** The organisation that runs the installation. */
    OrganisationId insertHost(String name, OrganisationKind kind) {
        return new OrganisationId(db.insertInto(ORGANISATION)
                .set(ORGANISATION.UUID, UUID.randomUUID())
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.KIND, kind.name())
                .set(ORGANISATION.HOST, true)
                .returningResult(ORGANISATION.ID)
                .fetchSingle(ORGANISATION.ID));
    }

    boolean isDemo(OrganisationId organisation) {
        return db.fetchExists(ORGANISATION, ORGANISATION.ID.eq(organisation.value()), ORGANISATION.DEMO.isTrue());
    }

    String organisationName(OrganisationId organisation) {
        return db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisation.value()))
                .fetchSingle(ORGANISATION.NAME);
    }

    void updatePassword(AccountId account, String passwordHash, Instant now) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.PASSWORD_CHANGED_AT, now)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    void updateSecondFactor(AccountId account, String encrypted, long lastStep) {
        db.update(ACCOUNT)
                .set(ACCOUNT.TOTP_SECRET, encrypted)
                .set(ACCOUNT.TOTP_LAST_STEP, lastStep)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    /** Whether this step was not used yet; of two at the same moment only one hears yes. */
    boolean useStep(AccountId account, long step) {
        return db.update(ACCOUNT)
                        .set(ACCOUNT.TOTP_LAST_STEP, step)
                        .where(
                                ACCOUNT.ID.eq(account.value()),
                                ACCOUNT.TOTP_LAST_STEP.isNull().or(ACCOUNT.TOTP_LAST_STEP.lt(step)))
                        .execute()
                == 1;
    }

    void replaceRecoveryCodes(AccountId account, List<String> selectors, List<String> hashes, Instant now) {
        db.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                .execute();
        for (int i = 0; i < selectors.size(); i++) {
            db.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account.value())
                    .set(RECOVERY_CODE.SELECTOR, selectors.get(i))
                    .set(RECOVERY_CODE.CODE_HASH, hashes.get(i))
                    .set(RECOVERY_CODE.MADE_AT, now)
                    .execute();
        }
    }

    Optional<Code> findRecoveryCode(AccountId account, String selector) {
        return db.select(RECOVERY_CODE.ID, RECOVERY_CODE.CODE_HASH)
                .from(RECOVERY_CODE)
                .where(
                        RECOVERY_CODE.ACCOUNT_ID.eq(account.value()),
                        RECOVERY_CODE.SELECTOR.eq(selector),
                        RECOVERY_CODE.USED_AT.isNull())
                .fetchOptional(row -> new Code(row.value1(), row.value2()));
    }

    /** Whether it was not used yet; of two at the same moment only one hears yes. */
    boolean useRecoveryCode(long id, Instant now) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(RECOVERY_CODE.ID.eq(id), RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    int countRecoveryCodes(AccountId account) {
        return db.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account.value()), RECOVERY_CODE.USED_AT.isNull());
    }

    /**
     * What an account signs in with.
     *
     * @param totpSecret encrypted; absent for demo accounts, and for those that sign in elsewhere
     * @param lastStep the newest step of which a code was used
     */
    record Credentials(
            AccountId id,
            UUID uuid,
            String loginName,
            String displayName,
            @Nullable String email,
            String passwordHash,
            boolean enabled,
            boolean demo,
            @Nullable String totpSecret,
            long lastStep,
            @Nullable Instant passwordChangedAt) {

        /** Without the hash. */
        @Override
        public String toString() {
            return "account " + id.value();
        }
    }
}
