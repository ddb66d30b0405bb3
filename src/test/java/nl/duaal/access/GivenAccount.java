package nl.duaal.access;

import static nl.duaal.persistence.db.Tables.ACCOUNT;
import static nl.duaal.persistence.db.Tables.MEMBERSHIP;
import static nl.duaal.persistence.db.Tables.ORGANISATION;

import java.time.LocalDate;
import java.util.UUID;
import nl.duaal.persistence.TenantScope;
import org.jooq.DSLContext;

/** Accounts and organisations that a test makes for itself; their password is that of the demonstration. */
public final class GivenAccount {

    private GivenAccount() {}

    /** An organisation that does not run the installation. */
    public static UUID organisation(DSLContext db, OrganisationKind kind) {
        var uuid = UUID.randomUUID();
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.UUID, uuid)
                .set(ORGANISATION.NAME, "Organisatie " + uuid)
                .set(ORGANISATION.KIND, kind.name())
                .set(ORGANISATION.DEMO, true)
                .execute();
        return uuid;
    }

    /** The municipality of the demonstration, which runs the installation. */
    public static UUID host(DSLContext db) {
        return db.select(ORGANISATION.UUID)
                .from(ORGANISATION)
                .where(ORGANISATION.HOST.isTrue())
                .fetchSingle(ORGANISATION.UUID);
    }

    /** An account with a role in an organisation since the first of January; answers the name it signs in with. */
    public static String with(DSLContext db, UUID organisation, Role... roles) {
        String loginName = "test-" + UUID.randomUUID();
        db.insertInto(ACCOUNT)
                .set(ACCOUNT.UUID, UUID.randomUUID())
                .set(ACCOUNT.LOGIN_NAME, loginName)
                .set(ACCOUNT.DISPLAY_NAME, "Iemand " + loginName.substring(5, 13))
                .set(ACCOUNT.PASSWORD_HASH, passwordHash(db))
                .set(ACCOUNT.DEMO, true)
                .execute();
        for (Role role : roles) give(db, loginName, organisation, role);
        return loginName;
    }

    /** The password of the demonstration, for an account that has none. */
    public static void givePassword(DSLContext db, String loginName) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash(db))
                .where(ACCOUNT.LOGIN_NAME.eq(loginName))
                .execute();
    }

    private static String passwordHash(DSLContext db) {
        return db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN_NAME.eq("coordinator"))
                .fetchSingle(ACCOUNT.PASSWORD_HASH);
    }

    /** One role more, in whichever organisation. */
    public static void give(DSLContext db, String loginName, UUID organisation, Role role) {
        db.insertInto(MEMBERSHIP)
                .set(
                        MEMBERSHIP.ORGANISATION_ID,
                        db.select(ORGANISATION.ID)
                                .from(ORGANISATION)
                                .where(ORGANISATION.UUID.eq(organisation))
                                .fetchSingle(ORGANISATION.ID))
                .set(MEMBERSHIP.ACCOUNT_ID, id(db, loginName))
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.VALID_FROM_ON, LocalDate.of(2026, 1, 1))
                .execute();
    }

    public static UUID uuid(DSLContext db, String loginName) {
        return db.select(ACCOUNT.UUID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN_NAME.eq(loginName))
                .fetchSingle(ACCOUNT.UUID);
    }

    /** Ends every role of an account yesterday, as somebody with another program or another server would. */
    public static void endRolesBehindOurBack(DSLContext db, String loginName, LocalDate on) {
        TenantScope.acrossOrganisations(db, "a test")
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_UNTIL_ON, on)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(id(db, loginName)))
                .execute();
    }

    /** Who that is, as services see it. */
    public static SignedIn signedIn(AccountService accounts, String loginName) {
        return ((AccountPrincipal) accounts.loadUserByUsername(loginName)).signedIn();
    }

    private static long id(DSLContext db, String loginName) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.LOGIN_NAME.eq(loginName))
                .fetchSingle(ACCOUNT.ID);
    }
}
