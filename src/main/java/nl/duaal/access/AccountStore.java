package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.duaal.persistence.TenantScope;
import nl.duaal.shared.id.AccountId;
import nl.duaal.shared.id.OrganisationId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class AccountStore {

    private final DSLContext db;

    AccountStore(DSLContext db) {
        this.db = db;
    }

    /**
     * The account with the roles that it has today in one organisation: the one asked for, else the one that it has
     * been in longest.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<AccountPrincipal> find(
            String loginName, @Nullable UUID organisation, LocalDate today, boolean demoAccountsMaySignIn) {
        var found = memberships(ACCOUNT.LOGIN_NAME.eq(loginName), today);
        return found.stream()
                .filter(row -> organisation == null || row.organisationUuid().equals(organisation))
                .findFirst()
                .map(first -> new AccountPrincipal(
                        first.loginName(),
                        first.passwordHash(),
                        first.enabled() && (demoAccountsMaySignIn || !first.demo()),
                        first.demo(),
                        first.secondFactor(),
                        first.language(),
                        new SignedIn(
                                first.account(),
                                first.displayName(),
                                first.organisation(),
                                first.organisationName(),
                                found.stream()
                                        .filter(row -> row.organisation().equals(first.organisation()))
                                        .map(Membership::role)
                                        .collect(Collectors.toUnmodifiableSet()),
                                first.host(),
                                null)));
    }

    /** An account that may sign in, in an organisation in which it has a role. */
    Optional<SignedIn> atWork(
            AccountId account, OrganisationId organisation, LocalDate today, boolean demoAccountsMaySignIn) {
        var found = memberships(ACCOUNT.ID.eq(account.value()), today).stream()
                .filter(row -> row.organisation().equals(organisation))
                .filter(row -> row.enabled() && (demoAccountsMaySignIn || !row.demo()))
                .toList();
        return found.stream()
                .findFirst()
                .map(first -> new SignedIn(
                        first.account(),
                        first.displayName(),
                        first.organisation(),
                        first.organisationName(),
                        found.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet()),
                        first.host(),
                        null));
    }

    /** An account in a role in an organisation. */
    private record Membership(
            AccountId account,
            String loginName,
            String displayName,
            String passwordHash,
            boolean enabled,
            boolean demo,
            boolean secondFactor,
            @Nullable String language,
            OrganisationId organisation,
            UUID organisationUuid,
            String organisationName,
            boolean host,
            Role role) {}

    private List<Membership> memberships(Condition whose, LocalDate today) {
        return TenantScope.acrossOrganisations(db, "signing in: the organisation is not known yet")
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.LOGIN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.ENABLED,
                        ACCOUNT.DEMO,
                        ACCOUNT.TOTP_SECRET.isNotNull(),
                        ACCOUNT.LANGUAGE,
                        ORGANISATION.ID,
                        ORGANISATION.UUID,
                        ORGANISATION.NAME,
                        ORGANISATION.HOST,
                        MEMBERSHIP.ROLE)
                .from(ACCOUNT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(MEMBERSHIP.ORGANISATION_ID))
                .where(
                        whose,
                        ORGANISATION.ARCHIVED_ON.isNull().or(ORGANISATION.ARCHIVED_ON.gt(today)),
                        MEMBERSHIP.VALID_FROM_ON.le(today),
                        MEMBERSHIP.VALID_UNTIL_ON.isNull().or(MEMBERSHIP.VALID_UNTIL_ON.gt(today)))
                .orderBy(MEMBERSHIP.VALID_FROM_ON, MEMBERSHIP.ID)
                .fetch(row -> new Membership(
                        new AccountId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        new OrganisationId(row.value9()),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        Role.valueOf(row.value13())));
    }

    /** Every organisation that an account works for today, by name. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<AccountService.Workplace> organisations(AccountId account, LocalDate today) {
        return memberships(ACCOUNT.ID.eq(account.value()), today).stream()
                .map(row -> new AccountService.Workplace(row.organisationUuid(), row.organisationName()))
                .distinct()
                .sorted(Comparator.comparing(AccountService.Workplace::name))
                .toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keepLanguage(AccountId account, String language) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
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
    boolean hasDemoAccounts() {
        return db.fetchExists(ACCOUNT, ACCOUNT.DEMO.isTrue());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean hasOrganisations(boolean demo) {
        return db.fetchExists(ORGANISATION, ORGANISATION.DEMO.eq(demo));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    OrganisationId insertDemoOrganisation(String name, OrganisationKind kind, boolean host) {
        return new OrganisationId(db.insertInto(ORGANISATION)
                .set(ORGANISATION.UUID, UUID.randomUUID())
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.KIND, kind.name())
                .set(ORGANISATION.HOST, host)
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
